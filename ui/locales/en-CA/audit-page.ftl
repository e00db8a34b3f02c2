# The audit screen: what is in order, the rehearsal, the words that look private.
#
# $title is an activity's title, $provider who offered it.

audit-page-heading = Audit: { $in-order } of { $of } checks in order
audit-page-heading-all = Audit: everything is in order
audit-page-lead = What an audit may look at, and the package to answer it with. You can export at any time: the report lists what is still open.
audit-page-cycle = Credential and cycle
audit-page-cycles-open = Open
audit-page-cycles-past = Closed
# $no is a number in the record.
audit-page-no = No. { $no }

## What an audit would look at

audit-page-checks = What is in order
audit-page-checks-hint = The most pressing comes first.
audit-page-action-open-activity = Open “{ $title }”
audit-page-action-open-unproved = See activities
audit-page-action-attach = Attach to “{ $title }”…

## The rehearsal. $ready and $of are how many activities.

audit-page-drill = The letter came
audit-page-drill-hint = A rehearsal: a few activities are drawn at random, as an audit might, and each says what it still lacks.
audit-page-drill-start = The letter came today
audit-page-drill-again = Draw again
audit-page-drill-drawing = Drawing…
audit-page-drill-nothing = Nothing counts in this cycle yet, so there is nothing to draw from yet.
audit-page-drill-none = There is no activity to draw from yet.
audit-page-drill-result = { $of-count ->
    [one] { $ready } of { $of } activity could be shown at once
   *[other] { $ready } of { $of } activities could be shown at once
}
# $file is a file's name, $state what is the matter with it.
audit-page-drill-broken = “{ $file }”: { $state }

audit-page-mails = Emails to write
audit-page-mails-hint = Write while providers still answer. Ledgerline sends nothing: copy the text into your own email, and change what you like there. Read it before you send it: it contains your name and member number.
audit-page-mails-none = You do not need to ask anyone for proof.
audit-page-mails-language = Language of the emails
audit-page-mail-to = To { $provider }
audit-page-mail-unknown = To a provider you have not recorded
audit-page-mail-subject = Subject
audit-page-mail-body = Text
audit-page-mail-copy-subject = Copy subject
audit-page-mail-copy-body = Copy text

## Words that look private

audit-page-privacy = Words that look private
audit-page-privacy-hint = A client’s name, a date of birth or a health card number has no place in what you hand over. Ledgerline can only guess: read your notes yourself, too.
audit-page-privacy-none = Nothing in what would be printed looks private.
# $field is a field's name.
audit-page-privacy-where = { $field }: “{ $title }”
audit-page-privacy-edit = Edit
# $where is where the words are.
audit-page-privacy-edit-of = Edit { $where }
audit-page-privacy-accept = Accept
audit-page-privacy-accept-of = Accept “{ $found }” in { $where }
audit-page-privacy-accept-hint = What you accept is not shown again unless its words change.
