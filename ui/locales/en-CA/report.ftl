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
report-program = Program
report-body = Granted by
report-cycle = Cycle
report-cycle-days = { $first } to { $last }
report-made-on = Record made on

## The result

report-result = Result
report-required = Required
report-earned = Earned
report-counted = Counted
report-over-cap = Over a maximum
report-missing = Missing
report-planned = Planned
report-score-caption = How the total grew: each note is an activity, at its last day and the total reached with it; hollow notes are planned. The lines stand at fifths of the { $required } credits required, the bars at the years of the cycle.

## The rules

report-rules = Rules
report-rule = Rule
report-rule-total = Credits in all
report-rule-minimum = At least, in { $rule }
report-rule-maximum = At most, in { $rule }
report-rule-kind = the kind “{ $kind }”
report-rule-topic = the topic “{ $topic }”
report-rule-result = Result
report-rule-met = Met
report-rule-not-yet = Not yet met
report-rule-not-met = Not met
report-rule-kept = Within the maximum
report-rule-stopped = { $stopped } over, not counted
report-source = Source:
report-read-on = read on { $day }
report-confidence-stated = as the source states it
report-confidence-unconfirmed = not confirmed
report-confidence-yours = a rule the member added

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
report-note-over-cap = { $over } not counted: over the maximum for { $rule }
report-note-outside = Not counted: outside the cycle
report-note-needs-details = Not counted yet: its credits are missing
report-note-not-yet = Not counted yet: it has not ended
report-note-plan-passed = Not counted: planned for a day that has passed

## What is planned

report-plans = Planned
report-plans-note = Planned activities are not counted; they stand here for information.
report-would-count = If done

## Exceptions

report-exceptions = Exceptions
report-no-exceptions = None.
report-exception-no-evidence =
    No certificate is kept in this record for the { $credits-count ->
        [one] { $credits } counted credit
       *[other] { $credits } counted credits
    }. The member keeps the originals and shows them on request.
report-exception-over-cap =
    { $activities-count ->
        [one] Activity { $numbers }
       *[other] Activities { $numbers }
    }: { $credits-count ->
        [one] { $credits } credit is
       *[other] { $credits } credits are
    } over a maximum and not counted.
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

## The declaration

report-declaration = Declaration
report-declaration-text = I declare that, to the best of my knowledge, this record of the cycle { $first } to { $last }, made on { $day }, is true and complete.
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
report-csv-claimed = Credits claimed
report-csv-counted = Credits counted
report-csv-status = Status
report-csv-note = Note
report-csv-entered-on = Entered on
report-csv-changed-on = Last changed on
