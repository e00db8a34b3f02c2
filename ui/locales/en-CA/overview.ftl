# The first screen.

overview-score-table = Show as table
overview-score-picture = Show as picture
overview-score-keys = Use the arrow keys to go from note to note, and Enter to open an activity.
overview-score-empty = Your first activity appears here as a note
overview-score-key-earned = counted
overview-score-key-planned = planned
overview-score-key-missing = proof missing
overview-score-key-broken = a file needs fixing

## A note of the score and the row of its table. $credits and $total are amounts.

overview-note = { $title }, { $day }, { $credits }, total { $total }
overview-note-planned = { $title }, planned for { $day }, { $credits }, total { $total }
# $note is one of the two above.
overview-note-missing = { $note }, proof missing
overview-note-broken = { $note }, a file needs fixing
overview-note-amount = { $credits }, total { $total }
overview-column-date = Date
overview-column-activity = Activity
overview-column-status = Status
overview-column-credits = Credits
overview-column-total = Total
overview-table-empty = No activities yet.

# Beside the standing. $credits is an amount.
# $broken: whether what lacks proof lacks it because of a file that is lost or damaged.
overview-unproved = { $broken ->
    [all] A file of the proof needs fixing: { $credits }.
    [some] Proof is missing or needs fixing for { $credits }.
   *[none] Proof is missing for { $credits }.
}
overview-unproved-show = See activities

overview-programs = Your credentials
overview-program-counted = { $counted } of { $required }
overview-program-until = until { $day }
overview-program-from = from { $day }
overview-program-ended = ended on { $day }
overview-program-days = { $days-count ->
    [one] { $days } day left
   *[other] { $days } days left
}

overview-none-title = No cycle is open
overview-none-text = Your activities are kept. Add a credential in Settings to see them and where you stand.
overview-none-action = Open Settings

overview-next = Do next
overview-next-none = Nothing to do today.
overview-next-dismiss = Hide this reminder until something changes: { $text }
overview-next-more = Show { $count } more
overview-next-fewer = Show fewer
overview-action-open-activity = Open activity
overview-action-attach = Attach proof
overview-action-mend-evidence = Fix file
overview-action-open-unfiled = File them
overview-action-open-unproved = See activities
overview-action-add-activity = Add activity
overview-action-add-plan = Plan an activity
overview-action-open-rules = See rules
overview-action-close-cycle = Close cycle
overview-action-compare-rules = Compare rules
overview-action-open-drafts = See drafts
overview-action-open-privacy = Check them
overview-action-check-files = Check files
overview-action-open-member = Open your details
overview-action-open-past-cycle = See past cycle
# $program is a credential's letters, $text a sentence about it.
overview-next-of = { $program }: { $text }

## What would help most. $what is a kind, a topic or both; $rules are names, several with “and” before the last.

overview-best = What would help most
overview-best-kind-topic = “{ $kind }” on “{ $topic }”
overview-best-kind = “{ $kind }”
overview-best-topic = Anything on “{ $topic }”
overview-best-rule = { $rule }
overview-best-rule-of = { $rule } ({ $program })
overview-best-serves = { $what } helps with { $count-count ->
    [one] { $count } rule that is not met yet
   *[other] { $count } rules that are not met yet
}: { $rules }
overview-best-plan = Plan it
overview-best-plan-named = Plan it: { $what }

overview-rules = Rules
# $counted is what counts so far, $required the figure in the rule.
rule-words-total = { $counted } of { $required }
rule-words-minimum = { $counted } of { $required }, minimum
rule-words-maximum = { $counted } of { $required }, maximum
# $each is the figure for one year.
rule-words-each-year = { $counted } of { $required }, { $each } each year
rule-words-kinds = { $counted } of { $required-count ->
    [one] { $required } kind
   *[other] { $required } kinds
}
rule-words-topics = { $counted } of { $required-count ->
    [one] { $required } topic
   *[other] { $required } topics
}
rule-words-activities = { $counted } of { $required-count ->
    [one] { $required } activity
   *[other] { $required } activities
}
rule-words-confirmed = confirmed
rule-words-open = not confirmed yet
rule-met = met
rule-met-with-plans = met with your plan
rule-stopped = { $stopped-count ->
    [one] { $stopped } credit over the maximum does not count
   *[other] { $stopped } credits over the maximum do not count
}
rule-impossible = can no longer be met
rule-confirm = Confirm
rule-confirm-named = Confirm: { $rule }
rule-source = Source: { $source }, read on { $day }
rule-source-own = Your own rule: { $source }
rule-unconfirmed = not confirmed
