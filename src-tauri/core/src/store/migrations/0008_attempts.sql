-- Reading a file, or recognising its text, may fail for a reason that passes. Then it is tried again a few times, at later
-- starts: `failed` and `recognition_failed` count how often that was, since the version in `reader` first tried. What an
-- older version could not read it never tried again, and never said why.
CREATE TABLE new_readings (
    evidence   INTEGER PRIMARY KEY REFERENCES evidence (id),
    legibility TEXT NOT NULL CHECK (legibility IN ('read', 'encrypted', 'broken', 'too-large', 'no-preview',
                    'empty-form', 'live-form', 'failed')),
    pages      INTEGER NOT NULL CHECK (pages >= 0),
    text       TEXT NOT NULL CHECK (json_type(text) = 'array'),
    recognition TEXT CHECK (recognition IN ('nothing', 'doubtful', 'clear')),
    reader     INTEGER NOT NULL CHECK (reader >= 0),
    failed     INTEGER NOT NULL DEFAULT 0 CHECK (failed >= 0),
    recognition_failed INTEGER NOT NULL DEFAULT 0 CHECK (recognition_failed >= 0)
) STRICT;

INSERT INTO new_readings (evidence, legibility, pages, text, recognition, reader, failed, recognition_failed)
    SELECT evidence, iif(legibility = 'broken', 'failed', legibility), pages, text, nullif(recognition, 'nothing'),
           reader, legibility = 'broken', ifnull(recognition = 'nothing', 0)
    FROM readings;

DROP TABLE readings;
ALTER TABLE new_readings RENAME TO readings;
