# What went wrong, and what to do about it.

failure-fields = Something in the form needs correcting.
failure-not-over-yet = “{ $title }” ends on { $day }, so it cannot be marked as done yet.
failure-nothing-to-do = There was nothing to do.
failure-gone = It is no longer in your record. The list is up to date now.
failure-cannot-write = The file could not be written. Nothing was exported. Choose another folder, or check that this one has room and can be written to.
failure-exists = A file of this name is there already, and it was not touched. Choose another name.
failure-record-folder = That folder holds your record itself, so nothing was exported there. Choose another folder.
failure-cannot-set = The report could not be made. Nothing was exported. Try the CSV, and please report this fault.
failure-trouble = Your record cannot be reached right now, so nothing was changed. Check that its drive is connected and has room, then try again.
failure-unexpected = Something went wrong that Ledgerline did not foresee. Nothing was changed. Try again.
