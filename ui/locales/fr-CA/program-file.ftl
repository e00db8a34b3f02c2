# What is wrong in a program: in its file, or in a form in which a member edits a rule.
#
# $line is the line of the file and 0 in a form; $key the key as the file has it; $example what a
# file has where it is right. In a form a sentence stands beside its field, and has none of them.

## The frame of a sentence

program-fault-where = { $line-count ->
    [0] {""}
   *[other] Ligne { $line }, « { $key } » :{" "}
}
program-fault-example = { $line-count ->
    [0] {""}
   *[other] {" "}Par exemple : { $example }
}

## The file itself

program-fault-too-large = Ligne { $line } : le fichier dépasse ici { $most } Kio, plus qu’il n’en faut à un programme. Vérifiez que c’est le bon fichier : un fichier de programme commence par { $example }
program-fault-not-utf-8 = Ligne { $line } : ce n’est pas du texte en UTF-8. Vérifiez que c’est le bon fichier et enregistrez-le en UTF-8 : un fichier de programme commence par { $example }
program-fault-not-toml = Ligne { $line } : ce n’est pas du TOML. Une ligne contient une clé, un signe égal et une valeur, et un texte se met entre guillemets droits. Par exemple : { $example }
program-fault-newer-schema = Ligne { $line } : ce fichier est écrit pour une version plus récente de Ledgerline. Celle-ci lit le schéma { $known }; mettez Ledgerline à jour, ou demandez un fichier avec { $example }
program-fault-no-such-schema = { program-fault-where }Ce schéma n’existe pas. Cette version de Ledgerline lit le schéma { $known }.{ program-fault-example }

## Keys and values. $known is a list of ids; $wanted and $found are sorts of values.

program-fault-key-twice = { program-fault-where }Ceci figure ici une deuxième fois. Gardez l’un des deux.
program-fault-unknown-key = { program-fault-where }Cette clé n’existe pas ici. Celles-ci peuvent y figurer : { $known }.{ program-fault-example }
program-fault-missing = { program-fault-where }Cette clé manque.{ program-fault-example }
program-fault-wrong-sort = { program-fault-where }Il faut ici { $wanted }, et non { $found }.{ program-fault-example }
program-fault-not-finite = { program-fault-where }Ce n’est pas un nombre que l’on peut compter.{ program-fault-example }
program-fault-too-fine = { program-fault-where }Les crédits ont deux décimales au plus.{ program-fault-example }
program-fault-not-a-day = { program-fault-where }Ce n’est pas un jour : année, mois et jour.{ program-fault-example }
program-fault-not-a-day-of-the-year = { program-fault-where }Ce n’est pas un jour de l’année : mois et jour.{ program-fault-example }
program-fault-unknown-word = { program-fault-where }« { $word } » ne convient pas ici. Voici les mots possibles : { $known }.{ program-fault-example }

## Sorts of values

program-file-text = un texte entre guillemets droits
program-file-whole = un nombre entier
program-file-number = un nombre
program-file-decimals = un nombre à décimales
program-file-true-or-false = vrai ou faux (true, false)
program-file-day = un jour
program-file-time = une heure
program-file-list = une liste entre crochets
program-file-texts = une liste de textes entre crochets
program-file-table = une table
program-file-tables = une liste de tables, chacune sous un titre entre doubles crochets

## What makes no sense. None of these names its place: in a form it stands there.

program-fault-not-an-id = { program-fault-where }Un identifiant a des minuscules sans accents, des chiffres et des traits d’union, une lettre d’abord, et { $most } caractères au plus.{ program-fault-example }
program-fault-blank = { program-fault-where }Il faut un texte ici.{ program-fault-example }
program-fault-too-long = { program-fault-where }Ce texte peut avoir { $most } caractères au plus.{ program-fault-example }
program-fault-hidden-character = { program-fault-where }Ce texte contient un caractère invisible, par exemple une tabulation ou une fin de ligne. Écrivez-le sur une seule ligne, sans ce caractère.{ program-fault-example }
program-fault-out-of-range = { program-fault-where }Il faut un nombre entier de { $least } à { $most }.{ program-fault-example }
program-fault-not-that-many = { program-fault-where }Il faut plus de 0 crédit, et { $most } au plus.{ program-fault-example }
program-fault-no-such-year = { program-fault-where }Il faut une année de { $from } à { $to }.{ program-fault-example }
program-fault-not-a-topic = { program-fault-where }Un thème contient au moins une lettre ou un chiffre.{ program-fault-example }
program-fault-too-many = { program-fault-where }Il peut y en avoir { $most } au plus.{ program-fault-example }
program-fault-listed-twice = { program-fault-where }« { $word } » figure deux fois dans cette liste. Gardez-le une fois.
program-fault-more-than-listed = { program-fault-where }Ce peut être { $most } au plus : il n’y en a pas davantage à choisir.{ program-fault-example }
program-fault-nothing-named = { program-fault-where }Il faut nommer au moins un type ou un thème.{ program-fault-example }
program-fault-only-for-total = { program-fault-where }Seule la règle du total des crédits peut avoir d’autres nombres. Retirez ceux-ci.
program-fault-same-figure = { program-fault-where }Ce nombre y est déjà. Donnez-en un autre, ou retirez-le.
program-fault-id-twice = { program-fault-where }Une autre règle a cet identifiant. Chacune doit avoir le sien.
program-fault-shape-twice = { program-fault-where }Il y a déjà une règle du type « { $shape } », et un programme en a une au plus. Modifiez plutôt celle-là.
program-fault-worth-twice = { program-fault-where }Une autre règle dit déjà ce que vaut « { $kind } ». Modifiez plutôt celle-là.
program-fault-no-total = { program-fault-where }Une règle doit dire combien de crédits il faut en tout.{ program-fault-example }
program-fault-above-maximum = { program-fault-where }Ceci demande { $minimum }, mais une autre règle en compte { $maximum } au plus. Baissez celle-ci, ou relevez le maximum.{ program-fault-example }
