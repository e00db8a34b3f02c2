# Shown instead of the record when it cannot be opened.

trouble-no-ledger-title = There is no record here yet
trouble-no-ledger-text = Ledgerline expected your record in this folder and found none.
trouble-exists-title = There is a record here already
trouble-exists-text = A record is in this folder, and it was not touched. Try again to open it.
trouble-in-use-title = Your record is already open
trouble-in-use-text = Another window of Ledgerline is using it. Close that window, or go on working there.
trouble-unreachable-title = Your record cannot be reached
trouble-unreachable-text = It is there, but Ledgerline is not allowed to read it, or the drive it is on does not answer. Check that the drive is connected and that you may open the folder.
trouble-disk-full-title = The disk is full
trouble-disk-full-text = There is no room for what Ledgerline wants to save. Everything you saved before is safe. Make room on the disk that your record is on, then try again.
trouble-read-only-title = Your record may not be changed here
trouble-read-only-text = Its folder can be read, but nothing may be written in it: the drive may be locked, or the folder may belong to somebody else. Unlock it, or copy the whole folder to a place of your own, then try again.
trouble-only-in-cloud-title = Your record is not on this computer right now
trouble-only-in-cloud-text = A cloud service keeps this folder and has left only the name of your record here. Connect to the internet, open the service’s app and have the whole folder kept on this computer, then try again.
trouble-missing-title = Your record is not where it was
trouble-missing-text = There was a record in this folder, and it is not there now. It may be on a drive that is not connected, or somebody moved it. Connect the drive or put the record back, then try again.
trouble-damaged-title = Your record is damaged
trouble-damaged-text = The file is there, but parts of it cannot be read. This can happen after a failing drive or a power cut.
trouble-newer-title = Your record is from a newer Ledgerline
trouble-newer-text = A newer version of Ledgerline has written it, and this version does not know how to read it. Install the newer version, then try again.
trouble-foreign-title = This file is not a record of Ledgerline
trouble-foreign-text = There is a file with the name of your record, but another app made it. Move that file elsewhere, then try again.

trouble-unchanged = Nothing was changed.
trouble-where = Where it is
trouble-where-missing = Where it was
trouble-whose = Whose record it is
trouble-detail = Technical detail (in English)
trouble-retry = Try again
trouble-look = Read what can be read
trouble-look-text = Nothing is changed: you can read your record, open its files and export from it. Whatever needs a change waits until the record is in order.
trouble-still = It is still the same: { $title }

trouble-aside = Keep it and start again
trouble-aside-text = The damaged file is kept: it stays with your record, in a folder whose name begins with “damaged”, so that somebody can try to recover it. Your new record starts empty.
trouble-aside-recover = The damaged file is kept: it stays with your record, in a folder whose name begins with “damaged”. Your new record takes in what the files tell of; Ledgerline first asks for your name and your cycle.
trouble-anew = Start again with these files
trouble-anew-text = Only if the record is lost for good. Your new record takes in what the files tell of; Ledgerline first asks for your name and your cycle.
trouble-lost = Start a new record here
trouble-lost-text = Only if the record is lost for good. Ledgerline then no longer looks for it here, and begins a new, empty one. If the record appears again one day, nothing in it is touched.
