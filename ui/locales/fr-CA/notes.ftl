# What a member is to know of the record that is open, as long as it is so.

note-only-read = Vous lisez ce dossier sans le modifier. Vous pouvez ouvrir ses fichiers et en exporter.
note-only-read-lost = Vous lisez ce qui peut encore être lu de ce dossier. Certaines parties sont endommagées et manquent ici. Vous pouvez ouvrir ses fichiers et en exporter.
note-mended = Certaines parties de votre dossier étaient endommagées et ont été rétablies. Rien de ce que vous avez saisi n’est perdu. Le fichier endommagé est conservé dans le répertoire « copies » de votre dossier. Si cela se reproduit, le disque faiblit peut-être : gardez une sauvegarde ailleurs.
note-date-behind = Selon cet ordinateur, nous sommes le { $today }, mais votre dossier a été modifié la dernière fois le { $latest }. Vérifiez la date de l’ordinateur : d’ici là, ce que Ledgerline dit des échéances peut être faux.
note-synced = Votre dossier se trouve dans un répertoire que { $service } garde sur plusieurs ordinateurs. Si vous l’utilisez sur deux d’entre eux, une copie peut remplacer l’autre. Il est plus sûr dans un répertoire de cet ordinateur seul, avec { $service } comme second répertoire pour ses sauvegardes.
notes-label = À propos de ce dossier
notes-retry = Réessayer de l’ouvrir
notes-known = Compris
