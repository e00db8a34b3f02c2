# La feuille de signatures (PDF) : imprimée, signée à la main, numérisée. Lue par la personne membre,
# par qui signe et par qui vérifie le dossier : à la troisième personne, sans mode d’emploi de
# l’application.

signature-title-supervision = Feuille de signatures – supervision
signature-title-peer-group = Feuille de signatures – groupe de pairs
# Pour qui a plusieurs programmes ; $bodies : les noms courts de tous les organismes sauf le dernier.
signature-disclaimer-several = Dossier tenu par le ou la membre; non délivré par les organismes ({ $bodies } et { $last }).
signature-disclaimer-none = Dossier tenu par le ou la membre; non délivré par un organisme.

## En tête

# Le titre que toutes les séances ont en commun ; celui d’une seule.
signature-series = Série
signature-session = Séance
signature-provider = Organisme
signature-supervisor = Personne qui supervise
signature-supervisee = Personne supervisée
signature-facilitator = Personne qui anime
signature-facilitator-if-any = Personne qui anime, s’il y a lieu
signature-sessions = Séances
# $days : un jour, ou du premier au dernier.
signature-sessions-days = { $sessions }, { $days }
signature-made-on = Feuille établie le

## Les séances

signature-how-supervisor = { $sessions-count ->
    [one] La personne qui supervise paraphe la séance, puis signe à la fin.
   *[other] La personne qui supervise paraphe chaque séance, puis signe à la fin.
}
signature-how-supervisee = { $sessions-count ->
    [one] La personne supervisée paraphe la séance, puis signe à la fin.
   *[other] La personne supervisée paraphe chaque séance, puis signe à la fin.
}
signature-how-peer-group = { $sessions-count ->
    [one] Une autre personne du groupe paraphe la séance; toutes signent à la fin.
   *[other] Une autre personne du groupe paraphe chaque séance; toutes signent à la fin.
}
signature-duration = Durée
signature-initials = Paraphe ou signature
signature-total = Durée totale
signature-total-stated = Total des durées indiquées
signature-to-fill-in = { $sessions-count ->
    [one] La durée de { $sessions } séance est à inscrire à la main.
   *[other] La durée de { $sessions } séances est à inscrire à la main.
}

## Les signatures

signature-signatures = Signatures
# $days : un jour, ou du premier au dernier ; ce qui est signé, si les signatures sont sur une page à part.
signature-summary = { $sessions-count ->
    [one] Pour { $sessions } séance, { $days }
   *[other] Pour { $sessions } séances, { $days }
}
signature-summary-duration = { $summary }; { $duration } au total
signature-member = Membre
signature-participants = Autres personnes du groupe
signature-confirm-supervisor = { $sessions-count ->
    [one] J’ai supervisé le ou la membre lors de cette séance. Elle a eu lieu au jour et pour la durée indiqués.
   *[other] J’ai supervisé le ou la membre lors de ces séances. Elles ont eu lieu aux jours et pour la durée indiqués.
}
signature-confirm-supervisee = { $sessions-count ->
    [one] Le ou la membre m’a offert cette supervision. La séance a eu lieu au jour et pour la durée indiqués.
   *[other] Le ou la membre m’a offert cette supervision. Les séances ont eu lieu aux jours et pour la durée indiqués.
}
signature-confirm-facilitator = { $sessions-count ->
    [one] J’ai animé cette séance, et le ou la membre y a participé. Elle a eu lieu au jour et pour la durée indiqués.
   *[other] J’ai animé ces séances, et le ou la membre y a participé. Elles ont eu lieu aux jours et pour la durée indiqués.
}
signature-confirm-participants = { $sessions-count ->
    [one] Nous avons participé à ce groupe de pairs avec le ou la membre. La séance a eu lieu au jour et pour la durée indiqués.
   *[other] Nous avons participé à ce groupe de pairs avec le ou la membre. À notre connaissance, les séances ont eu lieu aux jours et pour la durée indiqués.
}
signature-confirm-member = { $sessions-count ->
    [one] J’ai participé à cette séance. À ma connaissance, ce qui est indiqué est exact.
   *[other] J’ai participé à ces séances. À ma connaissance, ce qui est indiqué est exact.
}
signature-confirm-member-supervises = { $sessions-count ->
    [one] J’ai supervisé cette séance. À ma connaissance, ce qui est indiqué est exact.
   *[other] J’ai supervisé ces séances. À ma connaissance, ce qui est indiqué est exact.
}

## Le fichier

signature-file-name-supervision = feuille-de-signatures-supervision-{ $from }-{ $to }
signature-file-name-peer-group = feuille-de-signatures-groupe-de-pairs-{ $from }-{ $to }
