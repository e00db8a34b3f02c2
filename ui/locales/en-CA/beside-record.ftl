# A quick-add line beside the record: what is asked before it is kept, and what it would count.

## The computer's date is far from all that the record knows. $words is that date.

refusal-far-day = This computer says that today is { $words }: its date looks wrong, and nothing was saved. Set the date, or write the day of the activity in full.

## What is asked before a line is kept. $title and $day are those of the activity that is there; $day is
## the day that lies far from all cycles, $years how many years from today.

asks-looks-like-one = “{ $title }” ({ $day }) is in your record already. Is this another activity?
asks-plan-done = You planned “{ $title }” for { $day }. Is this the plan, done?
asks-far-day-past = { $years-count ->
    [one] { $day } was a year ago and lies in none of your cycles.
   *[other] { $day } was { $years } years ago and lies in none of your cycles.
}
asks-far-day-ahead = { $years-count ->
    [one] { $day } is a year away and lies in none of your cycles.
   *[other] { $day } is { $years } years away and lies in none of your cycles.
}
asks-far-day = { $day } lies far from all your cycles.
# Where the days that may be meant are offered beside it.
asks-which-day = Which day is it?

## What a line would count for each credential; several stand beside each other with “;” between
## them. $program is a credential's letters, $rule what a maximum is for.

verdict-counts = { $counts } for { $program }
verdict-plan-counts = { $counts } for { $program } once it is done
verdict-over-cap = { $counts-count ->
    [0] nothing for { $program }: the maximum for “{ $rule }” is reached
   *[other] { $counts } of { $claimed } for { $program }: the maximum for “{ $rule }” is reached
}
verdict-plan-over-cap = { $counts-count ->
    [0] nothing for { $program } once it is done: the maximum for “{ $rule }” is reached
   *[other] { $counts } of { $claimed } for { $program } once it is done: the maximum for “{ $rule }” is reached
}
verdict-needs-credits = needs credits for { $program }
verdict-needs-credits-or-duration = needs credits or a duration for { $program }
verdict-own-figure-is-nothing = nothing for { $program }: that is your own number
verdict-minutes-are-too-few = nothing for { $program }: too short to count there
verdict-cycle-ended = nothing for { $program }: the cycle ended on { $day }
verdict-cycle-ends = nothing for { $program }: the cycle ends on { $day }
verdict-cycle-began = nothing for { $program }: the cycle began on { $day }
verdict-cycle-begins = nothing for { $program }: the cycle begins on { $day }
verdict-cycle-closed = nothing for { $program }: the cycle that ended on { $day } is closed
verdict-not-a-member = nothing for { $program }: you were not a member on { $day }
verdict-plan-passed = nothing for { $program }: { $day } has passed
verdict-not-yet = nothing yet for { $program }: it ends on { $day }
# Several activities together, of which only some count.
verdict-several = { $counts } for { $program } from { $some } of { $of } activities
# The same where not all counts, and not for one reason.
verdict-several-reasons = { $counts-count ->
    [0] nothing for { $program }, for several reasons
   *[other] { $counts } for { $program } from { $some } of { $of } activities: the rest does not count, for several reasons
}
