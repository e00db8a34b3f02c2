# What deserves a look, and the one thing to do about it. $title is an activity's title.

# $title is an activity's title, $file a file's name.
warning-fresh-without-proof = Attach the proof of “{ $title }” while it is easy to get.
warning-evidence-missing = The file “{ $file }” is missing. Find it, or look in a backup.
warning-evidence-changed = The file “{ $file }” has changed since you added it. Find the original, or look in a backup.
warning-evidence-unreadable = The file “{ $file }” cannot be read. Find a copy, or look in a backup.
warning-total-short = Plan { $uncovered-count ->
    [one] { $uncovered } credit
   *[other] { $uncovered } credits
} by { $day }.
warning-total-short-planned = Plan { $uncovered-count ->
    [one] { $uncovered } more credit
   *[other] { $uncovered } more credits
} by { $day }.
warning-total-short-overdue = Add what is not recorded yet: { $uncovered-count ->
    [one] { $uncovered } credit was
   *[other] { $uncovered } credits were
} missing on { $day }.
warning-rule-short = Plan { $missing-count ->
    [one] { $missing } credit
   *[other] { $missing } credits
} for “{ $rule }”.
warning-rule-short-kinds = Plan activities of { $missing-count ->
    [one] { $missing } more kind
   *[other] { $missing } more kinds
} for “{ $rule }”.
warning-rule-short-topics = Plan activities with { $missing-count ->
    [one] { $missing } more topic
   *[other] { $missing } more topics
} for “{ $rule }”.
warning-rule-short-activities = Plan { $missing-count ->
    [one] { $missing } activity
   *[other] { $missing } activities
} for “{ $rule }”.
warning-rule-short-confirmation = Confirm “{ $rule }” once it is done.
warning-over-cap = { $stopped-count ->
    [one] { $stopped } credit
   *[other] { $stopped } credits
} over the maximum of { $required } for “{ $rule }” will not count.
warning-rule-unconfirmed = The rule “{ $rule }” is not confirmed. Check it with its source.
warning-cycle-ending = { $months-count ->
    [one] The cycle ends within a month, on { $day }.
   *[other] The cycle ends within { $months } months, on { $day }.
}
warning-cycle-ended = The cycle ended on { $day }. Close it when everything in it is recorded.
# $program is a program's name, $differences how many rules are new, changed or gone.
warning-program-changed = { $differences-count ->
    [one] What is published for “{ $program }” has changed in { $differences } place.
   *[other] What is published for “{ $program }” has changed in { $differences } places.
} Compare it with the rules of your cycle.
# $last-day is the last day of the closed cycle, $day the day until which proof was to be kept.
warning-retention-reached = Proof of the “{ $program }” cycle that ended on { $last-day } was to be kept until { $day }. Decide whether to keep it.
warning-unfiled = { $files-count ->
    [one] { $files } file waits to be filed.
   *[other] { $files } files wait to be filed.
}
# What counts and lacks proof: $credits of $activities.
warning-no-evidence = Proof is missing for { $credits-count ->
    [one] { $credits } credit
   *[other] { $credits } credits
} of { $activities-count ->
    [one] { $activities } activity
   *[other] { $activities } activities
}. An audit may ask for it.
warning-nothing-logged = Nothing was recorded in the last six months. Is something missing?
warning-plan-date-passed = “{ $title }” was planned for { $day }. Did it take place?
warning-draft-needs-details = “{ $title }” ({ $day }) needs its credits before it counts.
warning-claim-needs-details = “{ $title }” ({ $day }) needs its credits before it counts for { $programs }.
warning-outside-cycle = “{ $title }” ({ $day }) is outside your cycle and does not count.
warning-duplicate-suspected = “{ $title }” ({ $day }) appears twice. If it is the same activity, delete one.
warning-duplicate-by-files = “{ $title }” ({ $day }) and “{ $other-title }” ({ $other-day }) have files with the same title. If it is the same activity, delete one.
