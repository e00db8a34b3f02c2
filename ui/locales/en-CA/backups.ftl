# Backups, restoring one, and a whole record in one file. The page in a backup is read by whoever finds it, perhaps
# without Ledgerline.

## The page in a backup

# $name: the member's.
backup-page-title = Continuing education record of { $name }
backup-page-made = This is how the record was on { $day } at { $time }.
backup-page-about = Each certificate opens with a click. Ledgerline can restore the record from this folder.
backup-page-cycles = Cycles
backup-page-cycle = { $program }: { $first } to { $last }
backup-page-activities = Activities
backup-page-no-activities = There are no activities yet.
backup-page-days = Days
backup-page-activity = Activity
backup-page-credits = Credits
backup-page-files = Proof
backup-page-minutes = { $minutes-count ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
backup-page-unfiled = Files to be filed

## Backups that are kept

backup-reason-changed = made by itself
backup-reason-asked = made when you asked
backup-reason-before-update = before an update of Ledgerline
backup-reason-before-import = before a table was imported
backup-reason-before-restore = before a backup was restored
backup-verified = opened and checked
backup-not-whole = not whole any more
backup-in-second = in the second folder
backup-lacking = { $count-count ->
    [one] { $count } certificate is not in it, as it is missing or damaged in your record and in every backup.
   *[other] { $count } certificates are not in it, as they are missing or damaged in your record and in every backup.
}

## What restoring a backup would change

restore-gone = { $count-count ->
    [one] { $count } activity is newer than this backup and would be gone.
   *[other] { $count } activities are newer than this backup and would be gone.
}
restore-as-before = { $count-count ->
    [one] { $count } activity would be as it was then.
   *[other] { $count } activities would be as they were then.
}
restore-back = { $count-count ->
    [one] { $count } activity that was deleted since would be back.
   *[other] { $count } activities that were deleted since would be back.
}
restore-certificates-gone = { $count-count ->
    [one] { $count } certificate is newer than this backup. The file stays, and waits to be filed.
   *[other] { $count } certificates are newer than this backup. The files stay, and wait to be filed.
}
restore-certificates-back = { $count-count ->
    [one] { $count } certificate would be back.
   *[other] { $count } certificates would be back.
}
# $file: the name of a certificate.
restore-lost = “{ $file }” belongs to this backup and is nowhere to be found as it was.

## One file that holds everything

# The name that is proposed for the file, without its ending; $day as in 2026-11-23.
everything-file-name = Ledgerline { $day }

## Settings and the foot of the navigation

# $time as in 14:03.
backup-when-today = today at { $time }
backup-when = { $day } at { $time }

nav-backup = Backed up { $when }, opened and checked
nav-backup-not-whole = The backup of { $when } is not whole any more
nav-no-backup = Not backed up yet

backups-title = Backups
backups-hint = A backup holds your whole record with every certificate. Ledgerline makes one by itself after each day with changes and when you close it, and opens and checks each before an older one makes room.
backup-last = Last backed up { $when }.
backup-last-verified = It was opened and checked.
backup-last-not-whole = It is not whole any more. Back up now, and check the drive that it is on.
backup-none = There is no backup yet.
back-up = Back up now
backup-working = Backing up…
backup-made = Backed up, opened and checked
backup-unchanged = Nothing has changed since the last backup, and it is whole

backup-second = Second folder
backup-second-hint = If the disk of this computer fails, backups on it are lost as well. Choose a folder on a USB drive, or one that another app copies elsewhere: every backup is kept there, too.
backup-second-choose = Choose a second folder…
backup-second-change = Choose another second folder…
backup-second-forget = No longer back up there
backup-second-set = Backed up in the second folder as well
backup-second-forgotten = Ledgerline no longer backs up in the second folder; the backups in it stay
backup-second-reached = It holds every backup, the last one of { $when }.
backup-second-away = It cannot be reached now, and was last reached { $when }. Connect its drive: the next backup goes there as well.
backup-second-never = It cannot be reached now. Connect its drive: the next backup goes there as well.

backups-kept = Kept backups
backup-holds = { $activities-count ->
    [one] { $activities } activity
   *[other] { $activities } activities
}, { $certificates-count ->
    [one] { $certificates } certificate;
   *[other] { $certificates } certificates;
}
backup-look = Look at it
# Read aloud; $when as in “4 March 2026 at 09:30”.
backup-look-at = Look at it: the backup of { $when }
backup-restore = Restore…
backup-restore-of = Restore… the backup of { $when }
backup-all = { $count-count ->
    [one] Show the one backup
   *[other] Show all { $count } backups
}

restore-title = Restore this backup
# $file: a file's name.
restore-title-file = Open “{ $file }”
restore-looking = Looking at what it holds…
restore-unlock = Unlock
restore-passphrase = Passphrase
restore-passphrase-hint = The one it was exported with.
restore-holds = This is the record of { $when }: { $activities-count ->
    [one] { $activities } activity
   *[other] { $activities } activities
} and { $certificates-count ->
    [one] { $certificates } certificate.
   *[other] { $certificates } certificates.
}
# $name: a person's.
restore-of-another = It is the record of { $name }, and would stand in the place of yours.
restore-more = { $count-count ->
    [one] and { $count } more
   *[other] and { $count } more
}
restore-same = Your activities and certificates are as they are in it.
restore-hint = What you have now is backed up before, so you can undo this.
restore-hint-new = All of it is taken in, or nothing.
restore-do = Restore
restore-done = Restored: { $activities-count ->
    [one] { $activities } activity
   *[other] { $activities } activities
} and { $certificates-count ->
    [one] { $certificates } certificate
   *[other] { $certificates } certificates
}
restore-undo-hint = A backup was restored. What you had before is kept as a backup.
restore-undo = Undo restoring
restore-undone = Your record is as it was before the backup was restored

everything-title = Everything in one file
everything-hint = One file holds your record, your certificates and your settings: to move to another computer, or to keep a copy in a safe place.
everything-export = Export everything…
everything-open = Open a Ledgerline file…
everything-export-title = Export everything
everything-what = The file holds all that you keep in Ledgerline, your private notes as well. Without Ledgerline, its page “index.html” lists your activities and opens your certificates.
everything-passphrase = Passphrase
everything-passphrase-hint = With a passphrase, only those who know it can open the file. Several words are better than one.
everything-passphrase-again = Passphrase, once more
everything-passphrase-differs = The two are not the same. Type both again.
everything-final = Nobody can open the file without this passphrase: not you, and not Ledgerline. There is no way to find it again.
everything-do = Export everything
everything-exported = Everything exported
everything-holds = { $activities-count ->
    [one] { $activities } activity
   *[other] { $activities } activities
}, { $certificates-count ->
    [one] { $certificates } certificate
   *[other] { $certificates } certificates
}; { $size }; opened and checked.
everything-dialog-title = Open a Ledgerline file
everything-dialog-type = Ledgerline file (ZIP or age)
export-type-locked = Locked file (.age)

work-backing-up = Backing up
work-backing-up-of = Backing up { $count } MB
work-restoring = Restoring
work-restoring-of = Restoring { $count } MB
work-megabytes = { $done } MB

## Where there is no record, or none that opens

backups-beside = Backups of a record are here. One of them can be restored.
everything-beside = Do you have a file with everything from another computer?
