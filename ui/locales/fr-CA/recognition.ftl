# Texte reconnu sur les numérisations et les photos. Lu par la personne membre, à côté de ce qu’un
# fichier propose.

# Courte mention à côté des champs proposés : leurs mots ont été reconnus sur une image et peuvent
# être faux.
recognition-from-picture = reconnu sur l’image
