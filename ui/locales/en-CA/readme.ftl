# The text that lies in every audit package. Read by whoever receives it, who may never have heard of
# Ledgerline: plain words, third person.

readme-fact = { $label }: { $value }
readme-chosen = The member chose to show { $shown } of the { $of } activities of this cycle. Totals are those of the whole record.

## What is in it

readme-files = What is in this package
readme-file-report = The report, to read and print: the result, the rules, the list of activities with their details, the index of the evidence and its pages.
readme-file-report-summary = The report, to read and print: the result, the rules, the list of activities and the index of the evidence.
readme-file-list = The list of activities as a table, for a spreadsheet.
readme-file-record = The same record as data, for other software.
readme-file-schema = What each field of these data means (a JSON Schema).
readme-file-evidence = { $files-count ->
    [one] The original file of the evidence, exactly as the member keeps it. Its name begins with its number in the report.
   *[other] The { $files } original files of the evidence, exactly as the member keeps them. Each name begins with its number in the report.
}
readme-file-manifest = The list of all other files with their fingerprints (SHA-256).
readme-file-readme = This text.
readme-originals-left-out = { $files-count ->
    [one] The original file of the evidence is not in this package. The member keeps it and can hand it over; its fingerprint is in the report.
   *[other] The { $files } original files of the evidence are not in this package. The member keeps them and can hand them over; their fingerprints are in the report.
}

## What is not in it

readme-not-available = What is not available
readme-not-available-why = These files belong to the record and could not be handed over, for the reason given.

## How it is checked

readme-check = How to check this package
readme-check-ledgerline = With Ledgerline: the command “Check a package” in its window, or in a terminal the line below, with the name of the package. It can be checked as it came or unpacked:
readme-check-tools = With what every system has: unpack the package, open a terminal in its folder, and run the line for that system.
readme-check-linux = Linux:
readme-check-mac = macOS:
readme-check-windows = Windows, in PowerShell. It prints the name of each file that differs or is missing, and nothing where all are unchanged:

readme-check-means = What a check shows, and what it cannot show
readme-check-shows = It shows whether every file is exactly the one that was packed. A single changed letter is noticed, and so is a file that is missing, renamed or added, where Ledgerline does the checking.
readme-check-cannot = It cannot show who made the package: whoever changes it on purpose can make its fingerprints again. Nor does it show that what is recorded is true; { $member } declares that in the report, and the evidence is there to be checked.
