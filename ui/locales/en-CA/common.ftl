# Words that the window, the commands and the reports share.
#
# A figure comes twice: $name is its text in the reader's language, $name-count the number that
# decides between singular and plural. Days come written out.

## Dates

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = June
month-short-7 = July
month-short-8 = Aug
month-short-9 = Sept
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

# $day and $year are figures, $month a month's name; $first is 1 on the first day of a month, else 0.
date-long = { $first ->
    [1] { $day }
   *[other] { $day }
} { $month } { $year }
date-day-month = { $first ->
    [1] { $day }
   *[other] { $day }
} { $month }
# The number of a day in a list of days of one month.
date-day = { $first ->
    [1] { $day }
   *[other] { $day }
}
# $from and $to are days written out, or day numbers of one month.
date-range = { $from } to { $to }
date-range-short = { $from } – { $to }
date-range-days = { $from }–{ $to }

## Several: $first are all but the last, with commas between

list-and = { $first } and { $last }

## Amounts

credits-amount = { $amount-count ->
    [one] { $amount } credit
   *[other] { $amount } credits
}
# $rest is the minutes beyond whole hours, in two digits.
duration-hours = { $hours } h
duration-hours-minutes = { $hours } h { $rest }
duration-minutes = { $minutes } min

## States of a cycle

state-upcoming = Upcoming
state-complete = Complete
state-overdue = Overdue
state-planned = Covered by your plan
state-at-risk = At risk
state-on-pace = On pace
state-behind = Behind pace

## Headings of a cycle

heading-upcoming = Your next cycle starts on { $day }
heading-complete = { $required-count ->
    [one] The { $required } required credit counts
   *[other] All { $required } required credits count
}
heading-complete-spare = { $required-count ->
    [one] The { $required } required credit counts
   *[other] All { $required } required credits count
}, with { $spare } to spare
heading-overdue = The cycle ended { $missing-count ->
    [one] { $missing } credit
   *[other] { $missing } credits
} short
heading-overdue-rule = The cycle ended { $missing-count ->
    [one] { $missing } credit
   *[other] { $missing } credits
} short in “{ $rule }”
heading-overdue-rule-kinds = The cycle ended { $missing-count ->
    [one] { $missing } kind
   *[other] { $missing } kinds
} short in “{ $rule }”
heading-overdue-rule-topics = The cycle ended { $missing-count ->
    [one] { $missing } topic
   *[other] { $missing } topics
} short in “{ $rule }”
heading-overdue-rule-activities = The cycle ended { $missing-count ->
    [one] { $missing } activity
   *[other] { $missing } activities
} short in “{ $rule }”
heading-overdue-rule-confirmation = The cycle has ended, and “{ $rule }” is not confirmed yet
heading-rule-short = { $required-count ->
    [one] The { $required } required credit counts
   *[other] All { $required } required credits count
}, but “{ $rule }” needs { $missing } more
heading-rule-short-kinds = { $required-count ->
    [one] The { $required } required credit counts
   *[other] All { $required } required credits count
}, but “{ $rule }” needs { $missing-count ->
    [one] { $missing } kind
   *[other] { $missing } kinds
} more
heading-rule-short-topics = { $required-count ->
    [one] The { $required } required credit counts
   *[other] All { $required } required credits count
}, but “{ $rule }” needs { $missing-count ->
    [one] { $missing } topic
   *[other] { $missing } topics
} more
heading-rule-short-activities = { $required-count ->
    [one] The { $required } required credit counts
   *[other] All { $required } required credits count
}, but “{ $rule }” needs { $missing-count ->
    [one] { $missing } activity
   *[other] { $missing } activities
} more
heading-rule-short-confirmation = { $required-count ->
    [one] The { $required } required credit counts
   *[other] All { $required } required credits count
}, but “{ $rule }” is not confirmed yet
heading-last-day = { $missing-count ->
    [one] { $missing } credit
   *[other] { $missing } credits
} to go, and today is the last day
heading-last-day-planned = { $missing-count ->
    [one] { $missing } credit
   *[other] { $missing } credits
} to go on the last day, all planned
heading-days = { $missing-count ->
    [one] { $missing } credit
   *[other] { $missing } credits
} in { $time-count ->
    [one] { $time } day
   *[other] { $time } days
}
heading-days-planned = { $missing-count ->
    [one] { $missing } credit
   *[other] { $missing } credits
} in { $time-count ->
    [one] { $time } day
   *[other] { $time } days
}, all planned
heading-weeks = { $missing-count ->
    [one] { $missing } credit
   *[other] { $missing } credits
} in { $time-count ->
    [one] { $time } week
   *[other] { $time } weeks
}
heading-weeks-planned = { $missing-count ->
    [one] { $missing } credit
   *[other] { $missing } credits
} in { $time-count ->
    [one] { $time } week
   *[other] { $time } weeks
}, all planned
heading-planned = Behind today, but your plan covers it
heading-on-pace = On pace: { $missing-count ->
    [one] { $missing } credit
   *[other] { $missing } credits
} to go, about { $rate } a month
heading-on-pace-slowly = On pace: { $missing-count ->
    [one] { $missing } credit
   *[other] { $missing } credits
} to go
heading-to-go = { $missing-count ->
    [one] { $missing } credit
   *[other] { $missing } credits
} to go in { $months-count ->
    [one] { $months } month
   *[other] { $months } months
}: about { $rate } a month
heading-to-go-slowly = { $missing-count ->
    [one] { $missing } credit
   *[other] { $missing } credits
} to go in { $months-count ->
    [one] { $months } month
   *[other] { $months } months
}

## Sentences below a heading

standing-earned = { $counted } of { $required-count ->
    [one] { $required } credit
   *[other] { $required } credits
} { $counted-count ->
    [one] counts
   *[other] count
} so far.
standing-carried-in = { $carried-count ->
    [one] { $carried } of them was carried in from the cycle before.
   *[other] { $carried } of them were carried in from the cycle before.
}
standing-over-cap = { $over-count ->
    [one] { $over } credit is over a maximum and does not count.
   *[other] { $over } credits are over a maximum and do not count.
}
standing-pace-behind = At a steady pace you would have { $pace } today: you are { $by } behind.
standing-pace-ahead = At a steady pace you would have { $pace } today: you are { $by } ahead.
standing-pace-even = At a steady pace you would have { $pace } today, exactly what you have.
standing-plan = Your plan covers { $planned } more.
standing-on-leave = You are on leave until { $day }: the pace pauses.
standing-rule-short = “{ $rule }” still needs { $missing-count ->
    [one] { $missing } credit
   *[other] { $missing } credits
}.
standing-rule-short-kinds = “{ $rule }” still needs { $missing-count ->
    [one] { $missing } kind more
   *[other] { $missing } kinds more
}.
standing-rule-short-topics = “{ $rule }” still needs { $missing-count ->
    [one] { $missing } topic more
   *[other] { $missing } topics more
}.
standing-rule-short-activities = “{ $rule }” still needs { $missing-count ->
    [one] { $missing } activity more
   *[other] { $missing } activities more
}.
standing-rule-short-confirmation = “{ $rule }” is not confirmed yet.
standing-rule-impossible = The rule “{ $rule }” can no longer be met in this cycle. Your association can tell you what is possible.
standing-late-entry = What ended in the cycle can still be handed in until { $day }.

## Labels of the score

score-needed = needed: { $rate } a month
score-pace = pace: { $rate } a year
score-earned = counted: { $counted }
score-plan = your plan: { $total }
score-plan-short = { $short } short
score-today = Today, { $counted }

## Kinds of activity

kind-workshop = Workshop or course
kind-conference = Conference
kind-independent-learning = Independent learning
kind-supervision-received = Supervision received
kind-supervision-given = Supervision given
kind-presentation = Presentation
kind-publication = Publication
kind-professional-service = Professional service
kind-graduate-course = Graduate course
kind-other = Other

## Topics known in both languages

topic-ethics = Ethics
topic-supervision = Supervision
topic-diversity-and-cultural-safety = Diversity and cultural safety
topic-didactic = Didactic
topic-experiential = Experiential
topic-focused-forum = Focused forum
topic-support-chapter = Support chapter
topic-global-support-meeting = Global support meeting
topic-clinical-practice-workshop = Clinical practice workshop
topic-fellowship-training = Fellowship training
topic-basic-training = Basic training
topic-professional-recognition = Professional recognition
topic-self-study = Self-study
topic-publication = Publication
topic-conference = Conference

## How an activity was held

format-in-person = In person
format-live-online = Live online
format-recorded = Recorded
format-self-study = Self-study

## How far along an activity is

status-draft = Draft
status-planned = Planned
status-done = Done

## Languages, each in its own words

language-en = English
language-fr = Français
