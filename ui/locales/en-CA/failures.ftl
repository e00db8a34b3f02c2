# What went wrong, and what to do about it.

failure-fields = Something in the form needs correcting.
failure-not-over-yet = “{ $title }” ends on { $day }, so it cannot be marked as done yet.
failure-nothing-to-do = There was nothing to do.
failure-gone = It is no longer in your record. The list is up to date now.
failure-cycle-closed = This cycle is closed and stays as it was. If it was closed too early, undo the closing.
failure-cycle-runs = This cycle runs until { $day }. It can be closed from the day after.
failure-cycle-overlaps = Another cycle of this program runs from { $first-day } to { $last-day }, and two of them cannot share days. Choose other days.
failure-last-cycle = A record needs one open cycle. Open another one first.
failure-rules-disagree = Your own rules cannot stand beside the new ones, so nothing was changed. Change or take out your own first, then compare again.
failure-program-exists = There is a program “{ $program }” already, and it was not touched. Delete it first, or give the file another id.
failure-kind-in-use = An activity or a rule has this kind, so it was not deleted. Give it another kind first.
failure-no-sessions = No session was chosen, so no sheet was made. Choose at least one activity.
failure-too-many-participants = A signature sheet has lines for at most { $count } participants, so none was made. Ask for fewer, and make a second sheet for the others.
failure-evidence-in-use = This file is attached to an activity, so it was not put away. Detach it first.
failure-not-the-same-file = This is another file than the one that is lost, so nothing was changed. Look for the file in a backup or among your downloads.
failure-cannot-open = “{ $file }” could not be opened. Check your files in Settings: it may be missing.
failure-cannot-read = The file could not be read ({ $detail }), and nothing was changed. Check that it is there and that you may open it.
failure-cannot-write = The file could not be written. Nothing was exported. Choose another folder, or check that this one has room and can be written to.
failure-exists = A file of this name is there already, and it was not touched. Choose another name.
failure-record-folder = That folder holds your record itself, so nothing was exported there. Choose another folder.
failure-cannot-set = The report could not be made. Nothing was exported. Try the CSV, and please report this fault.
failure-trouble = Your record cannot be reached right now, so nothing was changed. Check that its drive is connected and has room, then try again.
failure-unexpected = Something went wrong that Ledgerline did not foresee. Nothing was changed. Try again.
