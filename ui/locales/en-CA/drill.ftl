# The drill, “the letter came today”: messages to those who give certificates.

## A message. $activities is how many it is about, $title the first of them.

drill-mail-subject = { $activities-count ->
    [one] Proof for “{ $title }”
   *[other] Proof for { $activities } activities
}
drill-mail-greeting = Hello,
drill-mail-asks = { $activities-count ->
    [one] I am putting together the proof of my continuing education. Could you please send me what is named here for this activity?
   *[other] I am putting together the proof of my continuing education. Could you please send me what is named here for each of these { $activities } activities?
}
# $wanted are kinds of files, several with “and” before the last.
drill-mail-activity = “{ $title }”, { $day }: { $wanted }
drill-mail-activity-days = “{ $title }”, { $from } to { $to }: { $wanted }
drill-mail-other-name = It may be in the name of { $other }.
drill-mail-thanks = Thank you very much for your help.
drill-mail-signed = { $name }
# $body is the association or college that gave the number.
drill-mail-signed-with-number = { $name }, member no. { $number }, { $body }
