# Evidence in the window: files that come, wait, are attached, and are found again.
#
# $file is a file's name, $title an activity's title.

## What a file is to a reader

evidence-kind-certificate = Certificate
evidence-kind-signed-log = Signed sheet
evidence-kind-transcript = Transcript
evidence-kind-programme = Conference program
evidence-kind-receipt = Receipt
evidence-kind-publication = Publication
evidence-kind-notes = Notes

## Whether a file is still what was kept

evidence-soundness-sound = Unchanged
evidence-soundness-missing = Missing
evidence-soundness-changed = Changed
evidence-soundness-unreadable = Cannot be read

evidence-broken-missing = This file is missing: it was deleted, moved or renamed outside Ledgerline.
evidence-broken-changed = This file has changed since you added it: something outside Ledgerline changed it.
evidence-broken-unreadable = This file cannot be read: its disk may be failing, or access to it is denied.
evidence-mend = Fix…
evidence-mend-of = Fix “{ $file }”…
evidence-mended = { $left-count ->
    [0] The file is fixed
    [one] The file is fixed; { $left } more to fix
   *[other] The file is fixed; { $left } more to fix
}

## How well a file could be read

evidence-legibility-read = It was read.
evidence-legibility-encrypted = It asks for a password, so it was not read. It is kept as it is. Open it with the password, print it to a PDF that has none, and replace it with that.
evidence-legibility-broken = It cannot be opened here: it is damaged, or a part of it is missing. It is kept as it is. Download it again, and replace it with the new copy.
evidence-legibility-too-large = It is too large to look into. It is kept as it is, and opens in your viewer.
evidence-legibility-no-preview = No picture of this photo can be made. It is kept as it is. On the phone, save it as a JPEG (or take a picture of the screen that shows it), and replace it with that.
evidence-legibility-empty-form = It is a form whose fields are empty. If you filled it in, print it to a PDF where you did, and replace it with that.
evidence-legibility-live-form = It is a form that only Adobe Acrobat can show; elsewhere it says “Please wait…”. It is kept as it is. Open it there, print it to a PDF, and replace it with that.
evidence-legibility-failed = It could not be read this time, as can happen on a busy computer. It is kept as it is, and is tried again at the next start.
evidence-read-again = Try again now
evidence-read-again-of = Try again to read “{ $file }”
evidence-read-again-read = Read: “{ $file }”
evidence-read-again-failed = “{ $file }” could not be read this time either. It is kept as it is.
evidence-reading = Reading…
evidence-without-text = It is a picture, without text to read. Fill in what you see on it.

## How an activity is proved

evidence-proof-proved = Proof complete
evidence-proof-missing = Proof missing
evidence-proof-to-check = Proof to check
evidence-proof-broken = A file needs fixing
evidence-proof-not-yet = No proof needed yet
evidence-proof-not-needed = No proof needed

evidence-filter = Proof
evidence-filter-all = All
evidence-filter-without = Missing or to be fixed
evidence-filter-to-check = To check
evidence-filter-with = Complete
evidence-filter-broken = To be fixed

## The files of an activity

evidence-title = Proof
# $kinds are kinds of files, several with “and” before the last.
evidence-lacking = Still to attach: { $kinds }
evidence-none-needed = Your checklist asks for no proof here.
evidence-later = When it is done, you can attach its proof here.
evidence-attach = Attach files…
evidence-attach-hint = Or drop them anywhere on this form.
evidence-kind = Kind of file
evidence-kind-of = Kind of file: “{ $file }”
evidence-open = Open
evidence-open-of = Open “{ $file }”
evidence-replace = Replace…
evidence-replace-of = Replace “{ $file }”…
evidence-detach = Detach
evidence-detach-of = Detach “{ $file }”
evidence-same-file = This is the same file, so nothing was changed.
# $titles are titles, several with “and” before the last.
evidence-also-proves = It also proves: { $titles }

## A page as a picture. $page and $pages are figures.

preview-page = Page { $page } of { $pages } of “{ $file }”
preview-count = { $page } of { $pages }
preview-back = Previous page of “{ $file }”
preview-on = Next page of “{ $file }”
preview-larger = Larger
preview-larger-of = Larger: “{ $file }”
preview-smaller = Smaller
preview-smaller-of = Smaller: “{ $file }”
preview-none = No preview of “{ $file }”

## Files held over the window

drop-here = Drop to attach to “{ $title }”
drop-several = { $count-count ->
    [one] Drop to attach to the selected activity
   *[other] Drop to attach to the { $count } selected activities
}
drop-unfiled = Drop: spreadsheets are shown first, other files are kept under “To be filed”

## Files that came

arrivals-refused = { $count-count ->
    [one] { $count } file was not kept
   *[other] { $count } files were not kept
}
arrivals-known = { $count-count ->
    [one] This file is in your record already
   *[other] { $count } files are in your record already
}
arrivals-known-attached = “{ $file }” was filed already. It proves:
arrivals-known-waiting = “{ $file }” already waits to be filed.
arrivals-known-once = The same file is kept once, however often it comes and whatever its name is.
# $day is an activity's last day.
arrivals-activity = { $title }, { $day }
arrivals-close = Close

not-kept-folder = “{ $file }” is a folder. Open it and choose the files in it.
not-kept-link = “{ $file }” is a link to a file elsewhere. Choose the file itself.
not-kept-not-a-file = “{ $file }” cannot be kept as a file. Save it as a PDF or a picture first.
not-kept-empty = “{ $file }” is empty. Look for another copy, or download it again.
not-kept-too-large = “{ $file }” is larger than { $most } MB. Save it smaller, or keep only the pages that prove something.
not-kept-web-page = “{ $file }” is a web page, not a PDF. Open the page it came from, log in if it asks you to, download the certificate again, and add that.
not-kept-saved-page = “{ $file }” is a web page that was saved, not the certificate. Open it, print it to a PDF, and add that.
not-kept-site-data = “{ $file }” is what a website sends to other software, not a document; some send it when they cannot give the file. Log in there, download the certificate again, and add that.
not-kept-mailbox = “{ $file }” holds emails packed together. Save the email that proves something as an EML or MSG file of its own, or the certificate that came with it, and add that.
not-kept-shortcut = “{ $file }” only points to a page or a file elsewhere. Open it, save what it shows as a PDF or a picture, and add that.
not-kept-archive = “{ $file }” is several files packed into one. Unpack it, and add the files in it.
not-kept-document = “{ $file }” is a document of another app. Open it there, save or export it as a PDF, and add that.
not-kept-macros = “{ $file }” has programs in it (macros), which can do harm. Save it without them, as DOCX, XLSX or PDF, and add that.
not-kept-other-picture = “{ $file }” is a picture of a kind that cannot be kept. Save it as a JPEG, a PNG or a PDF, and add that.
not-kept-media = “{ $file }” is a film, or a recording of a kind that cannot be kept. Save a recording as MP3, M4A or WAV, and add that.
not-kept-program = “{ $file }” is a program, not a certificate. Do not open it if you do not know where it comes from; download the certificate again, and add that.
not-kept-calendar = “{ $file }” is an entry for a calendar, not a certificate. Add the certificate, or print the message that confirms it to a PDF.
not-kept-plain-text = “{ $file }” is plain text, and its name says something else. If it is your proof, save it as a TXT file and add that; if it says that something went wrong, download the certificate again.
not-kept-blank = “{ $file }” has no contents, only empty space: its download or copy broke off. Look for another copy, or download it again.
not-kept-system-file = “{ $file }” is a file that a computer makes for itself. It proves nothing, so it was left out; there is nothing to do.
not-kept-in-cloud = “{ $file }” stands for a file that is online and not on this computer yet. Open it in its folder so that it is downloaded, then add it again.
not-kept-unfinished-download = “{ $file }” is a download that is not finished. Wait until it is, or start it again, then add the finished file.
not-kept-wrong-type = “{ $file }” is of a kind that cannot be kept. Print or save it as a PDF, and add that.
not-kept-attachments = “{ $file }” was kept, and the files that came with it could not be read. Save the attachments from your email app, and add them.
not-kept-not-there = “{ $file }” is no longer there. Look where it is now, and add it again.
not-kept-unreadable = “{ $file }” could not be read. Check that its drive is connected and that you may open it, then add it again.
not-kept-changed = “{ $file }” was being changed while it was read. Wait until it is saved, then add it again.
not-kept-disk-full = There is no room left on the disk for “{ $file }”. Free some space, then add it again.
not-kept-cannot-write = “{ $file }” could not be written into your record’s folder. Check that its drive is connected and can be written to, then add it again.
not-kept-cancelled = “{ $file }” was not kept: it was stopped. Add it again when you like.

## Long work

work-keeping = Keeping files
work-keeping-of = { $count-count ->
    [one] Keeping { $count } file
   *[other] Keeping { $count } files
}
work-checking = Checking files
work-checking-of = { $count-count ->
    [one] Checking { $count } file
   *[other] Checking { $count } files
}
work-searching = Looking for lost files
work-searching-of = { $count-count ->
    [one] Looking for { $count } lost file
   *[other] Looking for { $count } lost files
}
work-packing = Making the audit package
work-packing-of = { $count-count ->
    [one] Making the audit package, in one step
   *[other] Making the audit package, in { $count } steps
}
work-verifying = Checking the package
work-verifying-of = { $count-count ->
    [one] Checking the package
   *[other] Checking the package
}
# $done and $of are figures.
work-done-of = { $done } of { $of }
work-done = { $done } done
work-stop = Stop
work-stopping = Stopping…
evidence-stopped = Stopped. None of these files was kept.

## Files that wait to be filed

unfiled-title = To be filed
unfiled-count = { $count-count ->
    [one] { $count } file waits to be filed
   *[other] { $count } files wait to be filed
}
unfiled-hint = A file is certain when it says all that is needed and nothing speaks against it. Open any of the others, check what is suggested, then press Enter.
unfiled-add = Add files…
unfiled-card = To be filed: { $file }
unfiled-suggested = suggested
# $words are words of the file that a field was filled in from.
unfiled-from = From: “{ $words }”
# $value is what may belong in a field, $words are the words of the file it was read from.
unfiled-perhaps = Perhaps { $value }, from “{ $words }”
unfiled-take = Use it
# $field is a field's name.
unfiled-take-of = Use it: { $value } for “{ $field }”
# $amount is a number of continuing education units.
unfiled-ceu = { $amount } CEU on the certificate: usually 10 contact hours each
# $name is whom the file is made out to, $words the words that say so.
unfiled-name = Made out to “{ $name }”, from “{ $words }”
unfiled-part = It says that only part was attended: “{ $words }”
unfiled-courses = { $count-count ->
    [one] This file names { $count } course.
   *[other] This file names { $count } courses. File them all at once, or choose one to fill it in.
}
unfiled-courses-one = { $count-count ->
    [one] This file names { $count } course.
   *[other] This file names { $count } courses. Choose one to fill it in and file it. Add the others by hand, then attach this file to each.
}
unfiled-courses-file = { $count-count ->
    [one] File { $count } activity
   *[other] File all { $count } as activities
}
unfiled-course-of = Fill in “{ $title }”
unfiled-put-away = Set aside
unfiled-put-away-of = Set aside “{ $file }”
unfiled-belongs = What it proves
unfiled-attach-of = Attach “{ $file }” to “{ $title }”, { $day }
unfiled-other = Another activity
unfiled-other-choose = Choose…
unfiled-new = A new activity
# $activities are titles with their days.
unfiled-several = { $count-count ->
    [one] { $activities }
   *[other] All { $count } of them: { $activities }
}
unfiled-file-new = File as a new activity
# $words are those of a button.
unfiled-file-of = { $words }: { $file }
unfiled-file-together = { $count-count ->
    [one] File { $count } file as a new activity
   *[other] File { $count } files as one new activity
}
unfiled-together = { $count-count ->
    [one] Also { $files }, which is of the same course
   *[other] Also { $files }, which are of the same course
}
unfiled-attach-one = Attach to this activity
unfiled-attach-several = { $count-count ->
    [one] Attach to { $count } activity
   *[other] Attach to { $count } activities
}
unfiled-attach-several-of = { $count-count ->
    [one] Attach “{ $file }” to { $count } activity
   *[other] Attach “{ $file }” to { $count } activities
}
unfiled-other-missing = Choose the activity that this file proves.
unfiled-all-filed = Every file is filed.
# $parts is how many of them are certain, to check and not read.
unfiled-counts = { $count-count ->
    [one] { $count } file waits to be filed: { $parts }
   *[other] { $count } files wait to be filed: { $parts }
}
unfiled-count-certain = { $count-count ->
    [one] { $count } certain
   *[other] { $count } certain
}
unfiled-count-to-check = { $count-count ->
    [one] { $count } to check
   *[other] { $count } to check
}
unfiled-count-unread = { $count-count ->
    [one] { $count } not read
   *[other] { $count } not read
}
unfiled-file-certain = { $count-count ->
    [one] File the { $count } that is certain
   *[other] File all { $count } that are certain
}
unfiled-sureness-certain = certain
unfiled-sureness-to-check = to check
unfiled-sureness-unread = not read
# $value is what was read and is not sure.
unfiled-row-perhaps = { $value }?
unfiled-row-new = A new activity?
unfiled-row-to = Proves “{ $title }”
unfiled-row-several = { $count-count ->
    [one] Proves { $count } activity
   *[other] Proves { $count } activities
}
reading-open = Read in the whole window
reading-open-of = Read in the whole window: “{ $file }”
# $page and $pages are numbers.
reading-page = Page { $page } of { $pages } of “{ $file }”, to scroll in
unfiled-empty = No file waits. Certificates and other proof that you drop on the window are shown here, until you say what they prove.
unfiled-to-activities = Show the activities

inbox-title = Files that come by themselves
inbox-hint = Off until you name a folder. No network is used.
inbox-text = Name a folder, such as the one your phone scans to or your downloads. While Ledgerline is open, each new file in it that can be proof is copied into your record and waits under “To be filed”. Nothing in the folder is moved or changed. What is in it now stays there, and so do programs, archives and files that are too large. Spreadsheets are left for you to import.
inbox-away = This folder cannot be reached now. New files come as soon as it is there again.
inbox-choose = Choose a folder…
inbox-change = Choose another folder…
inbox-forget = Stop
inbox-forget-of = Stop: no files come from this folder any more
# $folder is a folder's place on the computer.
inbox-set = New files in “{ $folder }” come by themselves
inbox-forgotten = No files come by themselves any more

recover-title = Not in your record
recover-found = { $files-count ->
    [one] { $activities-count ->
        [one] One file tells of an activity that your record does not know.
       *[other] One file tells of { $activities } activities that your record does not know.
    }
   *[other] { $activities-count ->
        [one] { $files } files tell of an activity that your record does not know.
       *[other] { $files } files tell of { $activities } activities that your record does not know.
    }
}
recover-why = This happens when an older record is put back, or a new one is begun beside the files of another. Private notes are in no file and cannot come back.
recover-beside = { $files-count ->
    [one] { $activities-count ->
        [one] One file of an earlier record is here. It tells of an activity.
       *[other] One file of an earlier record is here. It tells of { $activities } activities.
    }
   *[other] { $activities-count ->
        [one] { $files } files of an earlier record are here. They tell of an activity.
       *[other] { $files } files of an earlier record are here. They tell of { $activities } activities.
    }
}
recover-show = { $activities-count ->
    [one] Show it
   *[other] Show all { $activities }
}
recover-credits = { $credits-count ->
    [one] { $credits } credit
   *[other] { $credits } credits
}
recover-newer = your record has an earlier state of it
recover-file = your record has it without this file
recover-not-understood = { $count-count ->
    [one] The note beside one file is not understood here: a newer Ledgerline may have written it. It stays as it is.
   *[other] The notes beside { $count } files are not understood here: a newer Ledgerline may have written them. They stay as they are.
}
recover-take = Take them in

## Photos that are straightened

straighten-open = Straighten…
straighten-open-of = Straighten “{ $file }”…
straighten-title = Straighten a photo
straighten-hint = A document is made of it, which takes its place. The photo stays as it is and is set aside.
straighten-picture = The photo “{ $file }”, as it is turned now
straighten-left = Turn left
straighten-right = Turn right
straighten-turned-left = Turned left
straighten-turned-right = Turned right
straighten-cut = Cut away
straighten-cut-left = Left
straighten-cut-top = Top
straighten-cut-right = Right
straighten-cut-bottom = Bottom
straighten-percent = { $amount }%
straighten-paper = The page was found on the photo. Check its edges.
straighten-to-paper = Cut to the page
straighten-whole = Keep the whole photo
straighten-pages = Pages
# $page is a page's number.
straighten-page = Page { $page }: { $file }
straighten-earlier = Earlier
straighten-earlier-of = Earlier: page { $page }, { $file }
straighten-leave-out = Leave out
straighten-leave-out-of = Leave out page { $page }, { $file }
straighten-add = Add a photo as the next page…
straighten-make = { $count-count ->
    [one] Make a document
   *[other] Make a document of { $count } pages
}
not-straightened = No picture of “{ $file }” could be made, and nothing was changed. Leave it out, or keep the photo as it is.
not-straightened-too-many = A document is made of 30 photos at most. Leave some of them out.

## Words found in files

find-in-file = in “{ $file }”: { $line }
find-in-name = in the file “{ $file }”

## Several rows

selection-attach = Attach files…
selection-sheet = Signature sheet…

## What an action did. $count is how many files there were, $title the first one's name; of what was
## filed and of a replaced file it is as it says.

toast-evidence-added = { $count-count ->
    [one] Kept, to be filed: “{ $title }”
   *[other] Kept, to be filed: { $count } files
}
toast-attached = { $count-count ->
    [one] Attached: “{ $title }”
   *[other] Attached: { $count } files
}
toast-detached = Detached: “{ $title }”
toast-evidence-replaced = The file is replaced; the old one is set aside
toast-evidence-filed = Filed: “{ $title }”
toast-certain-filed = { $count-count ->
    [one] Filed: “{ $title }”
   *[other] Filed: { $count } files
}
toast-evidence-kind-changed = Kind of file saved: “{ $title }”
toast-evidence-put-away = { $count-count ->
    [one] Set aside: “{ $title }”
   *[other] Set aside: { $count } files
}
toast-evidence-taken-back = { $count-count ->
    [one] Brought back, to be filed: “{ $title }”
   *[other] Brought back, to be filed: { $count } files
}
toast-recovered = { $count-count ->
    [0] Taken in from the files
    [one] Taken in: “{ $title }”
   *[other] Taken in: { $count } activities
}
toast-checklist-changed = The checklist is saved

undone-evidence-added = { $count-count ->
    [one] Undone: “{ $title }” is set aside
   *[other] Undone: { $count } files are set aside
}
undone-attached = { $count-count ->
    [one] Undone: “{ $title }” is no longer attached
   *[other] Undone: { $count } files are no longer attached
}
undone-detached = Undone: “{ $title }” is attached again
undone-evidence-replaced = Undone: the file is the old one again
undone-evidence-filed = Undone: “{ $title }” is deleted, and its proof waits to be filed
undone-certain-filed = { $count-count ->
    [one] Undone: “{ $title }” waits to be filed again
   *[other] Undone: { $count } files wait to be filed again
}
undone-evidence-kind-changed = Undone: “{ $title }” is the kind of file it was
undone-evidence-put-away = { $count-count ->
    [one] Undone: “{ $title }” waits to be filed again
   *[other] Undone: { $count } files wait to be filed again
}
undone-evidence-taken-back = { $count-count ->
    [one] Undone: “{ $title }” is set aside again
   *[other] Undone: { $count } files are set aside again
}
undone-recovered = { $count-count ->
    [0] Undone: only the files tell of it again
    [one] Undone: only files tell of “{ $title }” again
   *[other] Undone: only files tell of { $count } activities again
}
undone-checklist-changed = Undone: the checklist is as it was

## The system's own dialogs

evidence-dialog-title = Choose files
evidence-dialog-lost = Find the lost file
evidence-dialog-folder = Choose the folder to look in
evidence-dialog-type = Proof of any kind
evidence-dialog-any = All files

## What a file is to a computer
file-type-pdf = PDF
file-type-jpeg = Photo
file-type-png = Picture
file-type-webp = Picture
file-type-heic = Photo
file-type-eml = Email
file-type-msg = Email
file-type-docx = Document
file-type-odt = Document
file-type-txt = Text
file-type-csv = Table
file-type-xlsx = Workbook
file-type-ods = Workbook
file-type-midi = Score (MIDI)
file-type-music-xml = Score
file-type-mp3 = Recording
file-type-m4a = Recording
file-type-wav = Recording
