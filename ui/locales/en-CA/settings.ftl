# Settings.

settings-title = Settings
settings-sections = Sections of the settings

settings-member = You
settings-member-hint = What your reports say about you.
settings-name = Name
settings-name-on-certificates = Name on certificates
settings-name-on-certificates-hint = If it differs from your name.
settings-member-no = Member number
settings-email = Email
settings-save-member = Save details

settings-first-day = First day
settings-first-day-hint = For example 2024-01-01. The last day follows.
settings-last-day = Last day
settings-save-cycle = Save cycle
settings-months = { $months-count ->
    [one] { $months } month
   *[other] { $months } months
}

settings-look = Language and look
settings-language = Language
settings-theme = Colours
settings-theme-system = As on this computer
settings-theme-light = Light
settings-theme-dark = Dark
settings-font = Font
settings-legible = Easier to read
settings-legible-hint = Atkinson Hyperlegible, drawn for readers with low vision.

settings-data = Your data
settings-folder = Data folder
settings-folder-hint = Everything Ledgerline keeps is in this folder, the backups beside your record as well.
settings-privacy = Privacy
settings-privacy-text = Ledgerline never connects to the internet. Nothing leaves this computer unless you export it.
settings-privacy-private = Private notes are in no report, and in no export but the one of everything.

settings-about = About
settings-version = Ledgerline { $version }
settings-about-text = A record you keep yourself. It is not issued by your association, and the rules shown are the ones their sources state, or your own.
