# The signature sheet (PDF): printed, signed by hand, scanned. Read by the member, by whoever signs
# and by whoever checks the record: third person, no instructions about the app.

signature-title-supervision = Supervision log – signatures
signature-title-peer-group = Peer group log – signatures
# For a member of several programs: $bodies are the short names of all bodies but the last.
signature-disclaimer-several = A record kept by the member; not issued by { $bodies } or { $last }.
signature-disclaimer-none = A record kept by the member; not issued by an association.

## What stands at the top

# The title that all sessions share; of a single one.
signature-series = Series
signature-session = Session
signature-provider = Provider
signature-supervisor = Supervisor
signature-supervisee = Supervisee
signature-facilitator = Facilitator
signature-facilitator-if-any = Facilitator, if any
signature-sessions = Sessions
signature-sessions-day = { $sessions }, on { $day }
signature-sessions-days = { $sessions }, from { $first } to { $last }
signature-made-on = Sheet made on

## The sessions

signature-how-supervisor = The supervisor initials each session, then signs at the end.
signature-how-supervisee = The supervisee initials each session, then signs at the end.
signature-how-peer-group = Another participant initials each session; everybody signs at the end.
signature-duration = Duration
signature-initials = Initials or signature
signature-total = Total duration
signature-total-stated = Total of the durations stated
signature-to-fill-in = { $sessions-count ->
    [one] The duration of { $sessions } session is to be filled in by hand.
   *[other] The durations of { $sessions } sessions are to be filled in by hand.
}

## The signatures

signature-signatures = Signatures
# $days is a day or from when to when: what is signed for, where the signatures stand on a page of their own.
signature-summary = { $sessions-count ->
    [one] For { $sessions } session, { $days }
   *[other] For { $sessions } sessions, { $days }
}
signature-summary-duration = { $summary }; { $duration } in total
signature-member = Member
signature-participants = Other participants
signature-confirm-supervisor = I supervised the member in these sessions. They took place on the days and for the time stated.
signature-confirm-supervisee = The member supervised me in these sessions. They took place on the days and for the time stated.
signature-confirm-facilitator = I led these sessions, in which the member took part. They took place on the days and for the time stated.
signature-confirm-participants = We took part in this peer group with the member. To the best of our knowledge, the sessions took place on the days and for the time stated.
signature-confirm-member = I took part in these sessions. To the best of my knowledge, this list is true.
signature-confirm-member-supervises = I supervised these sessions. To the best of my knowledge, this list is true.

## The file

signature-file-name-supervision = signature-sheet-supervision-{ $from }-{ $to }
signature-file-name-peer-group = signature-sheet-peer-group-{ $from }-{ $to }
