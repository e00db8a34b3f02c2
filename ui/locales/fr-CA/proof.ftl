# Pièces justificatives à vérifier : pourquoi, et comment régler la question. $title est le titre d’une activité.

## Pourquoi un fichier est à vérifier. $stated et $claimed sont des quantités.

proof-reason-name = Il est au nom de « { $name } ». Si c’est vous, ajoutez ce nom dans les réglages.
proof-reason-surname = Il est au nom de « { $name } », sans votre nom de famille. Un audit pourrait demander à qui il est.
proof-reason-day = Il est daté du { $day }, et l’activité est d’un autre jour.
proof-reason-days = Il est daté du { $from } au { $to }, et l’activité n’est pas comprise dans ces jours.
proof-reason-title = On y lit un autre titre : « { $title } ».
proof-reason-unread = Il n’a pas encore été lu. Cela se fait pendant que la fenêtre est ouverte.
proof-reason-wordless = Aucun mot n’a pu y être lu avec certitude. Regardez-le vous-même.
proof-reason-locked = Il demande un mot de passe. Enregistrez-en une copie sans mot de passe et remplacez-le.
proof-reason-empty-form = C’est un formulaire, et rien de ce qui y a été inscrit n’est visible. Imprimez le formulaire rempli en PDF et remplacez-le.
proof-reason-live-form = C’est un formulaire qu’un seul logiciel peut afficher. Ouvrez-le avec ce logiciel, imprimez-le en PDF et remplacez-le.
proof-reason-no-picture = Il n’en existe aucune image. Enregistrez-le en JPEG sur le téléphone et remplacez-le.
proof-reason-too-large = Il est trop volumineux pour être lu. Enregistrez-le en plus petit et remplacez-le.
proof-reason-unopenable = Il ne peut pas être ouvert. Téléchargez-le de nouveau et remplacez-le.
proof-reason-receipt = C’est un reçu : il montre que vous avez payé, pas que vous avez participé.
proof-told-credits = On y lit { $stated-count ->
    [one] { $stated } crédit
   *[other] { $stated } crédits
}; l’activité en a { $claimed }.
proof-told-duration = On y lit { $stated }; l’activité dure { $claimed }.
proof-told-minutes = On y lit { $stated }.

## La même chose en quelques mots, pour une liste

proof-why-name = le nom
proof-why-day = la date
proof-why-title = le titre
proof-why-amount = les heures ou les crédits
proof-why-unread = aucun mot lu
proof-why-locked = un mot de passe
proof-why-empty-form = un formulaire où rien de rempli ne paraît
proof-why-no-picture = aucune image
proof-why-unopenable = trop volumineux ou impossible à ouvrir
proof-why-receipt = un reçu seulement

## Comment régler la question. $file est le nom d’un fichier, $reason les mots du membre.

proof-settle = Corrigez l’activité, remplacez le fichier ou acceptez-le avec un motif.
proof-correct = Corriger l’activité
proof-accept = Accepter…
proof-accept-of = Accepter « { $file } »…
proof-accept-reason = Pourquoi c’est juste malgré tout
proof-accept-hint = Vos rapports impriment ce motif.
proof-accept-save = Accepter
proof-accept-cancel = Abandonner
proof-accepted = Accepté le { $day } : « { $reason } »
proof-take-back = Ne plus accepter
proof-take-back-of = Ne plus accepter « { $file } »

toast-proof-accepted = Accepté : « { $title } »
undone-proof-accepted = Annulé : « { $title } » est de nouveau à vérifier
toast-acceptance-taken-back = N’est plus accepté : « { $title } »
undone-acceptance-taken-back = Annulé : « { $title } » est de nouveau accepté

## Ce qu’une version plus récente a trouvé en relisant un fichier

# A file says more than its activity has. $words is what it was read from.
proof-also = Il dit aussi :
proof-also-provider = Organisme : { $found }, d’après « { $words } »
proof-also-number = Numéro d’approbation : { $found }, d’après « { $words } »
proof-also-presenter = Personne qui forme ou supervise : { $found }, d’après « { $words } »
proof-also-format = Format : { $found }, d’après « { $words } »
proof-also-topics = Thèmes : { $found }, d’après « { $words } »
proof-also-credits = Crédits : { $found }, d’après « { $words } »
proof-also-minutes = Durée : { $found }, d’après « { $words } »
proof-also-add = Ajouter à l’activité
proof-also-add-of = Ajouter à l’activité ce que dit { $file }

## À côté de l’état du cycle, dans la partition, parmi ce qu’il y a à faire. $credits est une quantité.

overview-to-check = Pièces justificatives à vérifier : { $credits }.
overview-to-check-show = Voir les activités
overview-action-open-to-check = Voir les activités
overview-score-key-to-check = pièce justificative à vérifier
overview-note-to-check = { $note }, pièce justificative à vérifier
warning-proof-to-check = Vérifiez les pièces justificatives de { $activities-count ->
    [one] { $activities } activité
   *[other] { $activities } activités
} : { $credits-count ->
    [one] { $credits } crédit en dépend
   *[other] { $credits } crédits en dépendent
}.

## À la page de l’audit. $title est la première, $why ce qu’il y a en quelques mots.

audit-evidence-to-check = { $activities-count ->
    [one] La pièce justificative de « { $title } » est à vérifier ({ $why }) : { $credits-count ->
        [one] { $credits } crédit.
       *[other] { $credits } crédits.
    }
   *[other] Les pièces justificatives de { $activities } activités sont à vérifier : { $credits-count ->
        [one] { $credits } crédit.
       *[other] { $credits } crédits.
    } La première est « { $title } » ({ $why }).
}
audit-page-action-open-to-check = Voir les activités

## Dans les rapports et les listes, à la troisième personne. $numbers et $number sont des activités.

report-exception-to-check =
    { $activities-count ->
        [one] L’activité { $numbers } a des pièces justificatives
       *[other] Les activités { $numbers } ont des pièces justificatives
    } que le ou la membre doit encore vérifier ({ $credits-count ->
        [one] { $credits } crédit compté
       *[other] { $credits } crédits comptés
    }) : { $why }.
report-exception-accepted = Activité { $number } : le { $day }, le ou la membre a accepté ce qui diffère dans ses pièces justificatives ({ $why }) : « { $reason } »
report-csv-proof = Pièces justificatives
report-csv-proof-accepted = Accepté dans les pièces
list-to-check = Comptés avec pièces à vérifier

## Sans la fenêtre

headless-to-check = { $number }, « { $title } » : pièces justificatives à vérifier ({ $why })
