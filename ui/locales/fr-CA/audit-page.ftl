# The audit screen: what is in order, the rehearsal, the words that look private.
#
# $title is an activity's title, $provider who offered it.

audit-page-heading = Audit : { $in-order } sur { $of } vérifications en ordre
audit-page-heading-all = Audit : tout est en ordre
audit-page-lead = Ce qu’un audit peut regarder, et la trousse pour y répondre. Vous pouvez exporter en tout temps : le rapport énumère ce qui reste à régler.
audit-page-cycle = Titre professionnel et cycle
audit-page-cycles-open = En cours
audit-page-cycles-past = Fermés
# $no is a number in the record.
audit-page-no = Nº { $no }

## What an audit would look at

audit-page-checks = Ce qui est en ordre
audit-page-checks-hint = Le plus pressant vient en premier.
audit-page-action-open-activity = Ouvrir « { $title } »
audit-page-action-open-unproved = Voir les activités
audit-page-action-attach = Joindre à « { $title } »…

## The rehearsal. $ready and $of are how many activities.

audit-page-drill = La lettre est arrivée
audit-page-drill-hint = Une répétition : quelques activités sont tirées au hasard, comme un audit pourrait le faire, et chacune dit ce qui lui manque encore.
audit-page-drill-start = La lettre est arrivée aujourd’hui
audit-page-drill-again = Tirer de nouveau
audit-page-drill-drawing = Tirage…
audit-page-drill-nothing = Rien ne compte encore dans ce cycle : il n’y a encore rien à tirer.
audit-page-drill-none = Il n’y a pas encore d’activité à tirer.
audit-page-drill-result = { $ready-count ->
    [one] { $ready } activité sur { $of } pourrait être montrée tout de suite
   *[other] { $ready } activités sur { $of } pourraient être montrées tout de suite
}
# $file is a file's name, $state what is the matter with it.
audit-page-drill-broken = « { $file } » : { $state }

audit-page-mails = Courriels à écrire
audit-page-mails-hint = Écrivez pendant que les organismes répondent encore. Ledgerline n’envoie rien : copiez le texte dans votre propre courriel, et changez-y ce que vous voulez. Relisez-le avant de l’envoyer : il contient votre nom et votre numéro de membre.
audit-page-mails-none = Vous n’avez aucune pièce justificative à demander.
audit-page-mails-language = Langue des courriels
audit-page-mail-to = À { $provider }
audit-page-mail-unknown = À un organisme que vous n’avez pas inscrit
audit-page-mail-subject = Objet
audit-page-mail-body = Texte
audit-page-mail-copy-subject = Copier l’objet
audit-page-mail-copy-body = Copier le texte

## Words that look private

audit-page-privacy = Mots qui semblent privés
audit-page-privacy-hint = Le nom d’une cliente ou d’un client, une date de naissance ou un numéro d’assurance maladie n’a pas sa place dans ce que vous remettez. Ledgerline ne peut que supposer : relisez aussi vos notes.
audit-page-privacy-none = Rien de ce qui serait imprimé ne semble privé.
# $field is a field's name.
audit-page-privacy-where = { $field } : « { $title } »
audit-page-privacy-edit = Modifier
# $where is where the words are.
audit-page-privacy-edit-of = Modifier le champ { $where }
audit-page-privacy-accept = Accepter
audit-page-privacy-accept-of = Accepter « { $found } » dans le champ { $where }
audit-page-privacy-accept-hint = Ce que vous acceptez n’est plus signalé, à moins que les mots changent.
