# Taking in tables: spreadsheets, lists of sites, our own lists.

## What a column says
import-meaning-title = Title
import-meaning-start = Day, or first day
import-meaning-end = Last day
import-meaning-year = Year
import-meaning-completed-at = Completed at (universal time)
import-meaning-credits = Credits
import-meaning-ceu = CEU
import-meaning-hours = Hours
import-meaning-duration = Duration
import-meaning-minutes = Minutes
import-meaning-provider = Provider
import-meaning-number = Approval no.
import-meaning-place-or-number = Place or approval no.
import-meaning-presenter = Presenter or supervisor
import-meaning-format = Format
import-meaning-place = Place
import-meaning-kind = Kind
import-meaning-topics = Topics
import-meaning-note = Note
import-meaning-practice = Relation to practice
import-meaning-reflection = Reflection
import-meaning-verification = How it can be verified
import-meaning-status = Status
import-meaning-ignored = Not taken

## Questions
import-asks-letters = How are the letters of this file written?
import-asks-date-order = “{ $piece }” can mean more than one day. What comes first in this table?
import-asks-swapped-days = Day and month may have changed places in this workbook. Which day is meant?
import-asks-year = “{ $piece }” has no year. Which year is it?
import-asks-serial = “{ $piece }” is how spreadsheets count days. Is { $day } meant?
import-asks-zone = This list notes times in universal time, for example on { $day }. In which time zone were you?
import-asks-no-status = The status is missing. Was the activity done?
import-asks-shared-duration = “{ $piece }” stands for several rows at once.
import-asks-column-title = Which column holds the titles: { $columns }?
import-asks-column-start = Which column holds the day: { $columns }?
import-asks-column-end = Which column holds the last day: { $columns }?
import-asks-column-credits = Which column holds the credits: { $columns }?
import-asks-column-hours = Which column holds the hours: { $columns }?
import-asks-duration-unit = Is “{ $piece }” under “{ $column }” hours or minutes?
import-asks-two-days = “{ $column }” and “{ $other }” say different days. Which column counts?
import-asks-two-durations = Two columns say how long it took. What is right?
import-asks-hours-alone = This table has hours and no credits, for example { $hours } h. What are they worth?
import-asks-ceu = “{ $units } CEU”: one is usually ten hours, and many people write it for one hour. What is meant here?
import-asks-hidden-rows = This row is hidden in the workbook. Is it to be added?
import-asks-decimal-comma = This row has more cells than there are headings, as “{ $piece }” has no quotation marks. Is “{ $piece }” meant?
import-asks-more-cells = This row has more cells than there are headings. Put quotation marks around text that holds the mark between cells, then import the file again.
import-asks-pending = The status is “{ $status }”. Does the activity count already?
import-asks-status = The status is “{ $status }”. Was the activity done?
import-asks-title = The title is missing.
import-asks-no-day = The day is missing.
import-asks-no-first-day = The first day is missing; the last is { $day }.
import-asks-day = “{ $piece }” is not understood as a day.
import-asks-stretch = “{ $piece }” is more than one day. Which day counts?
import-asks-several-days = “{ $piece }” names several days. Which day counts?
import-asks-year-alone = “{ $piece }” is a year. Which day was it?
import-asks-ends-before = “{ $piece }” ends before it begins. Which day was it?
import-asks-backwards = It ends on { $end }, before it begins on { $start }.
import-asks-plan-passed = It is only planned, and { $day } has passed. Was it done?
import-asks-duration = “{ $piece }” is not understood as a duration.
import-asks-credits-blank = The credits are missing.
import-asks-credits-blank-hours = The credits are missing; the time is { $hours } h.
import-asks-credits = “{ $piece }” is not understood as credits.
import-asks-credits-are-hours = “{ $piece }” stands for credits and says hours.
import-asks-credits-are-a-day = A date stands where the credits should be: “{ $piece }”. A spreadsheet makes a date of 1/2 or 3-4.
import-asks-credits-are-a-time = A time stands where the credits should be: “{ $piece }”.
import-asks-no-credits = “{ $piece }” is no number of credits that can be claimed.
import-asks-too-many-credits = “{ $piece }” is more than one activity can be worth.
import-asks-too-fine-credits = “{ $piece }” has more than two decimals.
import-asks-shared-amount = “{ $piece }” credits stand for several rows at once. How many are for this one?
import-asks-same-as = The same title and day as in row { $other }. Two sessions that day, or once too often?
import-asks-differs = Your record has this title and day with other figures.
import-asks-planned = Your record has this title and day as a plan.

## Answers
import-answer-take = Yes
import-answer-leave-out = Leave it out
import-answer-letters = “{ $word }”
import-answer-day-first = The day: { $day }
import-answer-month-first = The month: { $day }
import-answer-year-first = The year: { $day }
import-answer-day = { $day }
import-answer-zone-newfoundland = Newfoundland
import-answer-zone-atlantic = Atlantic
import-answer-zone-eastern = Eastern (Toronto, Montréal)
import-answer-zone-central = Central (Winnipeg)
import-answer-zone-saskatchewan = Saskatchewan
import-answer-zone-mountain = Mountain (Calgary)
import-answer-zone-pacific = Pacific (Vancouver)
import-answer-column = { $column }
import-answer-no-column = None of them
import-answer-swapped = From { $start } to { $end }
import-answer-done = It was done
import-answer-planned = Keep it as a plan
import-answer-plan-done = That plan, which was done
import-answer-hours = Hours
import-answer-minutes = Minutes
import-answer-minutes-of = { $minutes } min
import-answer-without-duration = Without a duration
import-answer-credits = { $credits-count ->
    [one] { $credits } credit
   *[other] { $credits } credits
}
import-answer-without-credits = Without credits
import-answer-hours-as-credits = One credit for each hour
import-answer-ceu-ten = Ten hours each: { $credits-count ->
    [one] { $credits } credit
   *[other] { $credits } credits
}
import-answer-ceu-one = One each: { $credits-count ->
    [one] { $credits } credit
   *[other] { $credits } credits
}
import-answer-ceu-hours = As many credits as hours
import-answer-two-sessions = Two sessions
import-answer-another = Another activity

## Why a row is not taken
import-refused-no-such-day = “{ $piece }” is not in the calendar. Correct it in the file, then import the file again.
import-refused-denied = The status is “{ $status }”.
import-refused-not-done = The status is “{ $status }”: it was not done.
import-refused-not-completed = It was not completed.
import-refused-too-long = “{ $column }” is longer than Ledgerline keeps. Shorten it in the file, then import the file again.
import-passed-headings = Headings
import-passed-sum = A sum
import-passed-heading = A heading or remark

## Why there is no table
no-table-encrypted = “{ $file }” needs a password. Save a copy without one, then import that.
no-table-broken = “{ $file }” is damaged, so it could not be read. Open it in your spreadsheet program, save it again, then import that.
no-table-too-large = “{ $file }” is too large: Ledgerline reads tables of up to { $most } MB, or of 200,000 cells in a workbook. Divide it, then import the parts.
no-table-too-many-rows = “{ $file }” has too many rows: Ledgerline reads up to 100,000. Divide it, then import the parts.
no-table-too-many-columns = “{ $file }” has too many columns. Delete those that you do not need, then import it again.
no-table-not-opened = “{ $file }” could not be opened. Check that it is there and that you may read it.
no-table-not-read = “{ $file }” could not be read. Close Ledgerline, open it again, and try once more.
no-table-too-much = “{ $file }” could not be read: it takes too long or too much memory. Divide it, then import the parts.
no-table-old-workbook = “{ $file }” is an old kind of workbook. Save it as XLSX, ODS or CSV, then import that.
no-table-macros = “{ $file }” has programs in it, which Ledgerline does not read. Save it as XLSX, then import that.
no-table-unclosed = A quotation mark in row { $row } of “{ $file }” is not closed. Correct it in the file, then import it again.
no-table-letters = The letters of “{ $file }” could not be read. Save it as CSV with the encoding UTF-8, then import that.
no-table-newer = “{ $file }” comes from a newer Ledgerline. Update Ledgerline, then import it again.
no-table-another-file = “{ $file }” is not a spreadsheet. Ledgerline imports CSV, XLSX, ODS and its own record.json.
no-table-empty = “{ $file }” is empty.
import-no-such-sheet = There is no sheet “{ $sheet }”. The file has: { $sheets }.
import-no-such-column = There is no column “{ $column }”. Give its heading or its letter.
import-answer-not-understood = The answer to “{ $key }” is not understood. Nothing was imported.

## In the window
import-open = Import a spreadsheet
import-dialog-title = Choose a spreadsheet
import-dialog-type = Spreadsheets and lists
import-title = Import “{ $file }”
import-none = Bring what you have
import-none-text = Drop your spreadsheet and your certificates on this window together. Ledgerline reads them, shows which certificate belongs to which activity, and saves nothing of the spreadsheet before you say so.
import-none-where = A spreadsheet can be a CSV, XLSX or ODS file, the history of a portal or a course site, or a list that Ledgerline exported. Certificates can be PDFs, photos, emails and documents.
import-bring-files = Choose certificates
import-later = Not now
import-waiting = { $count-count ->
    [one] { $count } file is waiting to be filed.
   *[other] { $count } files are waiting to be filed.
}
import-to-unfiled = Show
import-later-files = { $count-count ->
    [one] { $count } more file that you dropped comes after this one.
   *[other] { $count } more files that you dropped come after this one.
}
import-no-table = Ledgerline found no activities in this file. Check under “Columns” which column holds the title and which the day, or keep the file as it is.
import-would = { $count-count ->
    [0] Nothing would be added yet.
    [one] { $count } activity will be added: { $credits }.
   *[other] { $count } activities will be added: { $credits }.
}
import-questions-open = { $count-count ->
    [one] { $count } question is open.
   *[other] { $count } questions are open.
}
import-pairs = { $files-count ->
    [one] { $files } file is waiting to be filed;
   *[other] { $files } files are waiting to be filed;
} { $count-count ->
    [0] none belongs to a row.
    [one] { $count } belongs to a row.
   *[other] { $count } belong to rows.
}
import-questions-title = { $count-count ->
    [one] { $count } question to answer
   *[other] { $count } questions to answer
}
import-questions-answered = All questions are answered
import-questions-all = { $count-count ->
    [one] Show { $count } question
   *[other] Show all { $count } questions
}
import-row = row { $row }
import-row-of-sheet = sheet { $sheet }, row { $row }
import-row-titled = row { $row } (“{ $title }”)
import-row-titled-of-sheet = sheet { $sheet }, row { $row } (“{ $title }”)
import-rows-more = { $count-count ->
    [one] { $count } more row
   *[other] { $count } more rows
}
import-typed-credits = Credits
import-typed-day = Day
import-typed-year = Year
import-typed-title = Title
import-typed-use = Use this
import-not-understood-credits = Write the credits as a number, for example 1.5.
import-not-understood-day = Write the day like 2026-03-04.
import-not-understood-year = Write the year with four digits.
import-not-understood-title = Write a title.
import-answer-later = Answer later
import-files-title = { $count-count ->
    [one] { $count } file that is waiting belongs to a row
   *[other] { $count } files that are waiting belong to rows
}
import-files-hint = They are filed with their activities when you import. Clear a box to leave a file waiting.
import-pair = { $file }: row { $row }, “{ $title }”
import-pair-of-sheet = { $file }: sheet { $sheet }, row { $row }, “{ $title }”
import-sheets = Sheets to read
import-sheet = Sheet { $sheet }
import-sheet-without = no activities found
import-columns = Columns
import-columns-of-sheet = Columns of “{ $sheet }”
import-columns-hint = What each column says. Change it where Ledgerline is wrong.
import-columns-heading = Heading
import-columns-samples = For example
import-columns-meaning = Says
import-column = Column { $letter }
import-meaning-of = What “{ $column }” says
import-meaning-back = As found
import-templates = Template
import-templates-use = Use a template
import-templates-none = No template
import-templates-hint = A template keeps what you say about columns, and the answers that hold for every file of this sort. It is used by itself for a file with the same headings.
import-template-used = The template “{ $name }” is used.
import-template-keep = Save these choices as a template
import-template-remove = Delete the template “{ $name }”
import-template-delete = Delete
import-template-save = Save
import-template-name = Name
import-template-nameless = Give the template a name.
import-template-name-hint = For example where the file comes from.
import-rows-title = { $count-count ->
    [one] { $count } row
   *[other] { $count } rows
}
import-rows-show = Show
import-rows-all = All rows
import-rows-of = { $what } ({ $count })
import-rows-number = Row
import-rows-day = Day
import-rows-outcome = What happens
import-rows-more-show = { $count-count ->
    [one] Show { $count } more row
   *[other] Show { $count } more rows
}
import-outcome-taken = Will be added
import-outcome-questioned = Waits for an answer
import-outcome-refused = Cannot be added
import-outcome-there = In your record already
import-outcome-left-out = Left out
import-outcome-passed = No activity
import-leave-out = Leave out
import-leave-out-of = Leave out row { $row }, “{ $title }”
import-take = Add after all
import-take-of = Add row { $row } after all, “{ $title }”
import-left-out = { $count-count ->
    [one] { $count } row waits for an answer and will be left out. Import the file again later to add it.
   *[other] { $count } rows wait for an answer and will be left out. Import the file again later to add them.
}
import-do = { $count-count ->
    [0] Import
    [one] Import { $count } activity
   *[other] Import { $count } activities
}
import-keep-as-file = Keep as a file instead
import-kept-before = This file is in your record already.
import-nothing-new = Nothing new: your record has all of it.
import-hint = Nothing is saved before you import. A backup is made first, and one Undo takes all of it back.
import-settings = Import
import-settings-hint = A spreadsheet, the history of a portal or a course site, or a list that Ledgerline exported. You can also drop it on the window.
import-settings-templates = Templates
import-settings-no-templates = No template is saved. You can save one while you import a file.

## Templates
toast-template-kept = Template saved: “{ $title }”
toast-template-removed = Template deleted: “{ $title }”
undone-template-kept = Undone: the template “{ $title }” is as it was before
undone-template-removed = Undone: the template “{ $title }” is back
import-no-such-template = There is no template “{ $template }”. There are: { $templates }.
import-no-templates = There is no template “{ $template }”. Templates are saved in the window while a file is imported.
