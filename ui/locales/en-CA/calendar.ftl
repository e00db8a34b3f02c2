# Deadlines and plans in the member’s own calendar. Lines of a calendar are short; what they are
# about is said below them.

# $program: the credential, with the short name of who grants it.
calendar-name = Continuing education: { $program }
calendar-last-day = Last day of the cycle: { $program }
calendar-reminder = { $months-count ->
    [one] { $months } month left in the cycle: { $program }
   *[other] { $months } months left in the cycle: { $program }
}
calendar-cycle = The cycle runs from { $first } to { $day }.
calendar-result = On { $made-on }: { $counted-count ->
    [one] { $counted } credit
   *[other] { $counted } credits
} of { $required } counted, { $missing } missing.
calendar-late-entry = Last day to hand in activities: { $program }
calendar-late-entry-about = Until this day, activities of the cycle that ends on { $day } can still be handed in.
calendar-keep-proof = Last day to keep proof: { $program }
calendar-keep-proof-about = This is the last day on which the proof of the cycle { $first } to { $day } has to be kept.
calendar-keep-proof-suggested = Ledgerline suggests keeping the proof of the cycle { $first } to { $day } until this day; no rule states it.
calendar-plan = Planned for { $program }: { $credits-count ->
    [one] { $credits } credit
   *[other] { $credits } credits
}
