# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Completions of ashi for fish.

set -l commands list show search check render landmarks needle contact-sheet handout unpack review-sheet kiosk-pin notes review
set -l none "not __fish_seen_subcommand_from $commands"

function __ashi_ids
    ashi list 2>/dev/null | string replace -r ' +' \t
end

complete -c ashi -l help -s h -d 'Show what there is'
complete -c ashi -n $none -l version -d 'Print the version'
complete -c ashi -n $none -l pack -r -a '(__fish_complete_directories)' -d 'Use the pack in a folder'
complete -c ashi -n $none -l kiosk -d 'Stand in a waiting room'
complete -c ashi -n $none -l start -x -d 'Where each visit of a kiosk begins'
complete -c ashi -n $none -l idle -x -d 'Begin anew after so many seconds'
complete -c ashi -n $none -f -a kiosk-pin -d 'Set the PIN that leads out of a kiosk'
complete -c ashi -n $none -f -a notes -d 'Keep notes, and export or import all that is kept'
complete -c ashi -n $none -f -a review -d 'Tell what is due to be asked again'
complete -c ashi -n $none -f -a list -d 'List every subject and lesson'
complete -c ashi -n $none -f -a show -d 'Print the card of a subject, or a lesson'
complete -c ashi -n $none -f -a search -d 'List what answers to words'
complete -c ashi -n $none -f -a check -d 'Check a pack'
complete -c ashi -n $none -f -a render -d 'Draw a plate or a section'
complete -c ashi -n $none -f -a landmarks -d 'List the landmarks that points are found from'
complete -c ashi -n $none -f -a needle -d 'Move a needle in the plane of its section'
complete -c ashi -n $none -f -a contact-sheet -d 'Draw every plate and section'
complete -c ashi -n $none -f -a handout -d 'Write what a patient takes home'
complete -c ashi -n $none -f -a unpack -d 'Write the pack inside the program to a new folder'
complete -c ashi -n $none -f -a review-sheet -d 'Print statements for a reviewer, or read the marks'
complete -c ashi -n '__fish_seen_subcommand_from show render needle handout review-sheet' -f -a '(__ashi_ids)'
complete -c ashi -n '__fish_seen_subcommand_from list show' -l unreviewed -d 'Only what nobody has reviewed'
complete -c ashi -n '__fish_seen_subcommand_from show landmarks needle review' -l json -d 'Print JSON'
complete -c ashi -n '__fish_seen_subcommand_from show search' -l audience -x -a 'clinician trainee patient' -d 'For whom'
complete -c ashi -n '__fish_seen_subcommand_from render handout review-sheet' -s o -l output -r -d 'Where to write'
complete -c ashi -n '__fish_seen_subcommand_from review-sheet' -l read -r -d 'Read the marks in a file'
complete -c ashi -n '__fish_seen_subcommand_from render' -l select -x -a '(__ashi_ids)' -d 'Highlight a subject'
complete -c ashi -n '__fish_seen_subcommand_from render handout' -l side -x -a 'left right' -d 'The side of the subject'
complete -c ashi -n '__fish_seen_subcommand_from render' -l layers -x -d 'Show these layers only'
complete -c ashi -n '__fish_seen_subcommand_from render' -l needle -x -d 'Hold a needle in a section'
complete -c ashi -n '__fish_seen_subcommand_from render' -l height -x -d 'In pixels or points'
complete -c ashi -n '__fish_seen_subcommand_from render' -l width -x -d 'In pixels or points'
complete -c ashi -n '__fish_seen_subcommand_from render' -l high-contrast -d 'Use the high contrast palette'
complete -c ashi -n '__fish_seen_subcommand_from render' -l distinct -d 'For any colour vision'
complete -c ashi -n '__fish_seen_subcommand_from render' -l transparent -d 'Leave the paper out'
complete -c ashi -n '__fish_seen_subcommand_from handout' -l kind -x -a 'talk consent' -d 'What to write'
complete -c ashi -n '__fish_seen_subcommand_from handout' -l paper -x -a 'a4 letter' -d 'On which paper'
complete -c ashi -n '__fish_seen_subcommand_from handout' -l large -d 'Large print'
complete -c ashi -n '__fish_seen_subcommand_from handout' -l clinic -r -d 'Whom to call'
complete -c ashi -n '__fish_seen_subcommand_from handout' -l note -x -d 'A line of your own'
complete -c ashi -n '__fish_seen_subcommand_from handout' -l leave-out -x -a 'have plan risk else care' -d 'Leave out a part'
complete -c ashi -n '__fish_seen_subcommand_from needle' -l entry -x -d 'Enter so far along the skin, in mm'
complete -c ashi -n '__fish_seen_subcommand_from needle' -l angle -x -d 'Turn it so far, in degrees'
complete -c ashi -n '__fish_seen_subcommand_from needle' -l depth -x -d 'Push the tip so far, in mm'
complete -c ashi -n '__fish_seen_subcommand_from needle' -l beside -x -a '(__ashi_ids)' -d 'Tell another on the same scale'
complete -c ashi -n '__fish_seen_subcommand_from needle' -l beside-at -x -d 'Move that one'
complete -c ashi -n '__fish_seen_subcommand_from needle' -l side -x -a 'left right' -d 'Tell it for this side'
complete -c ashi -n '__fish_seen_subcommand_from kiosk-pin' -l remove -d 'Set none'
complete -c ashi -n '__fish_seen_subcommand_from notes' -a 'list add change remove export import' -d 'What to do'
complete -c ashi -n '__fish_seen_subcommand_from review' -f -a 'again hard good easy' -d 'How well it was known'
complete -c ashi -n '__fish_seen_subcommand_from review' -l retention -x -d 'Ask again at this chance of recall'
complete -c ashi -n '__fish_seen_subcommand_from review' -l csv -r -d 'Write every answer to a file'
