# The first start: three steps.

firstrun-step = Step { $step } of 3
firstrun-welcome = Welcome to Ledgerline
firstrun-promise = Your record stays on this computer. Ledgerline never connects to the internet.
firstrun-language = Choose your language
firstrun-language-hint = You can change it at any time in Settings.

firstrun-cycle = You and your cycle
firstrun-cycle-hint = Your name and number appear on your reports.
firstrun-name = Your name
firstrun-member-no = Member number
firstrun-first-day = First day of your cycle
firstrun-first-day-hint = For example 2024-01-01. Look for it in a letter from your association or on its site, or ask. You can correct it later.
firstrun-last-day = Last day
firstrun-last-day-waiting = Follows from the first day
firstrun-program = Your credential
firstrun-program-asks = { $credits-count ->
    [one] { $credits } credit in { $months } months
   *[other] { $credits } credits in { $months } months
}
firstrun-total-own = Another number
firstrun-total-credits = Credits asked for
firstrun-total-source = Who gives this number
firstrun-program-more = { $rules-count ->
    [one] { $rules } more rule comes with it. Settings shows it with its source.
   *[other] { $rules } more rules come with it. Settings shows each with its source.
}
firstrun-program-several = Do you hold another credential? Start with one. Add the others in Settings, each with its own dates.

firstrun-ready = Bring what you have
firstrun-ready-text = Drop a spreadsheet and your certificates on this window, all together: your record starts with them. Or add a first activity in one line, the way you would jot it down, or start empty.
firstrun-ready-recovered = Your record begins with what these files tell of. You can also drop a spreadsheet and further certificates on this window, or add an activity in one line, the way you would jot it down.
firstrun-first-line = Your first activity
firstrun-first-line-hint = For example “NMT workshop 6cr 2026-03-04”. Leave it blank to start empty.
firstrun-recover = Take them into my record
firstrun-recover-hint = If you leave it out, the files wait on the page Activities, and you can take them in there at any time.
firstrun-recover-later = You can take them into your new record in the last step.

firstrun-back = Back
firstrun-next = Next
firstrun-finish = Start my record
firstrun-bring = Start and bring files
firstrun-bring-hint = A spreadsheet of activities (CSV, XLSX, ODS), the history of a portal, certificates: nothing of a spreadsheet is saved before you have seen it.
firstrun-starting = Starting…

optional = optional
firstrun-have-record = Do you have a record already?
firstrun-to-record = Open it
firstrun-instead = Open a record you have
