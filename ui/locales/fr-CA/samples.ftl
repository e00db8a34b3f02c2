# Dossier d’exemple, et ce qui s’y trouve.

samples-look = Voir un dossier d’exemple
samples-look-hint = Inventé, dans un répertoire à part à côté de votre dossier. Essayez tout ce que vous voulez : il sera refait la prochaine fois.
samples-banner = Dossier d’exemple : rien ici n’est à vous
samples-back = Revenir à mon dossier
samples-begin = Commencer mon dossier

sample-member = Membre d’exemple
sample-provider-academy = Académie d’exemple
sample-provider-association = Association d’exemple
sample-provider-college = Collège d’exemple
sample-provider-hospice = Maison de soins palliatifs d’exemple
sample-title-neurologic = Musicothérapie neurologique, niveau 1
sample-title-ethics = Déontologie du toucher et de la distance
sample-title-peers = Groupe de supervision par les pairs
sample-title-conference = Congrès national de musicothérapie
sample-title-dementia = Lecture dirigée : musique et démence
sample-title-supervision = Supervision de deux situations
sample-title-safety = Sécurisation culturelle autochtone
sample-title-songs = Écriture de chansons en soins palliatifs
sample-title-intern = Supervision d’une ou d’un stagiaire
sample-title-article = Article dans le bulletin de l’association
sample-title-talk = Présentation à l’équipe de réadaptation
sample-title-committee = Comité du programme du congrès
sample-title-drumming = Lecture : le rythme et la marche après un AVC
sample-title-records = La tenue de dossiers en pratique privée
sample-title-improvisation = Improvisation clinique au piano
sample-title-next-conference = Congrès du printemps
sample-title-next-level = Musicothérapie neurologique, niveau 2
