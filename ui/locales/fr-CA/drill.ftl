# The drill, “the letter came today”: messages to those who give certificates.

## A message. $activities is how many it is about, $title the first of them.

drill-mail-subject = { $activities-count ->
    [one] Pièce justificative pour « { $title } »
   *[other] Pièces justificatives pour { $activities } activités
}
drill-mail-greeting = Bonjour,
drill-mail-asks = { $activities-count ->
    [one] Je réunis les pièces justificatives de ma formation continue. Pourriez-vous m’envoyer ce qui est indiqué ici pour cette activité?
   *[other] Je réunis les pièces justificatives de ma formation continue. Pourriez-vous m’envoyer ce qui est indiqué ici pour chacune de ces { $activities } activités?
}
# $wanted are kinds of files, several with “and” before the last.
drill-mail-activity = « { $title } », le { $day } : { $wanted }
drill-mail-activity-days = « { $title } », du { $from } au { $to } : { $wanted }
drill-mail-other-name = Le document est peut-être au nom de { $other }.
drill-mail-thanks = Merci beaucoup de votre aide.
drill-mail-signed = { $name }
# $body is the association or college that gave the number.
drill-mail-signed-with-number = { $name }, numéro de membre { $number }, { $body }
