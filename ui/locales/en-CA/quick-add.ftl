# The one-line field: what was understood, and why a line is refused.

quick-add-label = Add an activity in one line
quick-add-placeholder = Add an activity: NMT workshop 6cr 2026-03-04 ({ $key })
quick-add-submit = Add
quick-add-understood = What was understood
quick-add-keys = Enter adds. Shift+Enter opens the form. Esc clears.

## Chips. $words are the words of the line.

chip-title = Title
chip-credits = Credits
chip-minutes = Duration
chip-date = Date
chip-kind = Kind
chip-topic = Topic
chip-provider = Provider
chip-note = Note
chip-plan = Plan
chip-plan-value = planned
chip-date-assumed = { $day }, today (assumed)
chip-remove = Remove { $label }: { $value }

quick-add-will-be-draft = It will be kept as a draft until you give its credits.
quick-add-will-be-planned = The date is still to come, so it will be kept as planned.

## A date with two readings. $words is the date as typed.

quick-add-which-day = Which day is { $words }?

## Refusals. $words is the piece of the line it is about; $one and $other are the two days that an
## ambiguous date can mean.

refusal-ambiguous-date = “{ $words }” can be { $one } or { $other }. Write the date like 2026-03-04.
refusal-no-such-date = “{ $words }” is not a date between 1950 and 2100. Write the date like 2026-03-04.
refusal-bad-credits = “{ $words }” cannot be counted. Credits are more than 0 and at most 1000, with no more than two decimals; a duration is at least a minute and at most a year.
refusal-no-title = A title is missing. Add a few words that say what it was.
refusal-twice = “{ $words }” is one too many: give one date, one amount and one provider. Put quotation marks around words of the title.
refusal-end-before-start = “{ $words }” ends before it starts. Write the first day first.
refusal-plan-in-the-past = “{ $words }” has passed, so it cannot be planned. Change the date, or remove !plan.
refusal-plan-without-date = A plan needs a date. Write it like 2027-03-04.
refusal-too-long = Part of this line is too long. Keep the title and each name to 500 characters, and the note to 10,000.
