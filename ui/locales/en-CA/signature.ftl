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
# $days is a day, or from when to when.
signature-sessions-days = { $sessions }, { $days }
signature-made-on = Sheet made on

## The sessions

signature-how-supervisor = { $sessions-count ->
    [one] The supervisor initials the session, then signs at the end.
   *[other] The supervisor initials each session, then signs at the end.
}
signature-how-supervisee = { $sessions-count ->
    [one] The supervisee initials the session, then signs at the end.
   *[other] The supervisee initials each session, then signs at the end.
}
signature-how-peer-group = { $sessions-count ->
    [one] Another participant initials the session; everybody signs at the end.
   *[other] Another participant initials each session; everybody signs at the end.
}
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
signature-confirm-supervisor = { $sessions-count ->
    [one] I supervised the member in this session. It took place on the day and for the time stated.
   *[other] I supervised the member in these sessions. They took place on the days and for the time stated.
}
signature-confirm-supervisee = { $sessions-count ->
    [one] The member supervised me in this session. It took place on the day and for the time stated.
   *[other] The member supervised me in these sessions. They took place on the days and for the time stated.
}
signature-confirm-facilitator = { $sessions-count ->
    [one] I led this session, in which the member took part. It took place on the day and for the time stated.
   *[other] I led these sessions, in which the member took part. They took place on the days and for the time stated.
}
signature-confirm-participants = { $sessions-count ->
    [one] We took part in this peer group with the member. The session took place on the day and for the time stated.
   *[other] We took part in this peer group with the member. To the best of our knowledge, the sessions took place on the days and for the time stated.
}
signature-confirm-member = { $sessions-count ->
    [one] I took part in this session. To the best of my knowledge, what is stated is true.
   *[other] I took part in these sessions. To the best of my knowledge, what is stated is true.
}
signature-confirm-member-supervises = { $sessions-count ->
    [one] I supervised this session. To the best of my knowledge, what is stated is true.
   *[other] I supervised these sessions. To the best of my knowledge, what is stated is true.
}

## The file

signature-file-name-supervision = signature-sheet-supervision-{ $from }-{ $to }
signature-file-name-peer-group = signature-sheet-peer-group-{ $from }-{ $to }
