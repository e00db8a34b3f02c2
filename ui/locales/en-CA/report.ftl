# The report (PDF) and the list (CSV). Read by the member and by whoever checks the record, often
# on paper: third person, no instructions about the app.

report-title = Continuing education record
# $body: the short name of the body that grants the credential, such as CAMT.
report-disclaimer = A record kept by the member; not issued by { $body }.
report-page = Page { $page } of { $pages }

## What stands at the top

report-member = Member
report-name-on-certificates = Name on certificates
report-member-no = Member no.
report-program = Credential
report-body = Granted by
report-cycle = Cycle
report-cycle-days = { $first } to { $last }
report-closed-on = Cycle closed on
report-proof-until = Proof kept until
report-proof-day = { $day }
report-proof-day-suggested = { $day } (suggested by Ledgerline; none of the rules below states it)
report-made-on = Record made on

## What a reader should know before reading

report-inside = In this document
# Some activities were chosen to be shown.
report-chosen = { $shown } of { $activities-count ->
    [one] { $activities } activity is
   *[other] { $activities } activities are
} shown, chosen by the member; every total is of the whole record.
report-summary = This is a summary. The full report also has the details of each activity and the pages of the evidence.
report-originals-attached = { $files-count ->
    [one] The original file of the evidence is attached to this document: PDF readers list it among the attachments.
   *[other] The { $files } original files of the evidence are attached to this document: PDF readers list them among the attachments.
}
report-originals-beside = { $files-count ->
    [one] The original file of the evidence comes with this document, in the folder “evidence”.
   *[other] The { $files } original files of the evidence come with this document, in the folder “evidence”.
}
report-originals-left-out = { $files-count ->
    [one] This is the lighter version: the original file of the evidence ({ $size } MB) is left out and is with the member, who can hand it over.
   *[other] This is the lighter version: the { $files } original files of the evidence ({ $size } MB) are left out and are with the member, who can hand them over.
}
report-sealed = The file is sealed: Ledgerline can tell whether the file has changed since it was made. The seal does not say who made it.

## The result

report-result = Result
report-required = Required
report-earned = Earned
report-counted = Counted
report-over-cap = Over a maximum
report-carried-in = Carried in
report-missing = Missing
report-planned = Planned
report-score-caption = How the total grew: each note is an activity, at its last day and the total reached with it; hollow notes are planned. The lines mark fifths of the { $required } credits required, the bars the years of the cycle.

## The rules

report-rules = Rules
report-rule = Rule
report-rule-result = Result
report-rule-met = Met
report-rule-not-yet = Not yet met
report-rule-not-met = Not met
report-rule-kept = Within the maximum
report-rule-stopped = { $stopped } over, not counted
# Counts of kinds, topics and activities in the columns of figures.
report-kinds = { $amount-count ->
    [one] { $amount } kind
   *[other] { $amount } kinds
}
report-topics-count = { $amount-count ->
    [one] { $amount } topic
   *[other] { $amount } topics
}
report-activities-count = { $amount-count ->
    [one] { $amount } activity
   *[other] { $amount } activities
}
report-rule-chosen = The member chose this number; sources differ.
report-rule-adjusted = The source gives { $credits-count ->
    [one] { $credits } credit
   *[other] { $credits } credits
}; reduced for this cycle, see the adjustments.
report-rule-each-year = The numbers are of all years of the cycle together; no year counts for more than it asks for.
report-confirmed = Confirmed by the member as done on { $day }.
report-confirmed-note = Confirmed by the member as done on { $day }: { $note }
report-other-source = { $credits-count ->
    [one] Another source gives { $credits } credit:
   *[other] Another source gives { $credits } credits:
}
report-source = Source:
report-read-on = read on { $day }
report-confidence-stated = as the source states it
report-confidence-unconfirmed = not confirmed
report-confidence-yours = a rule the member added

## How credits are counted and kept

report-definition = How credits are counted and kept
report-cycle-length = { $months-count ->
    [one] A cycle lasts { $months } month
   *[other] A cycle lasts { $months } months
}
# $day is a day of the year.
report-cycle-length-ends = { $months-count ->
    [one] A cycle lasts up to { $months } month
   *[other] A cycle lasts up to { $months } months
} and ends on { $day }
report-carry-over-now = { $credits-count ->
    [one] From this cycle so far: { $credits } credit.
   *[other] From this cycle so far: { $credits } credits.
}
report-until = For this cycle: until { $day }.

## What was granted for this cycle, and what is carried in

report-adjustments = Adjustments of this cycle
report-adjustment = Adjustment
report-letter = Letter
report-entered-on = Entered on
report-carried = { $credits-count ->
    [one] { $credits } credit carried in from the cycle before
   *[other] { $credits } credits carried in from the cycle before
}
report-adjustment-extension = Extension: the cycle ends on { $day }
report-adjustment-leave = Leave from { $from } to { $to }
report-adjustment-lapse = Time without membership from { $from } to { $to }
report-adjustment-proration = { $months-count ->
    [one] Proration: the credential is held for { $months } month
   *[other] Proration: the credential is held for { $months } months
} of { $of-months }

## The list

report-activities = Activities
report-no-activities = No activity is recorded for this cycle.
report-no = No.
report-date = Date
report-activity = Activity
report-minutes = Minutes
report-claimed = Claimed
report-with = With { $presenter }
report-provider = Provider: { $provider }
report-approval = Approval no. { $approval }
report-topics = Topics: { $topics }
report-year-sum = Counted in { $year }
# Some activities were chosen to be shown: this is the sum of those.
report-year-sum-chosen = Counted in { $year }, of the activities shown
# The heading of a narrow column: the numbers of an activity’s exhibits.
report-evidence-short = Evidence
report-note-over-cap = { $over } not counted: over the maximum for “{ $rule }”
report-note-outside = Not counted: outside the cycle
report-note-not-a-member = Not counted: it ended while the person was not a member
# $note is the member's own reason, $usual the figure it would have without.
report-claim = The member’s own number: { $note }
report-claim-instead = The member’s own number instead of { $usual }: { $note }
report-note-needs-details = Not counted yet: its credits are missing
report-note-not-yet = Not counted yet: it has not ended
report-note-plan-passed = Not counted: planned for a day that has passed

## What is planned

report-plans = Planned
report-plans-note = Planned activities are not counted; they appear here for information.
report-would-count = If done

## Details of each activity

report-details = Details of the activities
report-detail = Details
report-details-none = No activity is shown.
# An activity is called by its number in the list; its title stands there alone.
report-activity-no = Activity { $no }
report-detail-description = Description
report-detail-practice = Relation to practice
report-detail-reflection = Reflection
report-detail-verification = How it can be verified
report-detail-partial = Partial attendance or another number

## The evidence: its index and its pages

report-evidence = Evidence
report-evidence-none = No file is attached to these activities.
report-evidence-pages = Pages of the evidence
report-exhibit-file = File
report-exhibit-date = Date on it
report-exhibit-activities = Proves activity
report-exhibit-keep-until = Kept until { $day }
report-entered = Entered on { $entered }
report-entered-changed = Entered on { $entered }, last changed on { $changed }
# As the file says itself.
report-exhibit-issuer = Issued by { $issuer }
report-exhibit-pages = { $pages-count ->
    [one] { $pages } page
   *[other] { $pages } pages
}
report-exhibit-missing = Not available: its file is missing.
report-exhibit-changed = Not available: its file is no longer the one that was kept.
report-exhibit-unreadable = Not available: its file cannot be read.
# $no is the exhibit’s number, as in E-012.
report-exhibit = Exhibit { $no }
report-exhibit-page = Exhibit { $no }, page { $page } of { $pages }
report-exhibit-to-index = Back to the index
# $numbers are pages, as in “41–60” or “3, 7”.
report-exhibit-rest = { $pages-count ->
    [one] Page { $numbers } is in the original file only.
   *[other] Pages { $numbers } are in the original file only.
}
report-not-shown-not-available = Its pages are not shown: the file is not available.
report-not-shown-encrypted = Its pages are not shown: the file asks for a password.
report-not-shown-broken = Its pages are not shown: the file is damaged. Another app may be able to open it.
report-not-shown-too-large = Its pages are not shown: the file is too large.
report-not-shown-no-preview = Its pages are not shown: no picture of this photo can be made. Another app may be able to open it.
report-not-shown-live-form = Its pages are not shown: it is a form that only Adobe Acrobat can open.
report-not-shown-not-pictured = Its pages are not shown: they could not be pictured when this report was made. That says nothing of the file itself.
# Read aloud in place of the picture of a page.
report-exhibit-text = Text of the page: { $text }
report-exhibit-recognised = Text recognised on the picture, which may be wrong in places: { $text }
report-exhibit-no-text = No text of the page could be read.

## Attached files

# $kind is what the file is to a reader, as in “Certificate”.
report-attached-original = Original of exhibit { $no } ({ $kind })
report-attached-record = The record of this report as data
report-attached-schema = What the record’s data means

## Exceptions

report-exceptions = Exceptions
report-no-exceptions = None.
report-exception-no-evidence =
    { $activities-count ->
        [one] This record does not hold all the proof that the member keeps for activity { $numbers }
       *[other] This record does not hold all the proof that the member keeps for activities { $numbers }
    } ({ $credits-count ->
        [one] { $credits } counted credit
       *[other] { $credits } counted credits
    }).
# $numbers are exhibits, as in “E-003, E-007”.
report-exception-not-available =
    { $files-count ->
        [one] Exhibit { $numbers } is not available: when last checked, its file was missing, unreadable or changed.
       *[other] Exhibits { $numbers } are not available: when last checked, their files were missing, unreadable or changed.
    }
report-exception-over-cap =
    { $activities-count ->
        [one] Activity { $numbers }
       *[other] Activities { $numbers }
    }: { $credits-count ->
        [one] { $credits } credit is
       *[other] { $credits } credits are
    } over a maximum and not counted.
report-exception-not-a-member =
    { $activities-count ->
        [one] Activity { $numbers } ended while the person was not a member and is
       *[other] Activities { $numbers } ended while the person was not a member and are
    } not counted ({ $credits-count ->
        [one] { $credits } credit
       *[other] { $credits } credits
    } claimed).
report-exception-outside =
    { $activities-count ->
        [one] Activity { $numbers } lies outside the cycle and is
       *[other] Activities { $numbers } lie outside the cycle and are
    } not counted in any total ({ $credits-count ->
        [one] { $credits } credit
       *[other] { $credits } credits
    } claimed).
report-exception-needs-details =
    { $activities-count ->
        [one] Activity { $numbers } is a draft: its credits are not stated and not counted.
       *[other] Activities { $numbers } are drafts: their credits are not stated and not counted.
    }
report-exception-not-yet =
    { $activities-count ->
        [one] Activity { $numbers } is marked done but has
       *[other] Activities { $numbers } are marked done but have
    } not ended on the day of this record ({ $credits-count ->
        [one] { $credits } credit
       *[other] { $credits } credits
    }, not counted).
report-exception-plan-passed =
    { $activities-count ->
        [one] Activity { $numbers } was planned for a day that has passed and is
       *[other] Activities { $numbers } were planned for days that have passed and are
    } not counted in any total ({ $credits-count ->
        [one] { $credits } credit
       *[other] { $credits } credits
    } claimed).
report-exception-gap = No activity counts between { $from } and { $to }: three months or more.
report-exception-characters = The sign □ stands for a character that this document’s fonts lack. The record itself keeps the character.

## What has changed since the cycle was closed

report-changes = Changed since the cycle was closed
report-changes-none = Nothing has changed since the cycle was closed.
report-changes-none-chosen = Nothing has changed since then in the activities that are shown.
report-changes-note = The result and the list above are as they were on the day the cycle was closed.
report-change = Change
report-claimed-then = Claimed then
report-claimed-now = Claimed now
report-change-added = Added
report-change-changed = Changed
report-change-removed = Deleted

## The declaration

report-declaration = Declaration
report-declaration-text = I declare that, to the best of my knowledge, this record of the cycle { $first } to { $last }, made on { $day }, is true and complete.
# Some activities were chosen to be shown.
report-declaration-chosen = I declare that, to the best of my knowledge, what this document shows of the record of the cycle { $first } to { $last }, made on { $day }, is true, and that its totals are those of the whole record.
report-declaration-name = Name
report-declaration-signature = Signature
report-declaration-date = Date

## Columns that only the CSV has

report-csv-first-day = First day
report-csv-last-day = Last day
report-csv-title = Title
report-csv-provider = Provider
report-csv-approval-no = Approval no.
report-csv-presenter = Presenter or supervisor
report-csv-format = Format
report-csv-place = Place
report-csv-kind = Kind
report-csv-topics = Topics
report-csv-credits = Credits
report-csv-claimed = Credits claimed
report-csv-counted = Credits counted
report-csv-status = Status
report-csv-note = Note
report-csv-entered-on = Entered on
report-csv-changed-on = Last changed on
report-csv-claim-note = Reason for another number
