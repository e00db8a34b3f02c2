# The files in the settings, and the signature sheet.

files-title = Proof
files-hint = What proves your activities. Once a week, Ledgerline checks by itself that every file is there and unchanged.
files-none = No files yet. Drop certificates and other proof anywhere in the window, or attach them to an activity.
# $size is an amount with its unit.
files-kept = { $files-count ->
    [one] { $files } file, { $size }
   *[other] { $files } files, { $size }
}
files-checked-on = Last checked on { $day }.
files-checked-never = Not all of them are checked yet.
files-all-sound = Every one of them was there and unchanged.
files-check = Check now
files-checking = Checking…
files-check-sound = { $files-count ->
    [one] Checked: { $files } file is there and unchanged
   *[other] Checked: all { $files } files are there and unchanged
}
files-check-broken = { $broken-count ->
    [one] Checked: { $broken } file needs fixing
   *[other] Checked: { $broken } files need fixing
}
files-check-stopped = The check was stopped; what was checked until then is kept

files-broken = To be fixed
# $activities are titles, several with “and” before the last.
files-proves = It proves: { $activities }
files-find = Find the file…
files-find-of = Find the file “{ $file }”…
files-search = Look in a folder or backup…
files-search-hint = Every file above is looked for, whatever its name there: it is known by its contents. No backup? Ask the provider for a new copy.
files-searching = Looking…
files-search-result = { $found-count ->
    [one] { $found } file found
   *[other] { $found } files found
}, { $left-count ->
    [one] { $left } still missing
   *[other] { $left } still missing
}
files-search-all = { $found-count ->
    [one] { $found } file found, none missing any more
   *[other] { $found } files found, none missing any more
}
files-search-none = { $left-count ->
    [one] Nothing found; { $left } still missing. Try another folder.
   *[other] Nothing found; { $left } still missing. Try another folder.
}

files-put-away = Set aside
files-put-away-hint = No activity uses these files. They are kept, and you can bring them back.
# $day is the day it came.
files-kept-on = kept on { $day }
files-open = Open
files-open-of = Open “{ $file }”
files-take-back = Bring back
files-take-back-of = Bring back “{ $file }”

files-size-kb = { $size } kB
files-size-mb = { $size } MB
files-size-gb = { $size } GB

## The signature sheet

sheet-title = Signature sheet
sheet-for = Who signs
sheet-for-supervision = Supervision
sheet-for-peer-group = Peer group
sheet-for-supervision-hint = The supervisor initials each session and signs at the end; so do you.
sheet-for-supervision-given-hint = The person you supervise initials each session and signs at the end; so do you.
sheet-for-peer-group-hint = Another participant initials each session; everybody signs at the end.
sheet-participants = Other participants
sheet-participants-hint = A line to sign for each.
sheet-language = Language of the sheet
sheet-sessions = { $sessions-count ->
    [one] { $sessions } session
   *[other] { $sessions } sessions
}
sheet-sessions-of = { $sessions-count ->
    [one] { $sessions } session of “{ $series }”
   *[other] { $sessions } sessions of “{ $series }”
}
sheet-column-no = No.
sheet-column-days = Date
sheet-column-title = Session
sheet-column-duration = Duration
sheet-total = Total
sheet-by-hand = by hand
sheet-missing-duration = { $sessions-count ->
    [one] { $sessions } session has no duration: it is filled in by hand.
   *[other] { $sessions } sessions have no duration: it is filled in by hand.
}
sheet-missing-supervisor = No supervisor is named for all of them: the name is filled in by hand.
sheet-missing-supervisee = Who was supervised is filled in by hand.
sheet-missing-name = Your name is missing. Add it in Settings, or write it by hand.
sheet-credits = Credits are not on the sheet: whoever signs can confirm days and durations.
sheet-export = Export signature sheet
sheet-exporting = Exporting…
sheet-exported = Signature sheet exported
# $kind is a kind of file, such as “Signed log”.
sheet-then = Print it and have it signed. When it is scanned, select the same activities and attach the scan as “{ $kind }”.
