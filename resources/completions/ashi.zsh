#compdef ashi
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Completions of ashi for zsh.

_ashi_ids () {
  local -a ids
  ids=(${(f)"$(_call_program ids ashi list 2>/dev/null | cut -d' ' -f1)"})
  _describe 'subject or lesson' ids
}

_ashi_commands () {
  local -a commands
  commands=(
    'list:list every subject and lesson'
    'show:print the card of a subject, or a lesson'
    'search:list what answers to a name, a symptom or a question'
    'check:check a pack'
    'render:draw a plate or a section'
    'landmarks:list the landmarks that points are found from'
    'needle:move a needle in the plane of its section'
    'contact-sheet:draw every plate and section'
    'handout:write what a patient takes home'
    'unpack:write the pack inside the program to a new folder'
    'kiosk-pin:set the PIN that leads out of a kiosk'
    'notes:keep notes, and export or import all that is kept'
    'review:tell what is due to be asked again'
    'quiz:ask about what the pack says and draws'
    'exam:print an exam with its key'
    'anki:write what is asked for Anki to import'
    'review-sheet:print statements with boxes for a reviewer, or read the marks back'
  )
  _describe command commands || _directories
}

_ashi () {
  local context state line
  typeset -A opt_args
  _arguments -C '(-h --help)'{-h,--help}'[show what there is]' '--pack=[use the pack in a folder]:folder:_directories' \
    '--kiosk[stand in a waiting room]' '--start=[where each visit of a kiosk begins]:link:' \
    '--idle=[begin anew after so long]:seconds:' '--version[print the version]' '1:command:_ashi_commands' '*::word:->words'
  [[ $state == words ]] || return
  case $line[1] in
    list) _arguments '--help[show help]' '--unreviewed[only what has unreviewed statements]' ;;
    show) _arguments '--help[show help]' '--json[print JSON]' '--audience=[for whom]:who:(clinician trainee patient)' \
      '--unreviewed[only unreviewed statements]' '*:subject:_ashi_ids' ;;
    search) _arguments '--help[show help]' '--audience=[for whom]:who:(clinician trainee patient)' '*:words:' ;;
    check | unpack) _arguments '--help[show help]' '*:folder:_directories' ;;
    render) _arguments '--help[show help]' '(-o --output)'{-o,--output=}'[where to write]:file:_files' \
      '--select=[highlight a subject]:subject:_ashi_ids' '--side=[its side]:side:(left right)' \
      '--layers=[show these layers only]:layers:' '--needle=[hold a needle in a section]:entry,angle,depth:' \
      '--variant=[with --needle: a nerve as it runs in this type]:type:(A B C D E F)' \
      '--build=[with --needle: the skin as in this build]:build:(lean average heavy)' '--fat=[with --needle: skin and fat as measured]:mm:' \
      '--height=[in pixels or points]:height:' \
      '--width=[in pixels or points]:width:' '--high-contrast[use the high contrast palette]' \
      '--distinct[for any colour vision]' '--transparent[leave the paper out]' '*:picture:_ashi_ids' ;;
    landmarks) _arguments '--help[show help]' '--json[print JSON]' ;;
    needle) _arguments '--help[show help]' '--entry=[enter so far along the skin]:mm:' \
      '--angle=[turn it so far]:degrees:' '--depth=[push the tip so far]:mm:' '--side=[tell it for this side]:side:(left right)' \
      '--variant=[count a nerve as it runs in this type]:type:(A B C D E F)' \
      '--build=[move the skin as in this build]:build:(lean average heavy)' '--fat=[skin and fat as measured]:mm:' \
      '--beside=[tell another on the same scale]:site:_ashi_ids' '--beside-at=[move that one]:entry,angle,depth:' '--json[print JSON]' '*:site:_ashi_ids' ;;
    handout) _arguments '--help[show help]' '(-o --output)'{-o,--output=}'[where to write]:file:_files' \
      '--kind=[what to write]:kind:(talk consent)' '--paper=[on which paper]:paper:(a4 letter)' '--large[large print]' \
      '--side=[the side that shines]:side:(left right)' '--clinic=[whom to call]:file:_files' \
      '--note=[a line of your own]:text:' '*--leave-out=[leave out a part]:part:(have plan risk else care)' \
      '*:subject:_ashi_ids' ;;
    contact-sheet) _arguments '--help[show help]' '*:file:_files' ;;
    notes) _arguments '--help[show help]' '1:what:(list add change remove export import)' '*:subject or file:_files' ;;
    review) _arguments '--help[show help]' '--json[print JSON]' '--retention=[ask again at this chance of recall]:chance:' \
      '--csv=[write every answer to a file]:file:_files' '1:item:' '2:grade:(again hard good easy)' ;;
    quiz) _arguments '--help[show help]' '*--kind=[ask this kind]:kind:(find name spotter order place depth hazards now run claim own)' \
      '--about=[ask about a subject]:subject:_ashi_ids' '--count=[how many at most]:number:' '--seed=[ask the same again]:number:' \
      '--picture=[where to write the picture]:file:_files' '--audience=[for whom]:who:(clinician trainee)' '--json[print JSON]' ;;
    exam) _arguments '--help[show help]' '(-o --output)'{-o,--output=}'[where to write]:file:_files' '--seed=[make the same exam again]:number:' \
      '--count=[how many stations at most]:number:' '--about=[ask about a subject]:subject:_ashi_ids' \
      '--file=[a file that fixes the stations]:file:_files' '--audience=[for whom]:who:(clinician trainee)' ;;
    anki) _arguments '--help[show help]' '*--kind=[write this kind]:kind:(name order depth hazards now claim own)' \
      '--about=[write what is asked about a subject]:subject:_ashi_ids' \
      '--two-pictures[for Anki before 23.10]' '*:file:_files' ;;
    kiosk-pin) _arguments '--help[show help]' '--remove[set none]' ;;
    review-sheet) _arguments '--help[show help]' '(-o --output)'{-o,--output=}'[where to write]:file:_files' \
      '--read=[read the marks in a file]:file:_files' '*:subject:_ashi_ids' ;;
  esac
}

_ashi "$@"
