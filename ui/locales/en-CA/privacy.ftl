# Words in a report that look like a client’s name, a date of birth or the number of a health card.

toast-finding-accepted = Accepted: these words may be in your reports
undone-finding-accepted = Undone: the words are pointed out again

## What the words look like

privacy-what-client-name = A client’s name or initials
privacy-what-birth-date = A date of birth, or an age beside initials
privacy-what-health-number = A health card number, or a social insurance number

## Where they stand

privacy-field-title = Title
privacy-field-provider = Provider
privacy-field-presenter = Presenter or supervisor
privacy-field-place = Place
privacy-field-topic = Topic
privacy-field-note = Note
privacy-field-reflection = Reflection
privacy-field-practice = Relation to your practice
privacy-field-verification = How it can be verified
privacy-field-claim-note = Reason for another number
privacy-field-approval-no = Approval number
privacy-field-file-name = File name
privacy-field-adjustment-reason = Reason or letter of an adjustment
privacy-field-cycle-note = Note of the cycle
