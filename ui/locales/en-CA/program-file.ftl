# What is wrong in a program: in its file, or in a form in which a member edits a rule.
#
# $line is the line of the file and 0 in a form; $key the key as the file has it; $example what a
# file has where it is right. In a form a sentence stands beside its field, and has none of them.

## The frame of a sentence

program-fault-where = { $line-count ->
    [0] {""}
   *[other] Line { $line }, “{ $key }”:{" "}
}
program-fault-example = { $line-count ->
    [0] {""}
   *[other] {" "}For example: { $example }
}

## The file itself

program-fault-too-large = Line { $line }: Here the file goes past { $most } KiB, which is more than any program needs. Check that it is the right file: a program file begins with { $example }
program-fault-not-utf-8 = Line { $line }: This is not text in UTF-8. Check that it is the right file, and save it as UTF-8: a program file begins with { $example }
program-fault-not-toml = Line { $line }: This is not TOML. On a line there is a key, an equals sign and a value, and text is in quotation marks. For example: { $example }
program-fault-newer-schema = Line { $line }: This file is written for a newer Ledgerline. This one reads schema { $known }; update Ledgerline, or ask for a file with { $example }
program-fault-no-such-schema = { program-fault-where }There is no such schema. This Ledgerline reads schema { $known }.{ program-fault-example }

## Keys and values. $known is a list of ids; $wanted and $found are sorts of values.

program-fault-key-twice = { program-fault-where }This appears here a second time. Keep one of the two.
program-fault-unknown-key = { program-fault-where }There is no such key here. These can be here: { $known }.{ program-fault-example }
program-fault-missing = { program-fault-where }This key is missing.{ program-fault-example }
program-fault-wrong-sort = { program-fault-where }This must be { $wanted }, not { $found }.{ program-fault-example }
program-fault-not-finite = { program-fault-where }This is not a number that can be counted.{ program-fault-example }
program-fault-too-fine = { program-fault-where }Credits have two decimals at most.{ program-fault-example }
program-fault-not-a-day = { program-fault-where }This is not a day: year, month and day.{ program-fault-example }
program-fault-not-a-day-of-the-year = { program-fault-where }This is not a day of the year: month and day.{ program-fault-example }
program-fault-unknown-word = { program-fault-where }“{ $word }” is none of these: { $known }.{ program-fault-example }

## Sorts of values

program-file-text = text in quotation marks
program-file-whole = a whole number
program-file-number = a number
program-file-decimals = a number with decimals
program-file-true-or-false = true or false
program-file-day = a day
program-file-time = a time of day
program-file-list = a list in brackets
program-file-texts = a list of texts in brackets
program-file-table = a table
program-file-tables = a list of tables, each under a heading in double brackets

## What makes no sense. None of these names its place: in a form it stands there.

program-fault-not-an-id = { program-fault-where }An id has small letters without accents, digits and hyphens, a letter first, and { $most } characters at most.{ program-fault-example }
program-fault-blank = { program-fault-where }Some text is needed here.{ program-fault-example }
program-fault-too-long = { program-fault-where }This text can have { $most } characters at most.{ program-fault-example }
program-fault-hidden-character = { program-fault-where }This text has a character that cannot be seen, for example a tab or the end of a line. Write it in one line without it.{ program-fault-example }
program-fault-out-of-range = { program-fault-where }This must be a whole number from { $least } to { $most }.{ program-fault-example }
program-fault-not-that-many = { program-fault-where }There must be more than 0 credits, and at most { $most }.{ program-fault-example }
program-fault-no-such-year = { program-fault-where }The year must be from { $from } to { $to }.{ program-fault-example }
program-fault-not-a-topic = { program-fault-where }A topic has at least one letter or digit.{ program-fault-example }
program-fault-too-many = { program-fault-where }There can be { $most } of these at most.{ program-fault-example }
program-fault-listed-twice = { program-fault-where }“{ $word }” appears twice in this list. Keep it once.
program-fault-more-than-listed = { program-fault-where }This can be { $most } at most: there are no more to choose from.{ program-fault-example }
program-fault-nothing-named = { program-fault-where }At least one kind or one topic must be named.{ program-fault-example }
program-fault-only-for-total = { program-fault-where }Only the rule for all credits can have other numbers. Leave these out.
program-fault-same-figure = { program-fault-where }This number is already there. Give another one, or leave it out.
program-fault-id-twice = { program-fault-where }Another rule has this id. Each needs one of its own.
program-fault-shape-twice = { program-fault-where }There is already a rule of the type “{ $shape }”, and a program has one at most. Change that one instead.
program-fault-worth-twice = { program-fault-where }Another rule already says what “{ $kind }” is worth. Change that one instead.
program-fault-no-total = { program-fault-where }One rule must say how many credits are needed in all.{ program-fault-example }
program-fault-above-maximum = { program-fault-where }This asks for { $minimum }, but another rule counts { $maximum } at most. Lower this one, or raise the maximum.{ program-fault-example }
