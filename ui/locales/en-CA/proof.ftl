# Proof that has to be looked at: why, and how it is settled. $title is an activity's title.

## Why a file is to check. "It" is the file; $stated and $claimed are amounts.

proof-reason-name = It is made out to “{ $name }”. If that is you, add this name in Settings.
proof-reason-surname = It is made out to “{ $name }”, without your surname. An audit may ask whose it is.
proof-reason-day = It is dated { $day }, and the activity lies on another day.
proof-reason-days = It is dated { $from } to { $to }, and the activity does not lie within these days.
proof-reason-title = Its title is “{ $title }”, unlike the activity’s.
proof-reason-unread = It has not been read yet. That happens while the window is open.
proof-reason-wordless = No word on it could be read for certain. Look at it yourself.
proof-reason-locked = It asks for a password. Save a copy without one, and replace it.
proof-reason-empty-form = It is a form, and nothing that was filled in can be seen. Print the filled form to a PDF, and replace it.
proof-reason-live-form = It is a form that only one app can show. Open it there, print it to a PDF, and replace it.
proof-reason-no-picture = There is no picture of it. Save it as a JPEG on the phone, and replace it.
proof-reason-too-large = It is too large to be read. Save it smaller, and replace it.
proof-reason-unopenable = It cannot be opened. Download it again, and replace it.
proof-reason-receipt = It is a receipt: it shows that you paid, not that you took part.
proof-told-credits = It states { $stated-count ->
    [one] { $stated } credit
   *[other] { $stated } credits
}; the activity has { $claimed }.
proof-told-duration = It states { $stated }; the activity has { $claimed }.
proof-told-minutes = It states { $stated }.

## The same in a few words, for a list

proof-why-name = the name on it
proof-why-day = its day
proof-why-title = its title
proof-why-amount = its hours or credits
proof-why-unread = no words read
proof-why-locked = a password
proof-why-empty-form = a form that shows nothing filled in
proof-why-no-picture = no picture
proof-why-unopenable = too large, or cannot be opened
proof-why-receipt = a receipt alone

## How it is settled. $file is a file's name, $reason the member's own words.

proof-settle = Correct the activity, replace the file, or accept it with a reason.
proof-correct = Correct the activity
proof-accept = Accept…
proof-accept-of = Accept “{ $file }”…
proof-accept-reason = Why it is right all the same
proof-accept-hint = Your reports print this reason.
proof-accept-save = Accept
proof-accept-cancel = Cancel
proof-accepted = Accepted on { $day }: “{ $reason }”
proof-take-back = No longer accept
proof-take-back-of = No longer accept “{ $file }”

toast-proof-accepted = Accepted: “{ $title }”
undone-proof-accepted = Undone: “{ $title }” is to check again
toast-acceptance-taken-back = No longer accepted: “{ $title }”
undone-acceptance-taken-back = Undone: “{ $title }” is accepted again

## What was found when a newer version read a file again

# A file says more than its activity has. $words is what it was read from.
proof-also = It also says:
proof-also-provider = Provider: { $found }, from “{ $words }”
proof-also-number = Approval number: { $found }, from “{ $words }”
proof-also-presenter = Presenter or supervisor: { $found }, from “{ $words }”
proof-also-format = Format: { $found }, from “{ $words }”
proof-also-topics = Topics: { $found }, from “{ $words }”
proof-also-credits = Credits: { $found }, from “{ $words }”
proof-also-minutes = Duration: { $found }, from “{ $words }”
proof-also-add = Add to the activity
proof-also-add-of = Add to the activity what { $file } says

## Beside the standing, in the score, among what to do next. $credits is an amount.

overview-to-check = Proof to check: { $credits }.
overview-to-check-show = See activities
overview-action-open-to-check = See activities
overview-score-key-to-check = proof to check
overview-note-to-check = { $note }, proof to check
warning-proof-to-check = Check the proof of { $activities-count ->
    [one] { $activities } activity
   *[other] { $activities } activities
}: { $credits-count ->
    [one] { $credits } credit counts
   *[other] { $credits } credits count
} on it.

## On the audit page. $title is the first of them, $why what is the matter in a few words.

audit-evidence-to-check = { $activities-count ->
    [one] The proof of “{ $title }” is to check ({ $why }): { $credits-count ->
        [one] { $credits } credit.
       *[other] { $credits } credits.
    }
   *[other] The proof of { $activities } activities is to check: { $credits-count ->
        [one] { $credits } credit.
       *[other] { $credits } credits.
    } The first is “{ $title }” ({ $why }).
}
audit-page-action-open-to-check = See activities

## In reports and lists, in the third person. $numbers and $number are activities.

report-exception-to-check =
    { $activities-count ->
        [one] Activity { $numbers } has
       *[other] Activities { $numbers } have
    } proof that the member has still to check ({ $credits-count ->
        [one] { $credits } counted credit
       *[other] { $credits } counted credits
    }): { $why }.
report-exception-accepted = Activity { $number }: on { $day } the member accepted what differs on its proof ({ $why }): “{ $reason }”
report-csv-proof = Proof
report-csv-proof-accepted = Accepted on proof
list-to-check = Counted with proof to check

## Without the window

headless-to-check = { $number }, “{ $title }”: proof to check ({ $why })
