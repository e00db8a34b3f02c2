-- Proof that can be relied on: what each file says, and what the member has looked at and accepted.

-- A form may be empty or one that nothing else can show, and `reader` says which version has read the file: what an older one has read
-- is read again.
CREATE TABLE new_readings (
    evidence   INTEGER PRIMARY KEY REFERENCES evidence (id),
    legibility TEXT NOT NULL CHECK (legibility IN ('read', 'encrypted', 'broken', 'too-large', 'no-preview',
                    'empty-form', 'live-form')),
    pages      INTEGER NOT NULL CHECK (pages >= 0),
    text       TEXT NOT NULL CHECK (json_type(text) = 'array'),
    recognition TEXT CHECK (recognition IN ('nothing', 'doubtful', 'clear')),
    reader     INTEGER NOT NULL CHECK (reader >= 0)
) STRICT;

INSERT INTO new_readings (evidence, legibility, pages, text, recognition, reader)
    SELECT evidence, legibility, pages, text, recognition, 0 FROM readings;

DROP TABLE readings;
ALTER TABLE new_readings RENAME TO readings;

-- What a file says, as JSON, made from its reading: it is made anew wherever it is behind, and can be
-- lost. `version` is that of what makes it and `names` whom it looks for; `as_of` is the day, since no
-- day after that is believed. `before` is what an older version had found, for what is new to be
-- offered; NULL where none had.
CREATE TABLE file_says (
    evidence INTEGER PRIMARY KEY REFERENCES evidence (id),
    version  INTEGER NOT NULL CHECK (version >= 0),
    reader   INTEGER NOT NULL CHECK (reader >= 0),
    names    TEXT NOT NULL,
    as_of    TEXT NOT NULL CHECK (as_of IS date(as_of)),
    says     TEXT NOT NULL CHECK (json_type(says) = 'object'),
    before   TEXT CHECK (json_type(before) = 'object'),
    behind   INTEGER NOT NULL CHECK (behind IN (0, 1))
) STRICT;

-- Differences between a file and an activity that the member stands by, and why. Like the files of
-- an activity, they are taken off before it is deleted, so that undo can put them back.
CREATE TABLE acceptances (
    activity    INTEGER NOT NULL REFERENCES activities (id),
    evidence    INTEGER NOT NULL REFERENCES evidence (id),
    difference  TEXT NOT NULL CHECK (difference <> ''),
    reason      TEXT NOT NULL CHECK (reason <> ''),
    accepted_on TEXT NOT NULL CHECK (accepted_on IS date(accepted_on)),
    PRIMARY KEY (activity, evidence, difference)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER sidecar_of_accepted AFTER INSERT ON acceptances BEGIN
    INSERT INTO sidecars_due (evidence)
        SELECT new.evidence WHERE NOT EXISTS (SELECT 1 FROM sidecars_due WHERE evidence = new.evidence);
END;

CREATE TRIGGER sidecar_of_no_longer_accepted AFTER DELETE ON acceptances BEGIN
    INSERT INTO sidecars_due (evidence)
        SELECT old.evidence WHERE NOT EXISTS (SELECT 1 FROM sidecars_due WHERE evidence = old.evidence);
END;
