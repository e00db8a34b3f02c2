# What went wrong, and what to do about it.

failure-fields = Something in the form needs correcting.
failure-read-anew = This line now says something else than it did on the screen, so nothing was saved. Look at it again, then add it.
failure-not-over-yet = “{ $title }” ends on { $day }, so it cannot be marked as done yet.
failure-nothing-to-do = Nothing needed changing.
failure-gone = What you chose is no longer in your record. The list is up to date now.
failure-cycle-closed = This cycle is closed and stays as it was. If it was closed too early, undo the closing: Undo goes back one step at a time.
failure-cycle-runs = This cycle runs until { $day }. It can be closed from the day after.
failure-cycle-overlaps = Another cycle of this credential runs from { $first-day } to { $last-day }, and two of them cannot share days. Choose other days.
failure-last-cycle = A record needs one open cycle. Open another one first.
failure-rules-disagree = One of your own rules contradicts a new one, so nothing was changed. Change or delete yours, then compare again.
failure-program-exists = There is a program “{ $program }” already, and it was not touched. Delete it first, then import the file again.
failure-kind-in-use = An activity or a rule has this kind, so it was not deleted. Give it another kind first.
failure-no-sessions = No session was chosen, so no sheet was made. Choose at least one activity.
failure-too-many-participants = A signature sheet has lines for at most { $count } participants, so none was made. Ask for fewer, and make a second sheet for the others.
failure-evidence-in-use = This file is attached to an activity, so it was not set aside. Detach it first.
failure-not-the-same-file = This is not the file that is lost, so nothing was changed. Look for the file in a backup or among your downloads, or ask the provider for a new copy.
failure-cannot-open = “{ $file }” could not be opened. Check your files in Settings: it may be missing.
failure-cannot-read = The file could not be read, and nothing was changed. Check that it is there and that you may open it.
failure-cannot-write = The file could not be written. Nothing was exported. Choose another folder, or check that this one has room and can be written to.
failure-exists = A file of this name is there already, and it was not touched. Choose another name.
failure-file-in-use = The file that is there is open in another program or protected, and it was not touched. Close it there and export again, or choose another name.
failure-bad-name = This computer cannot have a file of that name, so nothing was exported. Choose another name, without a dot or a space at its end.
failure-record-folder = That folder holds your record itself, so nothing was exported there. Choose another folder.
failure-cannot-set = The report could not be made. Nothing was exported. Try again; if it happens again, export the CSV.
failure-evidence-changed = One of your files changed while it was copied, so nothing was exported. Check your files in Settings, then try again.
failure-too-large = The report would be larger than 10 GB, which no PDF can be, so nothing was exported. Choose fewer activities, or export it without the original files.
failure-picture-gone = The picture of a page went missing while the report was made, so nothing was exported. Export it again: the picture is made again.
failure-no-room-for-pictures = There is no room beside your record for the pictures of its files, so nothing was exported. Free some space on the drive of your record, then export it again.
failure-not-a-package = “{ $file }” is not an audit package made by Ledgerline. Nothing was changed. Choose the PDF or ZIP you received.
failure-hostile-package = “{ $file }” is not built as an audit package is, and was not opened any further. Ask the person who made it for a new copy.
failure-verify-stopped = The check of “{ $file }” was stopped. Start it again when you like.
failure-package-unreadable = “{ $file }” could not be read. Check that it is there and that you may open it.
failure-trouble = Your record cannot be reached right now, so nothing was changed. Check that its drive is connected and has room, then try again.
failure-only-read = You are reading this record without changing it, so nothing was changed. Open it again to work in it.
failure-unexpected = Something went wrong that Ledgerline did not foresee. Nothing was changed. Try again. If it happens again, close Ledgerline and open it again.
failure-login-item = This computer did not let Ledgerline change what starts when you log in, so nothing was changed. Choose it in the computer’s own settings: the program is “ledgerline”, with the word “remind”.

## Backups

failure-backup-disk-full = There is no room for a backup in { $path }. The backups that are there are kept. Make room, then back up again.
failure-backup-cannot-write = Nothing can be backed up in { $path }, and the backups that are there are kept: { $detail }. Check that the drive is connected and that you may write to the folder.
failure-backup-not-sound = What was written to { $path } cannot be read back as it was written, so it does not count as a backup. The drive may be failing: choose another one.
failure-backup-ledger = The copy of your record does not open, so it does not count as a backup: { $detail }. The backups that are there are kept.
failure-backup-stopped = The backup was stopped. The backups that are there are kept.
failure-backup-folder-own = This folder is part of your record, and a disk that fails takes both. Choose a folder on another drive.
failure-inbox-own = This folder is part of your record. Choose the one that your scanner or your browser writes to.
# $folder is a folder's place on the computer.
failure-inbox-not-read = The folder “{ $folder }” cannot be read. Choose another one, or allow reading it, and try again.
failure-inbox-not-noted = The folder could not be noted down beside your record. Make room on that disk, or allow writing to it, and try again.
failure-inbox-not-forgotten = This could not be noted down beside your record, and files go on coming. Allow writing there, and try again.
failure-backups-unreadable = The backups in { $path } cannot be read: { $detail }. Check that the drive is connected and that you may open the folder.
failure-restore-unknown = “{ $file }” is no backup of Ledgerline and no file that holds a whole record. Nothing was changed. Choose another one.
failure-restore-damaged = “{ $file }” is no longer as it was made, so nothing of it is taken in. Nothing was changed. Choose another backup.
failure-restore-newer = “{ $file }” is from a newer version of Ledgerline. Nothing was changed. Install that version, then restore it again.
failure-restore-unreadable = “{ $file }” cannot be read. Nothing was changed. Check that the drive is connected, then try again.
failure-restore-locked = “{ $file }” is locked. Give its passphrase.
failure-restore-wrong-passphrase = This is not the passphrase of “{ $file }”. Nothing was changed. Type it again.
# $title: the name of a certificate.
failure-restore-lost = “{ $title }” is missing or damaged in “{ $file }”, so nothing of it is taken in. Nothing was changed. Export everything again, or choose another file.
