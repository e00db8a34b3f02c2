# The audit package: what is chosen for it, what came of it, and the check of one.
#
# $size is an amount with its unit, $file a file's name.

audit-package-title = Audit package
audit-package-hint = The report with its proof, numbered, as one file to hand over.

audit-package-shape = Hand over as
audit-package-shape-pdf = One PDF
audit-package-shape-pdf-hint = One file to read, to print and to keep.
audit-package-shape-zip = A ZIP archive
audit-package-shape-zip-hint = The report, the list as a table, the record as data, and the original files beside it, with a text that says how to check them.
audit-package-originals = Original files
audit-package-originals-inside = Inside the PDF
audit-package-originals-inside-hint = Every file is attached as you kept it.
audit-package-originals-left-out = Left out
audit-package-originals-left-out-hint = Lighter, for email. The cover says that you keep them.
audit-package-extent = How much
audit-package-extent-full = Full
audit-package-extent-full-hint = With the details of each activity and the pages of its proof.
audit-package-extent-summary = Summary
audit-package-extent-summary-hint = The result, the list, the index of the proof and what is still open.
audit-package-reflections = Include your reflections

audit-package-activities = Activities
audit-package-activities-all = All
audit-package-activities-some = Only some
audit-package-list = Activities to hand over
audit-package-select-all = Select all
audit-package-select-none = Select none
audit-package-chosen = { $count-count ->
    [one] { $count } of { $of } chosen
   *[other] { $count } of { $of } chosen
}
audit-package-choose-one = Choose at least one activity.
audit-package-files = { $files-count ->
    [one] { $files } file
   *[other] { $files } files
}

## What is to be known before

audit-package-estimating = Estimating the size…
audit-package-estimate = About { $size }, { $files-count ->
    [0] without any file of proof
    [one] for { $files } file of proof
   *[other] for { $files } files of proof
}
audit-package-estimate-pages = About { $size }, for { $files-count ->
    [one] { $files } file of proof
   *[other] { $files } files of proof
}, of which { $pages-count ->
    [one] { $pages } page is shown
   *[other] { $pages } pages are shown
}
audit-package-large = Many email services refuse more than about { $size }. Leave the original files out, choose the summary, or hand it over in another way.
audit-package-not-available = { $count-count ->
    [one] { $count } file is missing or has changed. The report will say that it is not available:
   *[other] { $count } files are missing or have changed. The report will say that they are not available:
}
audit-package-mend = Fix files
audit-package-findings = { $count-count ->
    [one] { $count } passage in it looks private.
   *[other] { $count } passages in it look private.
}
audit-package-findings-show = See passages
audit-package-open-points = { $count-count ->
    [one] { $count } point is still open. You can export all the same: the report lists it plainly.
   *[other] { $count } points are still open. You can export all the same: the report lists them plainly.
}

## The export

audit-package-export = Export audit package
audit-package-exporting = Exporting…
audit-package-exported = Audit package exported
audit-package-stopped = Stopped. Nothing was exported.
audit-package-holds = { $size }, { $files-count ->
    [0] without any file of proof
    [one] for { $files } file of proof
   *[other] for { $files } files of proof
}
audit-package-missing = { $count-count ->
    [one] { $count } file is not in it; the report says that it is not available:
   *[other] { $count } files are not in it; the report says that they are not available:
}
# $no is an exhibit, as in “E-003”; $state is what is the matter with its file.
audit-package-missing-file = { $no }, “{ $file }”: { $state }
audit-package-not-shown = { $count-count ->
    [one] { $count } file could not be shown as a picture; the report names it. If it asks for a password, remove the password and attach it again to show its pages.
   *[other] { $count } files could not be shown as pictures; the report names them. If one asks for a password, remove the password and attach it again to show its pages.
}

## The check of a package

verify-title = Check a package
verify-hint = For a package of yours or of somebody else: is it complete, and unchanged since it was made?
verify-choose = Check a package…
verify-checking = Checking…
verify-stopped = The check was stopped. Check the package again to get a result.
verify-outcome-unchanged = Unchanged and complete
verify-outcome-unchanged-text = It is exactly what was exported.
verify-outcome-repacked-unchanged = Packed again, contents unchanged
verify-outcome-repacked-unchanged-text = It was unpacked or packed again by another app. Every file in it is what was exported, and none is missing.
verify-outcome-differs = Not what was exported
verify-outcome-differs-text = This is not as it was:
verify-file = Package
verify-member = Record of
verify-program = Credential
verify-made-on = Made on
verify-files = Checked
verify-system-files = Also there, left by a computer by itself and no part of the package: { $files }.
verify-limits = A check cannot show who made a package: whoever changes one can seal it again. Get it from somebody you trust.

audit-package-kind-zip = ZIP archive
audit-package-kind-folder = folder
audit-package-kind-pdf = PDF

# $name is a file's name, $was its name before.
difference-changed = “{ $name }” was changed
difference-missing = “{ $name }” is missing
difference-added = “{ $name }” was added
difference-renamed = “{ $was }” is called “{ $name }” now
difference-archive = The package itself was changed: { $name }

## Long work. $share is a figure, in percent.

work-share = { $share }%
