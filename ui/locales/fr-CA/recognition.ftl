# Texte reconnu sur les numérisations et les photos. Lu par la personne membre, à côté de ce qu’un
# fichier propose.

# À côté des champs proposés : leurs mots ont été reconnus sur une image.
recognition-from-picture = Ses mots ont été reconnus sur une image et peuvent être mal lus. Vérifiez-les avant de classer le fichier.
