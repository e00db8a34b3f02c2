# Settings: programs and their rules, cycles open and past, kinds.

## Programs and rules

programs-title = Credentials and rules
programs-hint = Each credential you hold, with its cycle. A rule says who states it and how sure it is; change, add or delete rules as your association tells you.
programs-none = No cycle is open. Add a credential to see where you stand.
programs-start = Add another credential…
programs-start-hint = It has its own dates.
programs-start-none = You have an open cycle for every program there is. Copy a program or import one below to add another credential.
programs-export = Export program file
programs-exported = Program file exported
programs-cycle = { $months-count ->
    [one] Cycles of { $months } month
   *[other] Cycles of { $months } months
}

## A cycle

cycle-show = Show rules
cycle-show-of = Show rules: { $program }
cycle-hide = Hide rules
cycle-hide-of = Hide rules: { $program }
cycle-ends = The end of the cycle
cycle-can-close = This cycle has ended. Close it to keep it as it is and to open the next one.
cycle-close-when = You can close this cycle after its last day, { $day }.
cycle-close = Close this cycle…
cycle-remove = Delete this cycle…
cycle-only = This is your only open cycle, so it cannot be deleted. Add another credential first.

## Rules, in groups

rules-list = Rules
rules-asks = What it asks for
rules-limits = What it limits
rules-defines = How it counts
rules-add = Add a rule…
rules-change = Change…
rules-change-of = Change: { $rule }
rules-delete = Delete
rules-delete-of = Delete: { $rule }

## The form for a rule

rules-add-title = Add a rule
rules-change-title = Change a rule
rules-save = Save rule
rules-save-new = Add rule
rules-shape = Type of rule
rules-shape-choose = Choose…
rules-says = What the rule says
rules-any-kind = every kind
rules-choose-kind = Choose a kind
rules-choose-format = Choose a format
rules-field-credits = Credits
rules-field-kind = Kind
rules-field-format = Format
rules-field-topic = Topic
rules-field-count = Number
rules-field-minutes = Minutes
rules-field-rounding = What is counted
rules-field-shortest = Shortest activity, in minutes
rules-field-days = Days
rules-field-months = Months
rules-field-question = What is to be confirmed
rules-field-problem = { $field }: { $problem }
rules-topic-suggestions = Topics to choose from
rules-kinds-among = Only these kinds (none ticked: any kind)
rules-kinds-any = Of one of these kinds
rules-topics-among = Only these topics (none ticked: any topic)
rules-topics-any = Or with one of these topics
rules-topics-other = Other topics
rules-topics-hint = Separated by commas.
rules-source = Where it comes from
rules-source-hint = An address, a document, or a note of your own, for example “letter of 3 March 2026”.
rules-read-on = Day you read it
rules-read-on-hint = For example 2026-03-04.
rules-sure = How sure it is
rules-name = Name
rules-name-hint = A short name for lists. Without one, the rule is named after what it is about.
rules-remark = Remark
rules-remark-hint = What a reader should know about it. Reports show it.
rules-problem-not-positive-credits = Write more than 0 credits.
rules-problem-too-many-credits = Write 1000 credits or fewer.
rules-problem-too-long-note = This is too long. Shorten it.

## What a rule says, with fields in the place of its figures, kind, topic and question

sentence-total = At least { $credits } { $credits-count ->
    [one] credit
   *[other] credits
} in all
sentence-minimum-of-kind = At least { $credits } { $credits-count ->
    [one] credit
   *[other] credits
} of the kind { $kind }
sentence-minimum-of-topic = At least { $credits } { $credits-count ->
    [one] credit
   *[other] credits
} with the topic { $topic }
sentence-minimum-each-year = At least { $credits } { $credits-count ->
    [one] credit
   *[other] credits
} in each year of the cycle
sentence-different-kinds = Activities of at least { $count } { $count-count ->
    [one] kind
   *[other] different kinds
}
sentence-different-topics = Activities with at least { $count } { $count-count ->
    [one] topic
   *[other] different topics
}
sentence-activities-with-topic = At least { $count } { $count-count ->
    [one] activity
   *[other] activities
} with the topic { $topic }
sentence-at-least-one = At least one activity of the kinds or topics ticked below
sentence-yes-no = To be confirmed: { $question }
sentence-maximum-of-kind = At most { $credits } { $credits-count ->
    [one] credit
   *[other] credits
} of the kind { $kind } { $credits-count ->
    [one] counts
   *[other] count
}
sentence-maximum-of-topic = At most { $credits } { $credits-count ->
    [one] credit
   *[other] credits
} with the topic { $topic } { $credits-count ->
    [one] counts
   *[other] count
}
sentence-maximum-of-format = At most { $credits } { $credits-count ->
    [one] credit
   *[other] credits
} in the format { $format } { $credits-count ->
    [one] counts
   *[other] count
}
sentence-maximum-per-activity = At most { $credits } { $credits-count ->
    [one] credit
   *[other] credits
} of any one activity { $credits-count ->
    [one] counts
   *[other] count
}. This holds for { $kind }
sentence-maximum-per-day = At most { $credits } { $credits-count ->
    [one] credit
   *[other] credits
} of any one day { $credits-count ->
    [one] counts
   *[other] count
}
sentence-unit = One credit is { $minutes } { $minutes-count ->
    [one] minute
   *[other] minutes
}. Each activity counts in { $rounding }, and nothing counts of one under { $shortest } { $shortest-count ->
    [one] minute
   *[other] minutes
} (left blank: any length counts)
sentence-worth = An activity of the kind { $kind } for which no credits are given is worth { $credits } { $credits-count ->
    [one] credit
   *[other] credits
}
sentence-carry-over = Up to { $credits } surplus { $credits-count ->
    [one] credit
   *[other] credits
} can be carried into the next cycle, from its last { $months } { $months-count ->
    [one] month
   *[other] months
} (left blank: from all of it)
sentence-late-entry = Activities can be handed in until { $days } { $days-count ->
    [one] day
   *[other] days
} after the last day
sentence-keep-proof = Proof is to be kept for { $months } { $months-count ->
    [one] month
   *[other] months
} after the cycle
sentence-only-while-member = Only activities that end during membership count

## What a rule would do

rules-preview = What it does today
rules-preview-waiting = Fill in the rule: what it does to your standing then appears here.
rules-preview-same = Your standing stays as it is.
rules-preview-before = Now
rules-preview-after = With this rule

## Figures for a total that differ between sources

total-legend = Sources give different numbers of credits
total-hint = Choose the one you go by. You can change it at any time.

## Yes/no items

item-open = Not done yet
item-confirm = Confirm…
item-confirm-of = Confirm: { $item }
item-done = Done on { $day }
item-reopen = Mark as not done
item-reopen-of = Mark as not done: { $item }
item-on = Day it was done
item-on-hint = For example 2026-03-04.
item-note = Note
item-note-hint = Where the proof is, or who received it.
item-save = Confirm

## Carried in

carried-title = Carried in
carried-none = Nothing from the cycle before
carried-change = Change…
carried-form-title = Credits carried in
carried-credits = Credits
carried-credits-hint = From the cycle before. Leave it blank for none.
carried-note = Note
carried-note-hint = Who confirmed it, and when.
carried-save = Save credits
carried-problem-too-many-credits = Write 1000 credits or fewer.

## Adjustments

adjustments-title = Adjustments
adjustments-none = None. If your association grants one, add it here: an extension, a leave, or a total for part of the cycle.
adjustment-add = Add an adjustment…
adjustment-extension = Extension: the last day is { $day }
adjustment-leave = Leave from { $from } to { $to }
adjustment-proration = { $held-count ->
    [one] Total for { $held } month held of { $months }
   *[other] Total for { $held } months held of { $months }
}
adjustment-lapse = No membership from { $from } to { $to }
adjustment-why = Reason: { $reason }
adjustment-granted = Granted by: { $letter }.
adjustment-no-letter = No letter noted.
adjustment-entered = Entered on { $day }.
adjustment-delete = Delete
adjustment-delete-of = Delete: { $adjustment }
adjustment-form-title = Add an adjustment
adjustment-form-hint = To ask for it, fill this in and write the request. Once it is granted, save it here with the letter that says so.
adjustment-change = What changes
adjustment-change-extension = Extension
adjustment-change-extension-hint = The cycle ends later. Its first day stays.
adjustment-change-leave = Leave
adjustment-change-leave-hint = Ledgerline pauses the pace and still counts what you do meanwhile. Ask your association whether it does.
adjustment-change-proration = Total for part of the cycle
adjustment-change-proration-hint = Only part of the total is asked for, by the months you hold the credential.
adjustment-change-lapse = Time without membership
adjustment-change-lapse-hint = Ledgerline does not count what ends in this time.
adjustment-from = First day
adjustment-to = Last day
adjustment-day-hint = For example 2026-03-04.
adjustment-last-day = New last day
adjustment-last-day-hint = For example 2026-03-04. The last day is { $day } now.
adjustment-months-held = Months held
adjustment-months-held-hint = { $months-count ->
    [one] Of { $months } month in the cycle.
   *[other] Of { $months } months in the cycle.
}
adjustment-reason = Reason
adjustment-reason-hint = In a few words, as your association may read them.
adjustment-letter = Letter that grants it
adjustment-letter-hint = Its date or number, once you have it.
adjustment-save = Save adjustment

## The text for a request

request-write = Write the request
request-written = The request is written, in English and in French
request-title = Text for the request
request-hint = Read it, copy it into your letter or message, and change what you like there.
request-copy = Copy
request-copy-of = Copy: { $language }
request-copied = Copied
request-selected = The text is selected: press { $keys } to copy it.

## What has changed in a program

compare-offer = What is published about this credential has changed since your cycle began using these rules.
compare-open = Compare the rules…
compare-title = Compare the rules
compare-text = What has changed in { $program }:
compare-added = New rule
compare-changed = Changed rule
compare-removed = Rule that is gone
compare-length = Length of the cycle
compare-before = Before:
compare-now = Now:
compare-yours = Yours:
compare-yours-hint = You changed this rule yourself. If you use the new rules, they replace your version.
compare-months = { $months-count ->
    [one] { $months } month
   *[other] { $months } months
}
compare-months-ends = { $months-count ->
    [one] { $months } month
   *[other] { $months } months
}, ending on { $ends }
compare-none = Nothing has changed.
compare-hint = Rules you added stay either way, and what you decide can be undone.
compare-take-over = Use the new rules
compare-keep = Keep your rules

## Closing a cycle

close-title = Close this cycle
close-days = { $from } to { $to }
close-frozen = Closing keeps the cycle as it is today: its rules, its numbers and its list of activities. You can still change activities afterwards; what you change is listed beside it.
close-carry-over = { $credits-count ->
    [0] Nothing carries over into the next cycle.
    [one] { $credits } credit carries over into the next cycle.
   *[other] { $credits } credits carry over into the next cycle.
}
close-no-rule = No rule of this program speaks of carrying credits over, so none are.
close-late = Activities can still be handed in until { $day }. What you add after closing is not part of what is kept.
close-keep-proof = Keep your proof until { $day }.
close-keep-proof-suggested = We suggest that you keep your proof until { $day }: no rule of this program says how long.
close-next = Open the next cycle from { $day }
close-next-hint = With the same rules, and what carries over.
close-save = Close cycle

## Removing a cycle

remove-title = Delete this cycle
remove-text = Its rules, its adjustments and what you confirmed are deleted with it. Your activities stay in your record. You can undo this.
remove-save = Delete cycle

## Past cycles

past-title = Past cycles
past-hint = Closed cycles, as they were on the day you closed them.
past-none = None yet. After its last day, you can close a cycle under “Credentials and rules”.
past-days = { $from } to { $to }, closed on { $day }
past-required = Required
past-earned = Earned
past-counted = Counted
past-over-cap = Over a maximum
past-carried-in = Carried in
past-missing = Missing
past-changes = Changed after closing
past-change-added = Added: “{ $title }”, { $day }
past-change-changed = Changed: “{ $title }”, { $day }
past-change-removed = Deleted: “{ $title }”, { $day }
past-claimed = Credits then: { $then }; now: { $now }
past-show = Show rules and activities
past-hide = Hide rules and activities
past-rules = Rules
past-list = Activities in this cycle
past-list-none = There were none.
past-column-day = Day
past-column-title = Title
past-column-kind = Kind
past-column-claimed = Claimed
past-column-counted = Counted

## Starting another program

programs-start-title = Add another credential
programs-start-which = Which credential
programs-own-mark = your own
programs-start-first-day = First day of your cycle
programs-start-first-day-hint = For example 2024-01-01. Look for it in a letter from the body that grants it or on its site, or ask. You can correct it later.
programs-start-last-day-waiting = Follows from the first day
programs-start-save = Open cycle

## Your own programs

programs-own = Your own programs
programs-own-hint = For a credential whose rules do not come with Ledgerline, or for rules that differ.
programs-own-none = None yet. Copy a program to change its rules, or import a program file that somebody made.
programs-copy = Copy a program…
programs-import = Import a program file…
programs-show = Show rules
programs-show-of = Show rules: { $program }
programs-hide = Hide rules
programs-hide-of = Hide rules: { $program }
programs-export-of = Export program file: { $program }
programs-delete = Delete
programs-delete-of = Delete: { $program }
programs-rules-hint = Changes hold for cycles you open from now on. An open cycle keeps its rules until you compare them.
programs-copy-title = Copy a program
programs-copy-which = Program to copy
programs-copy-name = Name of your program
programs-copy-name-hint = As you want to see it in lists and reports.
programs-copy-save = Copy program
programs-problem-missing-name = Give your program a name.
programs-problem-too-long-name = This name is too long. Shorten it.

## Kinds

kinds-title = Kinds of activity
kinds-hint = Call them what your association calls them, and add your own. A new name changes no activity and no rule.
kinds-rename = Rename…
kinds-rename-of = Rename: { $name }
kinds-delete = Delete
kinds-delete-of = Delete: { $name }
kinds-add = Add a kind…
kinds-add-title = Add a kind
kinds-rename-title = Rename a kind
kinds-name = Name
kinds-name-hint = Leave it blank to give this kind its own name back.
kinds-name-hint-own = The same name is used in both languages.
kinds-save = Save name
kinds-save-new = Add kind
kinds-problem-missing-name = Give the kind a name with a letter or a digit in it.
kinds-problem-already-name = There is a kind of this name already. Choose another name.
kinds-problem-too-long-name = This name is too long. Use 60 characters or fewer.
