# The drill, “the letter came today”: messages to those who give certificates.

## A message. $activities is how many it is about, $title the first of them.

drill-mail-subject = { $activities-count ->
    [one] Preuve pour « { $title } »
   *[other] Preuves pour { $activities } activités
}
drill-mail-greeting = Bonjour,
drill-mail-asks = { $activities-count ->
    [one] Je réunis les preuves de ma formation continue. Pourriez-vous m’envoyer ce qui est indiqué ici pour cette activité ?
   *[other] Je réunis les preuves de ma formation continue. Pourriez-vous m’envoyer ce qui est indiqué ici pour chacune de ces { $activities } activités ?
}
# $wanted are kinds of files with commas between.
drill-mail-activity = « { $title } », le { $day } : { $wanted }
drill-mail-activity-days = « { $title } », du { $from } au { $to } : { $wanted }
drill-mail-other-name = Le document est peut-être au nom de { $other }.
drill-mail-thanks = Merci beaucoup de votre aide.
drill-mail-signed = { $name }
# $body is the association or college that gave the number.
drill-mail-signed-with-number = { $name }, numéro de membre { $number }, { $body }
