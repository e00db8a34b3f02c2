# The help dialog.

help-title = Help
help-line-title = Add an activity in one line
help-line-text = Write it in any order. What is not recognised becomes the title.
help-line-write = Write
help-line-means = It means
help-line-credits = 6 credits; a decimal comma is fine
help-line-minutes = how long it took
help-line-date = a date; year first is always safe
help-line-words = other ways to write a date
help-line-range = from one day to another
help-line-kind = the kind, or a topic
help-line-kind-example = #workshop #ethics
help-line-provider = who offered it
help-line-provider-example = @provider @"two words"
help-line-note = a note
help-line-note-example = // share the handout
help-line-plan = something you plan to do
help-line-quotes = words that belong to the title as they are
help-line-quotes-example = "12 bars in 90 minutes"
help-line-credits-example = 6cr, 1.5 credits, ½ cr
help-line-minutes-example = 2h30, 90 min
help-line-date-example = 2026-03-04
help-line-words-example = 4 mar 2026, yesterday
help-line-range-example = 4-6 May 2026
help-line-plan-example = !plan
help-example-one = NMT workshop 6cr 2026-03-04 #workshop @provider
help-example-two = Ethics webinar 1cr 15 Jan 2027 !plan // register in December
help-examples = For example

help-files-title = Certificates and other proof
help-files-attach = Drop files on an activity, or choose Attach. PDF, JPEG, PNG, WebP and HEIC are kept, as copies: the originals stay where they are. One file may prove several activities, and one activity may have several files.
help-files-unfiled = Dropped anywhere else, files wait in Unfiled, each with what its text suggests. Nothing suggested is recorded before you file it.
help-files-check = Once a week, every file is checked by itself: is it there, and unchanged? In Settings you can check now, and find a lost file again, for example in a backup.
help-files-find = The search in Activities finds words inside files; capitals and accents do not matter. The words on a photo or a scan are recognised on this computer while the window is open; some may be missed.
help-files-checklist = Settings say what proof each kind of activity is to have. These are your own rules; nobody has stated publicly what CAMT asks for.
help-files-sheet = Supervision and peer groups give no certificate: select the sessions and export a signature sheet. When it is signed, attach the scan to the same activities.
help-files-folder = Every file has a plain text beside it that says what it proves. Should your record ever be lost, “ledgerline rebuild” makes a new one from the folder.
help-files-private = Files are read on this computer only, in a separate process with limits on memory and time, so that a faulty file harms nothing. Nothing of them leaves this computer.

help-audit-title = When an audit comes
help-audit-checks = Audit lists what is in order and what is not, each with the way to mend it. It looks at your own rules and checklists; nobody has stated publicly how CAMT audits.
help-audit-drill = “The letter came today” draws a few activities at random and says what each still lacks. Where a provider has to be asked, the mail is written for you to copy, in English or French.
help-audit-package = The audit package is one PDF, or a ZIP with the original files beside the report. It may be full or a summary, about all activities or only some. A file that is missing or changed is named in it as not available.
help-audit-private = Before you export, words are pointed out that look like a client’s name, a date of birth or a health number. Change them, or accept them. Private notes are never exported.
help-audit-verify = Whoever receives a package can check that it is complete and unchanged: here, with “ledgerline verify”, or a ZIP with ordinary tools as its README says. No check can show who made it.

help-programs-title = Several programs and their rules
help-programs-claims = An activity counts in every program whose cycle it ends in. What it counts for in each, and why, stands above its form; where a program counts it differently, correct the figure and say why.
help-programs-source = Each rule says who states it and on which day it was read there. Rules of your own are marked as yours. A cycle keeps its rules when a program changes, until you compare them and take the new ones over.
help-programs-adjust = An extension, a leave, a prorated total or a time without membership is entered in Settings, with its reason and, where there is one, the letter that grants it. A leave pauses the pace; what you do meanwhile still counts.
help-programs-close = When a cycle has ended you can close it in Settings: its rules, its result and its list are kept as they were that day. Activities can still change afterwards, and each change is listed.

help-keys-title = Keyboard
help-key-new = Add an activity
help-key-find = Find an activity
help-key-edit = Edit the activity
help-key-duplicate = Duplicate the activity
help-key-undo = Undo
help-key-redo = Redo
help-key-attach = Attach files
help-key-export = Export record
help-key-overview = Overview
help-key-activities = Activities
help-key-audit = Audit
help-key-settings = Settings
help-key-help = Help
help-keys-zoom = Ctrl with + or − makes everything larger or smaller.
help-keys-rows = In the list: arrow keys move, Enter or E edits, D duplicates, Delete deletes, Space selects.

help-data-title = Where your record is
help-data-text = In one folder on this computer:

help-promise-title = What Ledgerline promises
help-promise-saved = When it says “saved”, your record survives a crash or a power cut.
help-promise-undo = Every change can be undone, also after a restart.
help-promise-file = A record it cannot read is never replaced or deleted.
help-promise-net = It never connects to the internet. Nothing leaves this computer unless you export it.
