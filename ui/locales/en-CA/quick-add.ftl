# The one-line field: what was understood, and why a line is refused.

quick-add-label = Add an activity in one line
quick-add-placeholder = Add an activity: NMT workshop 6cr 2026-03-04 ({ $key })
quick-add-submit = Add
quick-add-understood = What was understood
quick-add-keys = Enter adds. Shift+Enter opens the form. Esc sets the line aside and brings it back. After # and @, what is known is offered.

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
chip-hours = Time of day
chip-unclear = Not clear
chip-date-assumed = { $day }, today (assumed)
chip-remove = Remove { $label }: { $value }

quick-add-will-be-draft = It will be kept as a draft until you give its credits.
quick-add-will-be-planned = The date is still to come, so it will be kept as planned.

## Refusals. $words is the piece of the line it is about; $one and $other are the two days that an
## ambiguous date can mean, $third a third where it can mean three.

refusal-ambiguous-date = “{ $words }” can be { $one } or { $other }. Write the date this way: 2026-03-04.
refusal-no-such-date = “{ $words }” does not exist in the calendar. Write the date this way: 2026-03-04.
refusal-bad-credits = “{ $words }” cannot be counted. Credits are more than 0 and at most 1000, with no more than two decimals; a duration is at least a minute and at most a year.
refusal-no-title = A title is missing. Add a few words that say what it was.
refusal-twice = “{ $words }” is one too many: give one date, one amount (credits or duration) and one provider. Put quotation marks around words of the title.
refusal-end-before-start = “{ $words }” ends before it starts. Write the first day first.
refusal-plan-in-the-past = “{ $words }” has passed, so it cannot be planned. Change the date, or remove !plan.
refusal-plan-without-date = A plan needs a date. Write it this way: 2027-03-04.
refusal-too-long = Part of this line is too long. Keep the title and each name to 500 characters, and the note to 10,000.
refusal-unclear = “{ $words }” is not clear. Choose what it means, or put quotation marks around it to keep it in the title.
refusal-no-such-date-too-far = “{ $words }” lies before 1950 or after 2100. Check the year, and write the date this way: 2026-03-04.
refusal-ambiguous-date-of-three = “{ $words }” can be { $one }, { $other } or { $third }. Write the date this way: 2026-03-04.
refusal-unclear-not-a-day = “{ $words }” is not one day. Give the last day, for example 2026-03-31, or the first and the last, for example 2026-03-01..2026-03-31.
refusal-unclear-several-days = “{ $words }” is several days. Add one activity for each, or one over the whole time, for example 2026-03-04..2026-03-18.
refusal-unclear-weekday-differs = In “{ $words }” the day of the week and the date do not go together. Write the date this way: 2026-03-04.
refusal-unclear-weekday-today = “{ $words }” can be today or another day of that name. Write the date this way: 2026-03-04.
refusal-unclear-which-week = “{ $words }” can be the day of one week or of another. Write the date this way: 2026-03-04.
refusal-unclear-perhaps-a-day = “{ $words }” may be a day. Write the date this way: 2026-03-04, or put quotation marks around it to keep it in the title.
refusal-unclear-short-year = In “{ $words }” the last number may be a year. Write the date this way: 2026-03-04.
refusal-unclear-run-together = “{ $words }” looks like a date with something written against it. Put spaces around it, or quotation marks to keep it in the title.
refusal-unclear-repeated = “{ $words }” can be meant for each time or in all. Write what it comes to in all, for example 4 h 30 or 6 cr.
refusal-unclear-ceu = “{ $words }” is not clear: one CEU is usually ten contact hours, and many people say it for one hour. Write the hours or the credits, for example 6 h or 6 cr.
refusal-unclear-hour = “{ $words }” can be an hour of the day or how long it took. Write the hour this way: “at 19:00”, or give the duration in minutes.
refusal-unclear-marker = “{ $words }” is not known. Write !plan for a plan, # before a kind or topic, or quotation marks to keep it in the title.
refusal-unclear-one-of-two = “{ $words }” is not one amount. Write how much it was, for example 3 h or 3 cr.
refusal-unclear-perhaps-an-amount = “{ $words }” may be an amount. Write it as 6 cr or 1 h 30, or put quotation marks around it to keep it in the title.
