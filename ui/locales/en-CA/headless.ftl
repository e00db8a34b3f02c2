# What the commands without a window say, and the names of exported files.

headless-made = A new record was made for { $program }, from { $first } to { $last }.
headless-heading = { $state }. { $heading }.
headless-line = { $label }: { $value }
headless-cycle = From { $first } to { $last }
headless-added-done = Added: { $title }, { $amount-count ->
    [one] { $amount } credit
   *[other] { $amount } credits
}, { $day }.
headless-added-worth = Added: { $title }, { $day }.
headless-added-planned = Planned: { $title }, { $day }.
headless-added-draft = Kept as a draft until you give its credits: { $title }, { $day }.
headless-marked-done = Your plan is marked as done: { $title }, { $day }.
# After what is asked about a line.
headless-another = If it is, add it with --anyway.
headless-did-you-mean = Did you mean { $one }?
headless-did-you-mean-either = Did you mean { $one } or { $other }?
headless-day-meant = If { $day } is meant, add it with --anyway.
headless-status = Status
headless-list-empty = There is no activity yet.
headless-exported = Exported to { $path }.
# $state: missing, changed or unreadable, in a word.
headless-not-available = Not in it: { $no }, { $file } ({ $state }). The report says so.
headless-verified-unchanged = { $count-count ->
    [one] { $file } is complete and unchanged since it was made: one file.
   *[other] { $file } is complete and unchanged since it was made: { $count } files.
}
headless-verified-repacked-unchanged = { $count-count ->
    [one] The one file in { $file } is complete and unchanged; only the archive around it was packed again.
   *[other] All { $count } files in { $file } are complete and unchanged; only the archive around them was packed again.
}
headless-verified-differs = { $differences-count ->
    [one] { $file } is not as it was made. One thing differs.
   *[other] { $file } is not as it was made. { $differences } things differ.
}
headless-senseless-word = The option “{ $word }” does not exist for this format, and nothing was exported. Leave it out, or export “pdf” or “pack”.
headless-findings = { $count-count ->
    [one] One passage in it looks private: a client’s name, a date of birth or a health card number. The window’s Audit page shows it.
   *[other] { $count } passages in it look private: clients’ names, dates of birth or health card numbers. The window’s Audit page shows them.
}
headless-verified-system-files = left by a computer by itself, no part of the package: { $name }
headless-verified-limit = A check cannot show who made it.
headless-difference-changed = changed: { $name }
headless-difference-missing = missing: { $name }
headless-difference-added = added: { $name }
headless-difference-renamed = renamed: { $name } (was { $was })
headless-difference-archive = the archive itself: { $name }

headless-import-credits = { $credits-count ->
    [one] { $credits } credit
   *[other] { $credits } credits
}
headless-import-taken = { $count-count ->
    [one] Imported: { $count } activity, { $credits }.
   *[other] Imported: { $count } activities, { $credits }.
}
headless-import-would = { $count-count ->
    [one] Would import { $count } activity, { $credits }. Nothing was changed.
   *[other] Would import { $count } activities, { $credits }. Nothing was changed.
}
headless-import-nothing = Nothing to import from “{ $file }”. Nothing was changed.
headless-import-passed = { $count-count ->
    [one] { $count } row is no activity: { $rows }
   *[other] { $count } rows are no activities: { $rows }
}
headless-import-left-out = { $count-count ->
    [one] { $count } row is left out.
   *[other] { $count } rows are left out.
}
headless-import-unread = Sheets not read: { $sheets }
headless-import-unused = Answers to nothing that is asked: { $keys }
headless-import-row = Row { $row }: { $why }
headless-import-row-of = Sheet { $sheet }, row { $row }: { $why }
headless-import-answers = --answer { $key }=… ({ $answers })
headless-import-there = { $count-count ->
    [one] { $count } row is in your record already.
   *[other] { $count } rows are in your record already.
}
headless-import-pairs = { $count-count ->
    [one] { $count } file that was waiting is filed with its row.
   *[other] { $count } files that were waiting are filed with their rows.
}
headless-import-pairs-would = { $count-count ->
    [one] { $count } file that waits would be filed with its row.
   *[other] { $count } files that wait would be filed with their rows.
}
headless-import-no-table = No activities were found in “{ $file }”.
headless-import-columns = Not taken: { $columns }
headless-unknown-program = There is no program “{ $program }”. Ledgerline has these: { $programs }.
headless-not-in-program = Your record has no cycle for “{ $program }”. Leave --program out to see all.
headless-no-such-activity = There is no activity { $activity } in your record. “ledgerline list” shows the numbers.
# $cycles: each with its number, its program's id and its days.
headless-no-such-cycle = Your record has no such cycle. It has these: { $cycles }.
headless-which-cycle = Your record has several cycles. Say which with --program or --cycle: { $cycles }.
headless-cannot-write = The file could not be written, and nothing was exported: { $detail }. Choose another folder.
headless-exists = { $path } is there already, and was not touched. Add --force to replace it.
headless-unexpected = Something went wrong that Ledgerline did not foresee, and nothing was changed: { $detail }.
headless-detail = Technical detail: { $detail }.

headless-attached = Attached to “{ $title }” as file { $number }: { $file }.
headless-attached-already = “{ $title }” has file { $number } already: { $file }.
headless-kept = Kept as file { $number }, to be filed later: { $file }.
# $titles: activities, each with its number.
headless-was-attached = The same file was kept already and is attached to: { $titles }.
headless-was-unfiled = The same file was kept already and waited to be filed.
headless-nothing-kept = Nothing of all this was kept.
headless-detached = Detached from “{ $title }”: { $file }. The file is still kept, as file { $number }.
headless-not-attached = File { $number }, { $file }, is not attached to “{ $title }”, and nothing was changed.
headless-replaced = { $file } is now in the place of { $old }, as file { $number }. The earlier file is set aside, not deleted.
headless-same-file = This is the same file as number { $number }, { $file }. It is kept once, and is as it should be.
headless-no-such-evidence = There is no file { $number } in your record. “ledgerline evidence” shows the numbers.
headless-no-evidence-yet = There is no file yet. “ledgerline attach” keeps one.
headless-no-evidence-of-activity = This activity has no file yet.
headless-unfiled = to be filed
headless-put-away = set aside
headless-found-nothing = No file has all these words.
headless-checked = { $count-count ->
    [0] The record is in order. It has no files yet.
    [one] The record is in order, and its one file is unchanged.
   *[other] The record is in order, and all { $count } files are unchanged.
}
headless-made-anew = { $count-count ->
    [0] What can be made again was made again; no file had any words yet.
    [one] What can be made again was made again: the words of one file, and what it says.
   *[other] What can be made again was made again: the words of { $count } files, and what they say.
}
headless-check-failed = { $count-count ->
    [one] One file is missing or has changed. Find a copy of it, then use “ledgerline replace” with its number.
   *[other] { $count } files are missing or have changed. Find copies of them, then use “ledgerline replace” with their numbers.
}
headless-no-evidence = There is no proof in { $path }. Choose the folder “evidence” of a record, or a copy of it.
headless-rebuilt-files = { $count-count ->
    [one] A new record was made with one file.
   *[other] A new record was made with { $count } files.
}
headless-rebuilt-activities = { $count-count ->
    [one] One activity was found again. What no file proves, and private notes, cannot be found again.
   *[other] { $count } activities were found again. What no file proves, and private notes, cannot be found again.
}
headless-rebuilt-unfiled = { $count-count ->
    [one] One file waits to be filed: nothing says what it proves.
   *[other] { $count } files wait to be filed: nothing says what they prove.
}
headless-rebuilt-damaged = { $count-count ->
    [one] One file is damaged and was left where it is.
   *[other] { $count } files are damaged and were left where they are.
}
headless-recoverable = { $files-count ->
    [one] One file tells of { $activities-count ->
        [one] an activity
       *[other] { $activities } activities
    } that the record does not know. “ledgerline recover” takes in what it tells of.
   *[other] { $files } files tell of { $activities-count ->
        [one] an activity
       *[other] { $activities } activities
    } that the record does not know. “ledgerline recover” takes in what they tell of.
}
headless-recovered = { $count-count ->
    [one] One activity was taken in. Private notes are in no file and cannot come back.
   *[other] { $count } activities were taken in. Private notes are in no file and cannot come back.
}
headless-nothing-to-recover = No file tells of anything that the record does not know.

headless-trouble-no-ledger = There is no record in { $path } yet. Make one with “ledgerline init”.
headless-trouble-exists = There is a record in { $path } already, and it was not touched. Choose another folder with --data-dir.
headless-trouble-in-use = The record in { $path } is open in another window. Close it, then try again.
headless-trouble-unreachable = { $path } cannot be reached, and nothing was changed. Check that its drive is connected, and that you may read and write there.
headless-trouble-disk-full = There is no room on the disk of { $path }. What was to be saved is not; everything saved before is safe. Make room, then try again.
headless-trouble-read-only = { $path } can be read, but nothing may be written in it, and nothing was changed. Unlock it, or copy the whole folder and name the copy with --data-dir.
headless-trouble-only-in-cloud = The record in { $path } is not on this computer, only its name is: a cloud service keeps it. Have the service keep the whole folder on this computer, then try again.
headless-trouble-missing = There was a record in { $path }, and it is not there: its drive may not be connected, or it was moved. Connect the drive or put the record back, then try again; nothing was changed. Only if it is lost for good, begin a new one there with “init --anyway”.
headless-trouble-damaged = { $path } is damaged, and was left as it is. Open the window to keep it and start again.
headless-trouble-newer = { $path } was written by a newer Ledgerline, and was not touched. Install the newer version.
headless-trouble-foreign = { $path } is the file of another app, and was not touched. Move it elsewhere, then try again.

headless-no-folder = This computer names no folder for your data. Choose one with --data-dir.
headless-no-display = There is no display for a window here. Run “xvfb-run -a ledgerline”, or use a command: “ledgerline --help” lists them.
headless-no-window = The window could not be opened.

# $problem is a whole sentence.
headless-field-problem = { $field }: { $problem }
headless-field-title = Title
headless-field-credits = Credits
headless-field-duration = Duration
headless-field-start = First day
headless-field-end = Last day
headless-field-kind = Kind
headless-field-format = Format
headless-field-provider = Provider
headless-field-approval-no = Approval number
headless-field-presenter = Presenter or supervisor
headless-field-place = Place
headless-field-note = Note
headless-field-practice = Relation to practice
headless-field-reflection = Reflection
headless-field-verification = How it can be verified
headless-field-private-note = Private note
headless-field-topics = Topics
headless-field-name = Name
headless-field-name-on-certificates = Name on certificates
headless-field-member-no = Member number
headless-field-email = Email
headless-field-first-day = First day of the cycle
headless-field-from = From
headless-field-to = To
headless-field-months-held = Months held
headless-field-reason = Reason
headless-field-letter = Letter
headless-field-shape = Type of rule
headless-field-kinds = Kinds
headless-field-topic = Topic
headless-field-count = Number
headless-field-minutes = Minutes
headless-field-rounding = What is counted
headless-field-shortest = Shortest activity, in minutes
headless-field-days = Days
headless-field-months = Months
headless-field-question = What is to be confirmed
headless-field-source = Source
headless-field-read-on = Read on
headless-field-confidence = How sure it is
headless-field-done-on = Done on

headless-history = “{ $title }” (number { $number }), entered on { $day }.
headless-trash-empty = Nothing is deleted.
headless-deleted-on = deleted on { $day }
headless-deleted-once = deleted
headless-brought-back = Brought back: { $titles }.
headless-deleted-for-good = Deleted for good: { $titles }.
# What depends on it follows.
headless-unconfirmed = Nothing was deleted for good. With --yes, this would be gone and could not be brought back: { $titles }.
headless-not-deleted = No activity { $activity } is among the deleted. “ledgerline trash” shows the numbers.

export-file-name = continuing-education-record-{ $program }-{ $years }
export-dialog-title = Export record
export-type-pdf = PDF document
export-type-csv = Spreadsheet (CSV)
export-type-xlsx = Workbook (XLSX)
export-type-ics = Calendar (ICS)
export-type-json = Record for other software (JSON)
export-type-package = Audit package (ZIP)
package-file-name = audit-package-{ $program }-{ $years }
package-dialog-title = Check a package
package-dialog-type = Audit packages (ZIP, PDF)
export-type-program = Program file (TOML)
import-program-title = Open program file

# Backups. $time as in 14:03.
headless-backed-up = Backed up, opened and checked: { $activities-count ->
    [one] { $activities } activity
   *[other] { $activities } activities
} and { $certificates-count ->
    [one] { $certificates } certificate.
   *[other] { $certificates } certificates.
}
headless-backed-up-already = Nothing has changed since the backup of { $day } at { $time }, which is whole.
headless-backed-up-to = Backed up, opened and checked in { $path }.
headless-backup-in-second = It is in the second folder as well.
headless-backup-not-in-second = The second folder cannot be reached, so it is not there. Connect its drive, then back up again.
headless-no-backups = There is no backup yet. “ledgerline backup” makes one.
headless-second-away = The second folder, { $path }, cannot be reached now; its backups are not listed.
headless-backup-line = { $activities-count ->
    [one] { $activities } activity
   *[other] { $activities } activities
}, { $certificates-count ->
    [one] { $certificates } certificate
   *[other] { $certificates } certificates
}
headless-no-such-backup = There is no backup { $number }. “ledgerline backups” shows the numbers.
headless-no-passphrase = There is no passphrase in { $path }. Write it into the first line of that file.
headless-restore-preview = The backup of { $day } at { $time } can be restored. Nothing was changed.
headless-restored = Restored: { $activities-count ->
    [one] { $activities } activity
   *[other] { $activities } activities
} and { $certificates-count ->
    [one] { $certificates } certificate.
   *[other] { $certificates } certificates.
}
headless-restore-undo = What was there before is backup { $number }: restore it to undo this.
headless-kept-damaged = The damaged record is kept in the folder “{ $folder }” beside it.
