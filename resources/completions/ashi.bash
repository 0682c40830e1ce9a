# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Completions of ashi for bash.

# The command among the words, and the pack that was named before it.
_ashi_parse () {
  local i
  command='' pack=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
      --start | --idle) ((++i)) ;;
      --pack) pack=(--pack "${COMP_WORDS[++i]}") ;;
      -*) ;;
      *) command=${COMP_WORDS[i]}; return ;;
    esac
  done
}

_ashi_offer () {
  mapfile -t COMPREPLY < <(compgen "$@" -- "$word")
}

_ashi_offer_ids () {
  local ids
  ids=$("${COMP_WORDS[0]}" "${pack[@]}" list 2>/dev/null | cut -d' ' -f1)
  _ashi_offer -W "$ids"
}

_ashi_offer_notes () {
  case $before in
    notes) _ashi_offer -W 'list add change remove export import' ;;
    list | add) _ashi_offer_ids ;;
    export | import) _ashi_offer -f ;;
  esac
}

_ashi () {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command pack
  _ashi_parse
  case $before in
    --pack | -o | --output | --read | --clinic | --csv | --picture) _ashi_offer -f; return ;;
    --audience) _ashi_offer -W 'clinician trainee patient'; return ;;
    --side) _ashi_offer -W 'left right'; return ;;
    --variant) _ashi_offer -W 'A B C D E F'; return ;;
    --kind)
      case $command in
        quiz) _ashi_offer -W 'find name spotter order place depth hazards now run claim own' ;;
        anki) _ashi_offer -W 'name order depth hazards now claim own' ;;
        *) _ashi_offer -W 'talk consent' ;;
      esac
      return
      ;;
    --paper) _ashi_offer -W 'a4 letter'; return ;;
    --leave-out) _ashi_offer -W 'have plan risk else care'; return ;;
    --select | --beside | --about) _ashi_offer_ids; return ;;
    --layers | --needle | --height | --width | --entry | --angle | --depth | --beside-at | --note | --start | --idle | --retention | --count | --seed) return ;;
  esac
  case $command:$word in
    :-*) _ashi_offer -W '--help --pack --version --kiosk --start --idle' ;;
    :*)
      _ashi_offer -W 'list show search check render landmarks needle contact-sheet handout unpack review-sheet kiosk-pin notes review quiz exam anki'
      [[ ${#COMPREPLY[@]} -gt 0 ]] || _ashi_offer -d
      ;;
    list:-*) _ashi_offer -W '--help --unreviewed' ;;
    show:-*) _ashi_offer -W '--help --json --audience --unreviewed' ;;
    search:-*) _ashi_offer -W '--help --audience' ;;
    render:-*)
      _ashi_offer -W '--help --output --select --side --layers --needle --variant --build --fat --height --width --high-contrast --distinct --transparent'
      ;;
    landmarks:-*) _ashi_offer -W '--help --json' ;;
    needle:-*) _ashi_offer -W '--help --entry --angle --depth --side --variant --build --fat --beside --beside-at --json' ;;
    handout:-*)
      _ashi_offer -W '--help --output --kind --paper --large --side --clinic --note --leave-out'
      ;;
    kiosk-pin:-*) _ashi_offer -W '--help --remove' ;;
    exam:-*) _ashi_offer -W '--help --output --seed --count --about --file --audience' ;;
    quiz:-*) _ashi_offer -W '--help --kind --about --count --seed --picture --audience --json' ;;
    anki:-*) _ashi_offer -W '--help --kind --about --two-pictures' ;;
    review:-*) _ashi_offer -W '--help --json --retention --csv' ;;
    review-sheet:-*) _ashi_offer -W '--help --output --read' ;;
    *:-*) _ashi_offer -W '--help' ;;
    show:* | render:* | needle:* | handout:* | review-sheet:*) _ashi_offer_ids ;;
    check:* | unpack:*) _ashi_offer -d ;;
    notes:*) _ashi_offer_notes ;;
    review:*) _ashi_offer -W 'again hard good easy' ;;
    contact-sheet:* | anki:*) _ashi_offer -f ;;
  esac
}

complete -o filenames -F _ashi ashi
