# The audit screen: what would be asked for, what is in order, and how to mend what is not.

## What each check looks at

audit-check-total = Total
audit-check-rules = Rules
audit-check-evidence = Proof attached
audit-check-files = Files unchanged
audit-check-dates = Dates inside the cycle
audit-check-drafts = Drafts
audit-check-details = Your details
audit-check-privacy = Privacy
audit-check-unfiled = Files to be filed

audit-state-in-order = In order
audit-state-open = To look at
audit-state-pressing = To fix

## What they find. $required, $counted, $missing and $planned are credits.

audit-total-met = { $counted-count ->
    [one] { $counted } credit counts
   *[other] { $counted } credits count
}; { $required-count ->
    [one] { $required } is required.
   *[other] { $required } are required.
}
audit-total-short = { $missing-count ->
    [one] { $missing } credit is
   *[other] { $missing } credits are
} missing of the { $required } required by { $day }.{ $planned-count ->
    [0] {""}
   *[other] {" "}Your plan would add { $planned }.
}
audit-total-missed = { $missing-count ->
    [one] { $missing } credit was
   *[other] { $missing } credits were
} missing of the { $required } required when the cycle ended on { $day }.
audit-rules-none = No rule is asked for besides the total.
audit-rules-met = { $rules-count ->
    [one] The rule besides the total is met.
   *[other] All { $rules } rules besides the total are met.
}
# $names are rules, several with “and” before the last; $unmet is how many, of $rules.
audit-rules-short = { $unmet-count ->
    [one] { $unmet } rule of { $rules } besides the total is not met yet: { $names }.
   *[other] { $unmet } rules of { $rules } besides the total are not met yet: { $names }.
}
audit-rules-missed = { $unmet-count ->
    [one] { $unmet } rule of { $rules } besides the total was not met when the cycle ended: { $names }.
   *[other] { $unmet } rules of { $rules } besides the total were not met when the cycle ended: { $names }.
}
audit-evidence-none = Nothing counts in this cycle yet, so nothing needs proof.
audit-evidence-proved = { $activities-count ->
    [one] The one activity that counts has
   *[other] All { $activities } activities that count have
} the proof on your checklists.
audit-evidence-lacking = { $activities-count ->
    [one] { $activities } activity that counts lacks
   *[other] { $activities } activities that count lack
} proof: { $credits-count ->
    [one] { $credits } credit.
   *[other] { $credits } credits.
}
# The same where other activities are to check: $title is the first of these, $why what is the matter in
# a few words.
audit-evidence-lacking-and-to-check = { $activities-count ->
    [one] { $activities } activity that counts lacks
   *[other] { $activities } activities that count lack
} proof: { $credits-count ->
    [one] { $credits } credit.
   *[other] { $credits } credits.
} { $doubtful-count ->
    [one] The proof of “{ $title }” is to check ({ $why }).
   *[other] The proof of { $doubtful } others is to check; the first is “{ $title }” ({ $why }).
}
audit-files-none = No file is attached in this cycle yet.
# $day is the earliest of the days on which each was last looked at.
audit-files-sound = { $files-count ->
    [one] The one file is unchanged. It was last checked on { $day }.
   *[other] All { $files } files are unchanged. Each was last checked on or after { $day }.
}
audit-files-unchecked = { $unchecked-count ->
    [one] { $unchecked } file of { $files } has not been checked since it came.
   *[other] { $unchecked } files of { $files } have not been checked since they came.
}
audit-files-broken = { $broken-count ->
    [one] { $broken } file of { $files } is
   *[other] { $broken } files of { $files } are
} missing, changed or unreadable, and would be listed as not available.
audit-dates-none = No activity is recorded in this cycle yet.
audit-dates-inside = { $activities-count ->
    [one] The one activity lies
   *[other] All { $activities } activities lie
} between { $from } and { $to }.
# $title is the first of them, $day its last day.
audit-dates-outside = { $activities-count ->
    [one] “{ $title }” ({ $day }) lies outside the cycle and does not count.
   *[other] { $activities } activities lie outside the cycle and do not count. The first is “{ $title }” ({ $day }).
}
audit-dates-not-a-member = { $activities-count ->
    [one] “{ $title }” ({ $day }) ended while you were not a member and does not count.
   *[other] { $activities } activities ended while you were not a member and do not count. The first is “{ $title }” ({ $day }).
}
audit-dates-not-yet = { $activities-count ->
    [one] “{ $title }” is marked done and ends on { $day }, which is still to come.
   *[other] { $activities } activities are marked done and end after today. The first is “{ $title }” ({ $day }).
}
audit-dates-plan-passed = { $activities-count ->
    [one] “{ $title }” was planned for { $day }. Say whether it took place.
   *[other] { $activities } plans have passed. Say whether they took place. The first is “{ $title }” ({ $day }).
}
audit-drafts-none = Every activity has the credits it needs.
audit-drafts-some = { $drafts-count ->
    [one] { $drafts } activity lacks its credits and does
   *[other] { $drafts } activities lack their credits and do
} not count.
audit-details-there = The report will say { $name }, member no. { $number }.
audit-details-no-number = The report will say { $name }, without a member number.
audit-details-no-name = Your name is missing: add it in Settings.
audit-privacy-none = Nothing that would be printed looks like a client’s name, a date of birth or a health card number. No check knows every name: read your notes once more.
audit-privacy-some = { $places-count ->
    [one] { $places } passage looks
   *[other] { $places } passages look
} like a client’s name, a date of birth or a health card number. Edit or accept each.
audit-unfiled-none = No file waits to be filed.
audit-unfiled-some = { $files-count ->
    [one] { $files } file waits to be filed. It may be proof that is missing here.
   *[other] { $files } files wait to be filed. They may be proof that is missing here.
}
