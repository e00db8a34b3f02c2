# The audit screen: what would be asked for, what is in order, and how to mend what is not.

## What each check looks at

audit-check-total = Total
audit-check-rules = Règles
audit-check-evidence = Pièces justificatives jointes
audit-check-files = Fichiers inchangés
audit-check-dates = Dates dans le cycle
audit-check-drafts = Brouillons
audit-check-details = Vos renseignements
audit-check-privacy = Confidentialité
audit-check-unfiled = Fichiers à classer

audit-state-in-order = En ordre
audit-state-open = À examiner
audit-state-pressing = À corriger

## What they find. $required, $counted, $missing and $planned are credits.

audit-total-met = { $counted-count ->
    [one] { $counted } crédit compte
   *[other] { $counted } crédits comptent
}, sur un total exigé de { $required }.
audit-total-short = Il manque { $missing-count ->
    [one] { $missing } crédit
   *[other] { $missing } crédits
} d’ici le { $day }, sur un total exigé de { $required }.{ $planned-count ->
    [0] {""}
   *[other] {" "}Votre plan en ajouterait { $planned }.
}
audit-total-missed = Il manquait { $missing-count ->
    [one] { $missing } crédit
   *[other] { $missing } crédits
} à la fin du cycle, le { $day }, sur un total exigé de { $required }.
audit-rules-none = Aucune règle ne s’ajoute au total.
audit-rules-met = { $rules-count ->
    [one] La règle qui s’ajoute au total est remplie.
   *[other] Les { $rules } règles qui s’ajoutent au total sont toutes remplies.
}
# $names are rules, several with “and” before the last; $unmet is how many, of $rules.
audit-rules-short = { $unmet-count ->
    [one] { $unmet } règle sur { $rules }, outre le total, n’est pas encore remplie : { $names }.
   *[other] { $unmet } règles sur { $rules }, outre le total, ne sont pas encore remplies : { $names }.
}
audit-rules-missed = { $unmet-count ->
    [one] { $unmet } règle sur { $rules }, outre le total, n’était pas remplie à la fin du cycle : { $names }.
   *[other] { $unmet } règles sur { $rules }, outre le total, n’étaient pas remplies à la fin du cycle : { $names }.
}
audit-evidence-none = Rien ne compte encore dans ce cycle : aucune pièce justificative n’est à fournir.
audit-evidence-proved = { $activities-count ->
    [one] L’activité qui compte a les pièces justificatives de votre liste.
   *[other] Les { $activities } activités qui comptent ont toutes les pièces justificatives de vos listes.
}
audit-evidence-lacking = Il manque des pièces justificatives à { $activities-count ->
    [one] { $activities } activité qui compte
   *[other] { $activities } activités qui comptent
} : { $credits-count ->
    [one] { $credits } crédit.
   *[other] { $credits } crédits.
}
# La même phrase où d’autres activités sont à vérifier : $title est la première, $why ce qu’il y a en
# quelques mots.
audit-evidence-lacking-and-to-check = Il manque des pièces justificatives à { $activities-count ->
    [one] { $activities } activité qui compte
   *[other] { $activities } activités qui comptent
} : { $credits-count ->
    [one] { $credits } crédit.
   *[other] { $credits } crédits.
} { $doubtful-count ->
    [one] La pièce justificative de « { $title } » est à vérifier ({ $why }).
   *[other] Les pièces justificatives de { $doubtful } autres sont à vérifier; la première est « { $title } » ({ $why }).
}
audit-files-none = Aucun fichier n’est encore joint dans ce cycle.
# $day is the earliest of the days on which each was last looked at.
audit-files-sound = { $files-count ->
    [one] Le fichier est inchangé. Dernière vérification le { $day }.
   *[other] Les { $files } fichiers sont inchangés. Dernière vérification de chacun le { $day } ou plus tard.
}
audit-files-unchecked = { $unchecked-count ->
    [one] { $unchecked } fichier sur { $files } n’a pas été vérifié depuis son arrivée.
   *[other] { $unchecked } fichiers sur { $files } n’ont pas été vérifiés depuis leur arrivée.
}
audit-files-broken = { $broken-count ->
    [one] { $broken } fichier sur { $files } est introuvable, modifié ou illisible, et figurerait comme non disponible.
   *[other] { $broken } fichiers sur { $files } sont introuvables, modifiés ou illisibles, et figureraient comme non disponibles.
}
audit-dates-none = Aucune activité n’est encore inscrite dans ce cycle.
audit-dates-inside = { $activities-count ->
    [one] L’activité se situe
   *[other] Les { $activities } activités se situent
} entre le { $from } et le { $to }.
# $title is the first of them, $day its last day.
audit-dates-outside = { $activities-count ->
    [one] « { $title } » ({ $day }) est en dehors du cycle et ne compte pas.
   *[other] { $activities } activités sont en dehors du cycle et ne comptent pas. La première est « { $title } » ({ $day }).
}
audit-dates-not-a-member = { $activities-count ->
    [one] « { $title } » ({ $day }) s’est terminée alors que vous n’étiez pas membre et ne compte pas.
   *[other] { $activities } activités se sont terminées alors que vous n’étiez pas membre et ne comptent pas. La première est « { $title } » ({ $day }).
}
audit-dates-not-yet = { $activities-count ->
    [one] « { $title } » est marquée comme réalisée et se termine le { $day }, qui est encore à venir.
   *[other] { $activities } activités sont marquées comme réalisées et se terminent après aujourd’hui. La première est « { $title } » ({ $day }).
}
audit-dates-plan-passed = { $activities-count ->
    [one] « { $title } » était planifiée le { $day }. Indiquez si elle a eu lieu.
   *[other] { $activities } activités planifiées sont passées. Indiquez si elles ont eu lieu. La première est « { $title } » ({ $day }).
}
audit-drafts-none = Chaque activité a les crédits qu’il lui faut.
audit-drafts-some = { $drafts-count ->
    [one] Il manque les crédits de { $drafts } activité, qui ne compte pas.
   *[other] Il manque les crédits de { $drafts } activités, qui ne comptent pas.
}
audit-details-there = Le rapport portera le nom { $name } et le numéro de membre { $number }.
audit-details-no-number = Le rapport portera le nom { $name }, sans numéro de membre.
audit-details-no-name = Votre nom manque : ajoutez-le dans les réglages.
audit-privacy-none = Rien de ce qui serait imprimé ne ressemble au nom d’une cliente ou d’un client, à une date de naissance ou à un numéro d’assurance maladie. Aucune vérification ne connaît tous les noms : relisez vos notes.
audit-privacy-some = { $places-count ->
    [one] { $places } passage ressemble
   *[other] { $places } passages ressemblent
} au nom d’une cliente ou d’un client, à une date de naissance ou à un numéro d’assurance maladie. Corrigez ou acceptez chacun.
audit-unfiled-none = Aucun fichier n’attend d’être classé.
audit-unfiled-some = { $files-count ->
    [one] { $files } fichier attend d’être classé. C’est peut-être une pièce justificative qui manque ici.
   *[other] { $files } fichiers attendent d’être classés. Ce sont peut-être des pièces justificatives qui manquent ici.
}
