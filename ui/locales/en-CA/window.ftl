# The frame around every screen: navigation, undo, dialogs.

app-name = Ledgerline
page-title = { $page } – Ledgerline
skip-to-content = Skip to the content
nav-label = Main menu
nav-overview = Overview
nav-import = Import
nav-activities = Activities
nav-audit = Audit
nav-settings = Settings
nav-unfiled = To be filed
nav-help = Help
# $from and $to are years.
nav-cycle = Cycle { $from }–{ $to }
# $program is a credential's letters.
nav-cycle-of = { $program }: cycle { $from }–{ $to }
nav-saved = Saved on this computer

# As it stands on the keyboard.
key-shift = Shift

close = Close
cancel = Cancel

## What an action did. $title is the first activity's title, $count how many there were.

toast-label = Last action
toast-added = Added and saved: “{ $title }”
toast-series-added = { $count-count ->
    [one] Added and saved: “{ $title }”
   *[other] Added and saved: { $count } activities
}
toast-imported = { $count-count ->
    [one] Imported: “{ $title }”
   *[other] Imported: { $count } activities
}
toast-corrected = Changes saved: “{ $title }”
toast-marked-done = { $count-count ->
    [one] Marked done: “{ $title }”
   *[other] Marked done: { $count } activities
}
toast-duplicated = Duplicated: “{ $title }”
toast-removed = { $count-count ->
    [one] Deleted: “{ $title }”
   *[other] Deleted: { $count } activities
}
toast-brought-back = { $count-count ->
    [one] Brought back: “{ $title }”
   *[other] Brought back: { $count } activities
}
toast-member-changed = Your details are saved
toast-cycle-corrected = The cycle is saved
toast-claim-changed = Credits saved for “{ $title }”
toast-cycle-opened = Cycle opened
toast-cycle-removed = Cycle deleted
toast-cycle-closed = The cycle is closed
toast-cycle-adjusted = The adjustments are saved
toast-total-chosen = The total is chosen
toast-item-confirmed = Confirmed
toast-item-reopened = Marked as not done
toast-carried-in = Credits saved
toast-rule-changed = Rule saved
toast-rule-removed = Rule deleted
toast-rules-compared = Your choice of rules is saved
toast-program-added = Program added
toast-program-removed = Program deleted
toast-kinds-changed = Your list of kinds is saved
toast-warning-dismissed = The reminder is hidden until something changes
toast-undo = Undo
toast-redo = Redo

undone-added = Undone: “{ $title }” is deleted
undone-series-added = { $count-count ->
    [one] Undone: “{ $title }” is deleted
   *[other] Undone: { $count } activities are deleted
}
undone-imported = { $count-count ->
    [one] Undone: the import of “{ $title }”
   *[other] Undone: the import of { $count } activities
}
undone-corrected = Undone: “{ $title }” is as it was
undone-marked-done = { $count-count ->
    [one] Undone: “{ $title }” is planned again
   *[other] Undone: { $count } activities are planned again
}
undone-duplicated = Undone: the copy of “{ $title }” is deleted
undone-removed = { $count-count ->
    [one] Undone: “{ $title }” is back
   *[other] Undone: { $count } activities are back
}
undone-brought-back = { $count-count ->
    [one] Undone: “{ $title }” is deleted again
   *[other] Undone: { $count } activities are deleted again
}
undone-member-changed = Undone: your details are as they were
undone-cycle-corrected = Undone: the cycle is as it was
undone-claim-changed = Undone: the credits that count for “{ $title }” are as they were
undone-cycle-opened = Undone: the cycle is deleted
undone-cycle-removed = Undone: the cycle is back
undone-cycle-closed = Undone: the cycle is open again
undone-cycle-adjusted = Undone: the adjustments are as they were
undone-total-chosen = Undone: the total is as it was
undone-item-confirmed = Undone: the item is as it was
undone-item-reopened = Undone: it is confirmed again
undone-carried-in = Undone: the credits carried in are as they were
undone-rule-changed = Undone: the rule is as it was
undone-rule-removed = Undone: the rule is back
undone-rules-compared = Undone: the rules of the cycle are as they were
undone-program-added = Undone: the program is deleted
undone-program-removed = Undone: the program is back
undone-kinds-changed = Undone: your list of kinds is as it was
undone-warning-dismissed = Undone: the reminder is back
redone = Redone. { $what }
nothing-to-undo = There is nothing to undo.
nothing-to-redo = There is nothing to redo.

## Half-typed changes

leave-title = Your changes are not saved
leave-text = Your changes to “{ $title }” are not saved yet.
leave-text-new = The new activity is not saved yet.
leave-stay = Keep editing
leave-discard = Discard changes

## Export

export-title = Export record
export-open = Export record…
export-program = Credential
export-what = { $program }, { $from } to { $to }
export-language = Language of the report
export-format = Format
export-pdf = Export PDF
export-pdf-hint = The report without its proof: result, rules, the list of activities and a declaration.
export-csv = Export CSV
export-csv-hint = A table for a spreadsheet: one line for each activity.
export-xlsx = Export XLSX
export-xlsx-hint = A workbook: the list with real dates and numbers, and a sheet with the rules.
export-ics = Export calendar
export-ics-hint = Deadlines and plans for your calendar (ICS), with reminders.
export-json = Export JSON
export-json-hint = The record as data, for other software.
export-package = To answer an audit, export the package with all its proof.
export-package-open = Audit package…
export-private = Private notes are never exported.
export-working = Exporting…
export-done-pdf = PDF exported
export-done-csv = CSV exported
export-done-xlsx = XLSX exported
export-done-ics = Calendar exported
export-done-json = JSON exported
export-where = { $file } in { $folder }
export-open-file = Open
export-show-folder = Show in folder
