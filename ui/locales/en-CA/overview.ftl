# The first screen.

overview-score-table = Show as table
overview-score-picture = Show as picture
overview-score-keys = Use the arrow keys to go from note to note, and Enter to open an activity.
overview-score-empty = Your first note goes here
overview-score-key-earned = earned
overview-score-key-planned = planned

## A note of the score and the row of its table. $credits and $total are amounts.

overview-note = { $title }, { $day }, { $credits }, { $total } in all
overview-note-planned = { $title }, planned for { $day }, { $credits }, { $total } in all
overview-note-amount = { $credits }, { $total } in all
overview-column-date = Date
overview-column-activity = Activity
overview-column-status = Status
overview-column-credits = Credits
overview-column-total = In all
overview-table-empty = No activities yet.

overview-programs = Your credentials

overview-next = Do next
overview-next-none = Nothing to do today.
overview-next-dismiss = Hide until its figures change: { $text }
overview-action-open-activity = Open activity
overview-action-add-activity = Add activity
overview-action-add-plan = Add plan
overview-action-open-rules = See rules

overview-rules = Rules
# $counted is what counts so far, $required the figure in the rule.
rule-words-total = { $counted } of { $required }
rule-words-minimum = { $counted } of { $required }, minimum
rule-words-maximum = { $counted } of { $required }, maximum
rule-met = met
rule-source = Source: { $source }, read on { $day }
rule-source-own = Your own rule: { $source }
rule-unconfirmed = not confirmed
