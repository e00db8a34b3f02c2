# The help dialog.

help-title = Help
help-samples = Look round first
help-line-title = Add an activity in one line
help-line-text = Write it in any order. What is not recognised becomes the title.
help-line-write = Write
help-line-means = It means
help-line-credits = the credits; a point or a comma is fine
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
help-line-asked = What can mean more than one thing is asked at that word, and nothing is saved before you have chosen. Several days become an activity each, or one in all.
help-line-verdict = Under the line is what it would count for each of your credentials, and why not more.
help-line-known = After # and @, the kinds, topics and providers of your record are offered. Other words after # become new topics.
# $key is the key for undo.
help-line-back = Esc sets the line aside and brings it back. { $key } gives back what you deleted or chose in it.

help-import-title = Bring what you have
help-import-drop = Drop a spreadsheet (CSV, XLSX, ODS), the history of a portal or a course site, or a list that Ledgerline exported, anywhere on the window; or choose “Import a spreadsheet” in Activities or Settings.
help-import-asked = Every row is shown with what was understood. What can mean more than one thing is asked, once for all rows that share it; a row whose question is left open is left out.
help-import-columns = Under “Columns” you can say what a column holds. Save that as a template, and it is used by itself for the next file with the same headings.
help-import-files = Certificates that wait to be filed are shown with the row each belongs to, and are filed with it when you import.
help-import-undo = Nothing is saved before you choose Import, and one Undo takes all of it back. The same file again adds nothing; a longer one adds what is new.

help-files-title = Certificates and other proof
help-files-attach = Drop files on an activity, or choose Attach. PDFs, photos (JPEG, PNG, WebP, HEIC), emails (EML, MSG), documents (DOCX, ODT, TXT), spreadsheets, scores (MIDI, MusicXML) and recordings (MP3, M4A, WAV) are kept, as copies: the originals stay where they are. One file may prove several activities, and one activity may have several files.
help-files-unfiled = Dropped anywhere else, files wait under “To be filed”, each with what its text suggests. A file that fits an activity is offered to it first; files of one activity can be filed together. Nothing suggested is recorded before you file it.
help-files-tray = On the page “To be filed” each file is a line: what was read, where it goes, and how sure that is. Certain is a file that says all that is needed, with nothing speaking against it; all of those are filed with one button and one undo. The others open one after the other.
help-files-reading = “Read in the whole window” shows the pages beside the fields, with the words marked that each field was filled in from.
help-files-straighten = A photo can be straightened: turn it, cut it to the page, join photos of further pages. A document is made of it; the photos stay as they are and are set aside.
help-files-inbox = In Settings you can name a folder, such as the one your phone scans to. While Ledgerline is open, and when it starts, new files in it are copied and wait to be filed; nothing in the folder is moved or changed.
help-files-proof = Proof is complete, to check, missing, or a file of it needs fixing. “To check” says why: another name, another day, less than you claim, a receipt alone, a file that could not be read. Correct the activity, replace the file, or accept it with a reason, which your reports print.
help-files-check = Once a week, Ledgerline checks by itself that every file is there and unchanged. In Settings you can check now, and fix a lost file, for example from a backup.
help-files-find = The search in Activities finds words inside files; capitals and accents do not matter. The words on a photo or a scan are recognised on this computer while the window is open; some may be missed.
help-files-checklist = Settings lists the proof you want to have for each kind of activity. These are your own rules; nobody has stated publicly what CAMT asks for.
help-files-sheet = Supervision and peer groups give no certificate: select the sessions and export a signature sheet. When it is signed, attach the scan to the same activities.
help-files-folder = Beside each file is a small text file that says what it proves. If your record is ever lost, or an older one is put back, what these tell of is offered on the page Activities and in a new beginning, and one button takes it in.
help-files-private = Files are read on this computer only, apart from your record, so that a damaged file cannot harm it. Nothing of them leaves this computer.

help-backups-title = Backups and another computer
help-backups-made = Ledgerline backs up by itself after each day with changes and when you close it, and opens and checks every backup. In Settings you can back up now, and choose a second folder, such as one on a USB drive: every backup is kept there, too.
help-backups-read = A backup is a folder with a page, “index.html”, that lists your activities and opens your certificates in any browser, without Ledgerline.
help-backups-restore = Restore… in Settings says what would change before it does anything. What you have is backed up before, so you can undo it.
help-backups-read-damaged = When your record is damaged, or nothing may be written where it is, “Read what can be read” shows it and exports from it without changing anything.
help-backups-move = “Export everything” writes one file that holds your record, your certificates and your settings. On another computer, “Open a Ledgerline file” takes in all of it. With a passphrase only those who know it can open the file; a lost passphrase cannot be found again.

help-audit-title = When an audit comes
help-audit-checks = Audit lists what is in order and what is not, each with the way to fix it. It goes by your own rules and checklists; nobody has stated publicly how CAMT audits.
help-audit-drill = “The letter came today” draws a few activities at random, as an audit might, and says what each still lacks. Where a provider has to be asked, the email is written for you to copy, in English or French.
help-audit-package = The audit package is one PDF, or a ZIP with the original files beside the report. It may be full or a summary, about all activities or only some. A file that is missing or changed is named in it as not available.
help-audit-private = Before you export, words are pointed out that look like a client’s name, a date of birth or a health card number. Change them, or accept them. Private notes are never exported.
help-audit-verify = Whoever receives a package can check that it is complete and unchanged. Choose “Check a package”, or follow the text file inside the ZIP. No check can show who made it.

help-programs-title = Several credentials and their rules
help-programs-claims = An activity counts for every credential in whose cycle it ends. What it counts for in each, and why, is shown above its form; where it should count differently, correct the credits and say why.
help-programs-source = Each rule says who states it and on which day it was read there. Rules of your own are marked as yours. A cycle keeps its rules when what is published changes, until you compare them and choose to use the new rules.
help-programs-adjust = An extension, a leave, a total for part of the cycle or a time without membership is entered in Settings, with its reason and, where there is one, the letter that grants it. During a leave, Ledgerline pauses the pace and still counts what you do. Ask your association whether it does.
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
# $key is the key that is held, as in “Ctrl”.
help-keys-zoom = { $key } with + or − makes everything larger or smaller.
help-keys-rows = In the list: arrow keys move, Enter or E edits, D duplicates, Delete deletes, Space selects.

help-data-title = Where your record is
help-data-text = In one folder on this computer:

help-reminders = You are reminded once of each thing: when a cycle that is not complete ends in 12, 6, 3 months or one, and when the date of a plan has passed. Settings can have this computer remind you when you log in.

help-promise-title = What Ledgerline promises
help-promise-saved = When it says “saved”, your record survives a crash or a power cut.
help-promise-undo = Every change can be undone, also after a restart. What you delete stays under the list of activities until you bring it back, or delete it for good. History, at the end of an activity’s form, says what was changed and when.
help-promise-backups = Backups hold every certificate, and each is opened and checked before an older one makes room.
help-promise-file = A record it cannot read is never replaced or deleted.
help-promise-net = It never connects to the internet. Nothing leaves this computer unless you export it.
