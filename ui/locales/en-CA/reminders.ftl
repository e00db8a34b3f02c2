# Reminders: in the window, by “ledgerline remind”, and in the desktop's own notification.

reminder-cycle-ends = Your cycle for { $program } ends within { $months-count ->
    [one] one month
   *[other] { $months } months
}, on { $day }, and is not complete yet.
reminder-plan-passed = The date of your plan “{ $title }” has passed ({ $day }). Mark it as done, give it another date or delete it.
reminder-backup-folder = Your second folder for backups was last reached on { $day }. Connect its drive, so that it receives the latest ones.
reminders-more = { $count-count ->
    [one] There is one more reminder.
   *[other] There are { $count } more reminders.
}
reminders-title = Reminders
reminders-close = Close the reminders
settings-reminders = Reminders
settings-reminders-hint = Each one is shown once: when this window opens, or when you log in.
settings-login = Remind me when I log in
settings-login-hint = For the end of a cycle, the date of a plan and the second folder for backups. This computer then shows a notification; Ledgerline does not keep running for it.
