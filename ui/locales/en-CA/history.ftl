# The history of an activity, and what was deleted.

## What was done

history-imported = Imported from a table
history-added = Added
history-duplicated = Added as a copy
history-filed = Added from a file
history-recovered = Taken in from what your files tell
history-corrected = Changed
history-marked-done = Marked as done
history-claim-changed = Credits for a credential changed
history-removed = Deleted
history-brought-back = Brought back
history-attached = Proof attached
history-detached = Proof detached
history-replaced = Proof replaced
history-accepted = A difference accepted
history-not-accepted = A difference no longer accepted
history-with-cycle = Changed with a cycle or its rules

## What it changed

history-changed = { $field }: { $before }, now { $after }
history-set = { $field }: blank, now { $after }
history-cleared = { $field }: { $before }, now blank
history-text-changed = { $field }: “{ $before }”, now “{ $after }”
history-text-set = { $field }: blank, now “{ $after }”
history-text-cleared = { $field }: “{ $before }”, now blank
history-private-note = The private note changed
history-claim-changed-from = Credits for { $program }: { $before }, now { $after } (“{ $why }”)
history-claim-set = Credits for { $program }: the usual, now { $after } (“{ $why }”)
history-claim-cleared = Credits for { $program }: { $before }, now the usual
history-file-attached = Attached: “{ $file }”
history-file-detached = Detached: “{ $file }”
history-file-accepted = Accepted: a difference of “{ $file }”
history-file-not-accepted = No longer accepted: a difference of “{ $file }”

## What depends on an activity that is to be deleted for good

for-good-file-proves = “{ $file }” stays, and proves { $activities }.
for-good-file-waits = “{ $file }” stays, and waits to be filed.
for-good-file-aside = “{ $file }” stays, set aside.
for-good-cycle = The closed cycle of { $program }, { $first } to { $last }, keeps its copy.
for-good-backups = Backups and other copies of your record that were made before keep it.

## The list of what was done

history-no-day = Earlier
history-not-whole = What was done before is not kept.

history-show = History
history-show-of = History of “{ $title }”

## What was deleted

deleted-show = { $count-count ->
    [one] One deleted activity
   *[other] { $count } deleted activities
}
deleted-none = No activity is deleted.
deleted-hint = They stay here until you bring them back or delete them for good. What is brought back has its files again.
deleted-find = Find among the deleted
deleted-none-found = No deleted activity has all these words.
deleted-found = { $count-count ->
    [one] One deleted activity found
   *[other] { $count } deleted activities found
}
deleted-on = deleted on { $day }
deleted-earlier = deleted earlier
deleted-files = { $count-count ->
    [one] one file
   *[other] { $count } files
}
deleted-bring-back = Bring back
deleted-bring-back-of = Bring back “{ $title }”
deleted-for-good = Delete for good…
deleted-for-good-of = Delete for good: “{ $title }”…

## The dialog before something is deleted for good

for-good-title = Delete for good
for-good-text = “{ $title }” and its history will be gone, and nothing can bring them back.
for-good-depends = What depends on it
for-good-save = Delete for good
for-good-done = Deleted for good: “{ $title }”
