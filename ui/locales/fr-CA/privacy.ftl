# Words in a report that look like a client’s name, a date of birth or the number of a health card.

toast-finding-accepted = Accepté : ces mots peuvent figurer dans vos rapports
undone-finding-accepted = Annulé : ces mots sont de nouveau signalés

## What the words look like

privacy-what-client-name = Le nom ou les initiales d’une cliente ou d’un client
privacy-what-birth-date = Une date de naissance, ou un âge à côté d’initiales
privacy-what-health-number = Un numéro d’assurance maladie ou d’assurance sociale

## Where they stand

privacy-field-title = Titre
privacy-field-provider = Organisme
privacy-field-presenter = Personne qui forme ou supervise
privacy-field-place = Lieu
privacy-field-topic = Thème
privacy-field-note = Note
privacy-field-reflection = Réflexion
privacy-field-practice = Lien avec votre pratique
privacy-field-verification = Comment la vérifier
privacy-field-claim-note = Motif d’un autre nombre
privacy-field-approval-no = Numéro d’approbation
privacy-field-file-name = Nom de fichier
privacy-field-adjustment-reason = Motif ou lettre d’un ajustement
privacy-field-cycle-note = Note du cycle
