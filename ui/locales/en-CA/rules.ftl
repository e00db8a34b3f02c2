# Rules in words, what they make of an activity, and the requests about a cycle. The window, the
# commands and the report all read them, so none of them speaks to the member except where noted.
#
# $rule is a rule's name, $kind and $topic are names, $among several of them with “and” before the last.

## What a rule is called that has no name, kind or topic of its own

rule-total = All credits
rule-minimum-each-year = Every year
rule-different-kinds = Different kinds
rule-different-topics = Different topics
rule-at-least-one = At least one activity
rule-maximum-per-activity = One activity
rule-maximum-per-day = One day
rule-unit = Length of a credit
rule-carry-over = Carry-over
rule-late-entry = Late entry
rule-keep-proof = Keeping proof
rule-only-while-member = Membership

## What a rule says. No full stop: it stands in tables and lists.

rule-states-total = { $credits-count ->
    [one] At least { $credits } credit in all
   *[other] At least { $credits } credits in all
}
rule-states-minimum-of-kind = { $credits-count ->
    [one] At least { $credits } credit of the kind “{ $kind }”
   *[other] At least { $credits } credits of the kind “{ $kind }”
}
rule-states-minimum-of-topic = { $credits-count ->
    [one] At least { $credits } credit with the topic “{ $topic }”
   *[other] At least { $credits } credits with the topic “{ $topic }”
}
rule-states-minimum-each-year = { $credits-count ->
    [one] At least { $credits } credit in each year of the cycle
   *[other] At least { $credits } credits in each year of the cycle
}
rule-states-different-kinds = { $count-count ->
    [one] Activities of at least { $count } kind
   *[other] Activities of at least { $count } different kinds
}
rule-states-different-kinds-among = { $count-count ->
    [one] Activities of at least { $count } of these kinds: { $among }
   *[other] Activities of at least { $count } different kinds among these: { $among }
}
rule-states-different-topics = { $count-count ->
    [one] Activities with at least { $count } topic
   *[other] Activities with at least { $count } different topics
}
rule-states-different-topics-among = { $count-count ->
    [one] Activities with at least { $count } of these topics: { $among }
   *[other] Activities with at least { $count } different topics among these: { $among }
}
rule-states-activities-with-topic = { $count-count ->
    [one] At least { $count } activity with the topic “{ $topic }”
   *[other] At least { $count } activities with the topic “{ $topic }”
}
rule-states-at-least-one = At least one activity of { $among-count ->
    [one] this kind or topic
   *[other] one of these kinds or topics
}: { $among }
rule-states-yes-no = To be confirmed: { $question }
rule-states-maximum-of-kind = { $credits-count ->
    [one] At most { $credits } credit of the kind “{ $kind }” counts
   *[other] At most { $credits } credits of the kind “{ $kind }” count
}
rule-states-maximum-of-topic = { $credits-count ->
    [one] At most { $credits } credit with the topic “{ $topic }” counts
   *[other] At most { $credits } credits with the topic “{ $topic }” count
}
rule-states-maximum-of-format = { $credits-count ->
    [one] At most { $credits } credit in the format “{ $format }” counts
   *[other] At most { $credits } credits in the format “{ $format }” count
}
rule-states-maximum-per-activity = { $credits-count ->
    [one] At most { $credits } credit of any one activity counts
   *[other] At most { $credits } credits of any one activity count
}
rule-states-maximum-per-activity-of-kind = { $credits-count ->
    [one] At most { $credits } credit of any one activity of the kind “{ $kind }” counts
   *[other] At most { $credits } credits of any one activity of the kind “{ $kind }” count
}
rule-states-maximum-per-day = { $credits-count ->
    [one] At most { $credits } credit of any one day counts
   *[other] At most { $credits } credits of any one day count
}
rule-states-unit = { $minutes-count ->
    [one] One credit is { $minutes } minute
   *[other] One credit is { $minutes } minutes
}
rule-states-unit-rounded = { $minutes-count ->
    [one] One credit is { $minutes } minute, and each activity counts in { $rounding }
   *[other] One credit is { $minutes } minutes, and each activity counts in { $rounding }
}
# $shortest is how many minutes an activity takes at least to count anything.
rule-states-unit-shortest = { $minutes-count ->
    [one] One credit is { $minutes } minute
   *[other] One credit is { $minutes } minutes
}, and nothing counts of an activity under { $shortest-count ->
    [one] { $shortest } minute
   *[other] { $shortest } minutes
}
rule-states-unit-rounded-shortest = { $minutes-count ->
    [one] One credit is { $minutes } minute
   *[other] One credit is { $minutes } minutes
}; each activity counts in { $rounding }, and nothing counts of one under { $shortest-count ->
    [one] { $shortest } minute
   *[other] { $shortest } minutes
}
rule-states-worth = { $credits-count ->
    [one] An activity of the kind “{ $kind }” for which no credits are given is worth { $credits } credit
   *[other] An activity of the kind “{ $kind }” for which no credits are given is worth { $credits } credits
}
rule-states-carry-over = { $credits-count ->
    [one] Up to { $credits } surplus credit can be carried into the next cycle
   *[other] Up to { $credits } surplus credits can be carried into the next cycle
}
# The last $months months of the cycle.
rule-states-carry-over-window = { $credits-count ->
    [one] Up to { $credits } surplus credit
   *[other] Up to { $credits } surplus credits
} of the last { $months-count ->
    [one] month
   *[other] { $months } months
} of the cycle can be carried into the next one
rule-states-carry-over-among = { $credits-count ->
    [one] Up to { $credits } surplus credit can be carried into the next cycle, only from: { $among }
   *[other] Up to { $credits } surplus credits can be carried into the next cycle, only from: { $among }
}
rule-states-carry-over-window-among = { $credits-count ->
    [one] Up to { $credits } surplus credit
   *[other] Up to { $credits } surplus credits
} of the last { $months-count ->
    [one] month
   *[other] { $months } months
} of the cycle can be carried into the next one, only from: { $among }
rule-states-late-entry = { $days-count ->
    [one] Activities of the cycle can be handed in until { $days } day after its last day
   *[other] Activities of the cycle can be handed in until { $days } days after its last day
}
rule-states-keep-proof = { $months-count ->
    [one] Proof is to be kept for { $months } month after the cycle
   *[other] Proof is to be kept for { $months } months after the cycle
}
rule-states-only-while-member = Only activities that end during membership count

## The shapes a rule can have, in the list of a form

shape-total = Credits needed in all
shape-minimum-of-kind = A minimum number of credits of one kind
shape-minimum-of-topic = A minimum number of credits with one topic
shape-minimum-each-year = A minimum number of credits every year
shape-different-kinds = A minimum number of different kinds
shape-different-topics = A minimum number of different topics
shape-activities-with-topic = A minimum number of activities with one topic
shape-at-least-one = At least one activity of certain kinds or topics
shape-yes-no = Something to confirm
shape-maximum-of-kind = A maximum number of credits of one kind
shape-maximum-of-topic = A maximum number of credits with one topic
shape-maximum-of-format = A maximum number of credits in one format
shape-maximum-per-activity = A maximum number of credits of one activity
shape-maximum-per-day = A maximum number of credits of one day
shape-unit = How long one credit is
shape-worth = What an activity of one kind is worth
shape-carry-over = What can be carried into the next cycle
shape-late-entry = Time to hand in after the last day
shape-keep-proof = How long proof is kept
shape-only-while-member = Only what ends during membership counts

## What is counted of each activity

rounding-hundredth = hundredths of a credit
rounding-quarter = quarters of a credit
rounding-half = half credits
rounding-whole = whole credits

## How sure a rule is

confidence-stated = Stated by the source
confidence-unconfirmed = Not confirmed
confidence-yours = Your own rule

## What an activity counts for in one program, and why not for more

# $note is the member's own reason.
claim-corrected = { $credits-count ->
    [one] Your own number: { $credits } credit ({ $note }).
   *[other] Your own number: { $credits } credits ({ $note }).
}
claim-given = { $credits-count ->
    [one] { $credits } credit, as given for the activity.
   *[other] { $credits } credits, as given for the activity.
}
claim-worth = { $credits-count ->
    [one] { $credits } credit: what this credential counts for an activity of its kind.
   *[other] { $credits } credits: what this credential counts for an activity of its kind.
}
# $unit is how many minutes one credit is.
claim-minutes = { $minutes-count ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}, at { $unit-count ->
    [one] { $unit } minute
   *[other] { $unit } minutes
} a credit: { $credits-count ->
    [one] { $credits } credit.
   *[other] { $credits } credits.
}
# $rounding is what is counted of each activity, as in “whole credits”.
claim-minutes-rounded = { $minutes-count ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}, at { $unit-count ->
    [one] { $unit } minute
   *[other] { $unit } minutes
} a credit and in { $rounding }: { $credits-count ->
    [one] { $credits } credit.
   *[other] { $credits } credits.
}
# $shortest is how many minutes an activity takes at least to count anything.
claim-minutes-short = { $minutes-count ->
    [one] { $minutes } minute counts
   *[other] { $minutes } minutes count
} nothing here: an activity takes at least { $shortest-count ->
    [one] { $shortest } minute
   *[other] { $shortest } minutes
} to count.
claim-over-cap = { $over-count ->
    [one] { $over } credit is over the maximum for “{ $rule }” and does not count
   *[other] { $over } credits are over the maximum for “{ $rule }” and do not count
}{ $counted-count ->
    [0] .
    [one] ; { $counted } counts.
   *[other] ; { $counted } count.
}
claim-before-cycle = It ended before this cycle, which begins on { $day }.
claim-after-cycle = It ends after this cycle, whose last day is { $day }.
claim-not-a-member = It ended on { $day }, while you were not a member, so it does not count here.
claim-needs-details = Give its credits, or a number of your own for this credential, so that it counts here.
claim-plan-passed = It was planned for { $day }, which has passed, so it does not count.
claim-not-yet = It ends on { $day }, so it does not count yet.

## Requests: a paragraph each, which the member copies into a letter or a message to their
## association. $reason is the member's own words without a full stop.

request-extension = I am writing about my continuing-education cycle for “{ $program }”, which runs from { $first-day } to { $last-day }. I would like to ask for an extension of this cycle to { $until }. My reason is the following: { $reason }. On { $today }, { $counted } of { $required-count ->
    [one] { $required } credit
   *[other] { $required } credits
} count in my record. I would be glad to send you supporting documents; thank you for considering my request.
request-leave = I am writing about my continuing-education cycle for “{ $program }”, which runs from { $first-day } to { $last-day }. I would like to ask that my leave from { $from } to { $to } be taken into account in this cycle. My reason is the following: { $reason }. On { $today }, { $counted } of { $required-count ->
    [one] { $required } credit
   *[other] { $required } credits
} count in my record. I would be glad to send you supporting documents; thank you for considering my request.
request-lapse = I am writing about my continuing-education cycle for “{ $program }”, which runs from { $first-day } to { $last-day }. I would like to ask you to confirm the interruption of my membership from { $from } to { $to }, and what it means for this cycle. My reason is the following: { $reason }. On { $today }, { $counted } of { $required-count ->
    [one] { $required } credit
   *[other] { $required } credits
} count in my record. I would be glad to send you supporting documents; thank you for considering my request.
request-proration = I am writing about my continuing-education cycle for “{ $program }”, which runs from { $first-day } to { $last-day }. I would like to ask that the credits required be reduced in proportion, since I will have held the credential for { $months-count ->
    [one] { $months } month
   *[other] { $months } months
} of the { $of-months-count ->
    [one] { $of-months } month
   *[other] { $of-months } months
} of the cycle. My reason is the following: { $reason }. On { $today }, { $counted } of { $required-count ->
    [one] { $required } credit
   *[other] { $required } credits
} count in my record. I would be glad to send you supporting documents; thank you for considering my request.

## What is wrong with one field of the forms for rules, adjustments and claims: each stands for the
## general problem beside that field.

problem-not-a-number-months-held = Write a whole number of months, fewer than the cycle has.
problem-not-a-number-minutes = Write a whole number of minutes from 1 to 1440.
problem-not-a-number-shortest = Write a whole number of minutes from 1 to 1440, or leave it blank.
problem-not-a-number-days = Write a whole number of days from 1 to 366.
problem-not-a-number-count = Write a whole number from 1 to 1000.
problem-not-a-number-months = Write a whole number of months.
problem-outside-cycle-from = The cycle has none of these days. Choose days that lie in it, at least in part.
problem-already-name = There is a kind of this name already. Choose another name.
problem-already-shape = The program has a rule of this type already, and can have only one. Change that one instead.
problem-already-kind = Another rule says already what this kind is worth. Change that one instead.
problem-already-topics = A topic appears twice. Keep it once.
problem-already-credits = Another source gives the same number already. Choose another one.
problem-missing-from = Write the first day this way: 2026-03-04.
problem-missing-to = Write the last day this way: 2026-03-04.
problem-missing-done-on = Write the day on which it was done, for example 2026-03-04.
problem-missing-months-held = Write for how many months you hold the credential.
problem-missing-reason = Say why, in a few words.
problem-missing-count = Write the number.
problem-missing-minutes = Write how many minutes.
problem-missing-days = Write how many days.
problem-missing-months = Write how many months.
problem-missing-kind = Choose a kind.
problem-missing-kinds = Choose at least one kind or topic.
problem-missing-topic = Write a topic.
problem-missing-topics = Choose at least one kind or topic.
problem-missing-question = Write what is to be confirmed, for example “The self-assessment is submitted”.
problem-missing-source = Say where it comes from: an address, or a note of your own.
problem-missing-confidence = Choose how sure it is.
problem-missing-shape = A program must have a rule for the total of credits. Keep this one.
problem-unknown-topic = A topic has at least one letter or digit.
