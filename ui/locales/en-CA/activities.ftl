# The list of activities and the form.

activities-title = Activities
activities-add = Fill in the form
activities-find = Find
activities-find-hint = Title, provider, note…
activities-kind = Kind
activities-kind-all = All kinds
activities-kind-none = No kind given
activities-status = Status
activities-status-all = Any status
activities-cycle = Credential and cycle
activities-clear = Show all
activities-empty-title = No activities yet
activities-empty-text = Type your first one in the line above, for example “NMT workshop 6cr 2026-03-04”, or fill in the form. Or drop certificates anywhere in this window.
activities-none-found = No activity matches these filters.
activities-found = { $count-count ->
    [one] { $count } activity
   *[other] { $count } activities
}
activities-keys = Arrow keys move between rows. Enter or E edits, D duplicates, Delete deletes, Space selects.

activities-column-marks = Marks
activities-column-select = Selected
activities-column-date = Date
activities-column-title = Activity
activities-column-kind = Kind
activities-column-credits = Credits
activities-select = Select “{ $title }”
activities-no-credits = no credits

# $counted is an amount of credits, $planned a figure.
activities-year-sum = { $counted }
activities-year-sum-planned = { $counted }, { $planned-count ->
    [one] { $planned } planned
   *[other] { $planned } planned
}

## Marks in the margin

mark-draft = Draft
mark-planned = Planned
mark-attention = See why it does not count in full
mark-corrected = Your own number

## Why an activity does not count, or not in full. $rule is the rule's name.

outcome-over-cap = over the maximum: { $counted } of { $claimed } count (“{ $rule }”)
outcome-not-a-member = while you were not a member: does not count
outcome-outside = outside the cycle: does not count
outcome-needs-details = draft: counts when you give its credits
outcome-needs-details-here = does not count here yet: give its credits, or correct the number
outcome-plan-passed = planned for a day that has passed
outcome-not-yet = ends after today: does not count yet

# $note says why the member gave a figure of their own.
outcome-corrected = your own number: { $note }

## What an activity counts for in each program. $counted and $claimed are figures, $usual an amount.

claims-title = What it counts for
claims-counted = { $counted-count ->
    [one] { $counted } counts
   *[other] { $counted } count
}
claims-counted-of = { $counted } of { $claimed-count ->
    [one] { $claimed } counts
   *[other] { $claimed } count
}
claims-would = { $counted-count ->
    [one] { $counted } would count
   *[other] { $counted } would count
}
claims-would-of = { $counted } of { $claimed-count ->
    [one] { $claimed } would count
   *[other] { $claimed } would count
}
claims-none = Does not count
claims-correct = Correct the credits
claims-correct-named = Correct the credits: { $program }
claims-usual = Back to the usual credits
claims-usual-named = Back to the usual credits: { $program }
claims-credits = Credits that count for { $program }
claims-credits-hint = For example 1.5. Write 0 where none count.
claims-credits-hint-usual = For example 1.5. Write 0 where none count. Usually { $usual }.
claims-note = Why it differs
claims-note-hint = For example “left after the first half”.
claims-save = Save credits

## Several rows

selection-count = { $count-count ->
    [one] { $count } selected
   *[other] { $count } selected
}
selection-done = Mark done
selection-delete = Delete
selection-clear = Clear selection

## The form

form-title-new = New activity
form-title-edit = Edit activity
form-back = Back to the list
form-what = What it is
form-when = When, and for how much
form-how = How it is held
form-notes = Topics and notes

form-field-title = Title
form-field-title-hint = As it is on the certificate or the program.
form-field-kind = Kind
form-field-kind-none = Not given
form-field-topics = Topics
form-field-topics-other = Other topics
form-field-topics-hint = Separate them with commas.
form-field-provider = Provider
form-field-start = First day
form-field-start-hint = For example 2026-03-04.
form-field-end = Last day
form-field-end-hint = Leave it blank for a single day.
form-field-status = Status
form-status-done = Done
form-status-planned = Planned
form-status-hint = What ends after today is kept as planned.
form-field-credits = Credits
form-field-credits-hint = For example 1.5.
form-field-duration = Duration
form-field-duration-hint = For example 2 h 30 or 90 min.
form-field-format = Format
form-field-format-none = Not given
form-field-place = Place
form-field-presenter = Presenter or supervisor
form-field-approval-no = Approval number
form-field-note = Note
form-field-note-hint = May appear in your reports.
form-field-practice = How it relates to your practice
form-field-practice-hint = How you use it in your work. May appear in your reports; never name a client.
form-field-reflection = Reflection
form-field-reflection-hint = What you took from it.
form-field-verification = How it can be verified
form-field-verification-hint = A web page, or somebody to ask. May appear in your reports.
form-field-private-note = Private note
form-field-private-note-hint = For you alone: never in a report or an export.

form-save-new = Add activity
form-save = Save changes
form-duplicate = Duplicate
form-mark-done = Mark done
form-delete = Delete
form-entered = Entered on { $entered }.
form-entered-changed = Entered on { $entered }, last changed on { $changed }.
form-problems = { $count-count ->
    [one] { $count } field needs correcting.
   *[other] { $count } fields need correcting.
}

## What is wrong with a field, and how to mend it

problem-missing = Fill this in.
problem-missing-title = Give the activity a title.
problem-missing-start = Write the first day this way: 2026-03-04.
problem-missing-credits = Give the credits as a number, for example 1.5.
problem-missing-note = Say in a few words why it differs.
problem-missing-name = Write your name.
problem-missing-first-day = Write the first day of your cycle this way: 2024-01-01.
problem-too-long = This is too long. Shorten it, or move part of it to the note.
problem-not-a-date = Write the date this way: 2026-03-04.
problem-no-such-date = There is no such date between 1950 and 2100. Write it this way: 2026-03-04.
problem-ambiguous-date = This date can be read in two ways. Write it this way: 2026-03-04.
problem-not-credits = Write the credits as a number, for example 1.5.
problem-too-fine = Use no more than two decimals, for example 1.25.
problem-not-positive = Give more than 0 credits, or leave it blank.
problem-too-many = One activity can have at most 1000 credits.
problem-not-a-duration = Write the duration this way: 2 h 30, or 90 min.
problem-end-before-start = The last day is before the first. Correct one of them.
problem-plan-in-the-past = This date has passed. Choose “Done”, or a later date.
problem-unknown = Choose one from the list.
problem-not-an-address = Write the address this way: name@example.org, or leave it blank.
problem-not-a-number = Write a whole number, for example 3.
problem-not-later = Choose a day after the last day as it is now.
problem-outside-cycle = This day lies outside the cycle. Choose one within it.
problem-in-the-future = This day is still to come. Choose today or an earlier day.
problem-already = This is already in the list. Change that one, or enter something else.
problem-above-maximum = The minimum would be above the maximum of the same kind or topic. Change one of them.
problem-more-than-there = More are asked for than there are to choose from. Choose more, or ask for fewer.
problem-not-named = Name who states it, or choose another answer.
