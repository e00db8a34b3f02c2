-- Tables of activities that are taken in again and again, and files of more types.

-- What the member has chosen about tables of one sort: `headings` are those by which another of its sort is known,
-- `columns` says what columns hold, and `answers` what was answered about many rows at once.
CREATE TABLE table_templates (
    name     TEXT PRIMARY KEY CHECK (name <> ''),
    headings TEXT NOT NULL CHECK (json_type(headings) = 'array'),
    columns  TEXT NOT NULL CHECK (json_type(columns) = 'object'),
    answers  TEXT NOT NULL CHECK (json_type(answers) = 'object')
) STRICT, WITHOUT ROWID;

-- Also kept are messages, documents, tables, scores and sounds.
CREATE TABLE new_evidence (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    fingerprint TEXT NOT NULL UNIQUE CHECK (length(fingerprint) = 64),
    file_type   TEXT NOT NULL CHECK (file_type IN ('pdf', 'jpg', 'png', 'webp', 'heic', 'eml', 'msg', 'docx', 'odt', 'txt',
                    'csv', 'xlsx', 'ods', 'mid', 'musicxml', 'mp3', 'm4a', 'wav')),
    bytes       INTEGER NOT NULL CHECK (bytes > 0),
    file_name   TEXT NOT NULL CHECK (file_name <> ''),
    kind        TEXT NOT NULL CHECK (kind IN ('certificate', 'signed-log', 'transcript', 'programme',
                    'receipt', 'publication', 'notes')),
    kept_on     TEXT NOT NULL CHECK (kept_on IS date(kept_on)),
    set_aside   INTEGER NOT NULL CHECK (set_aside IN (0, 1))
) STRICT;

INSERT INTO new_evidence (id, fingerprint, file_type, bytes, file_name, kind, kept_on, set_aside)
    SELECT id, fingerprint, file_type, bytes, file_name, kind, kept_on, set_aside FROM evidence;

-- No number is used twice.
UPDATE sqlite_sequence SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'evidence') WHERE name = 'new_evidence';

DROP TABLE evidence;
ALTER TABLE new_evidence RENAME TO evidence;

CREATE TRIGGER sidecar_of_new_evidence AFTER INSERT ON evidence BEGIN
    INSERT INTO sidecars_due (evidence)
        SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM sidecars_due WHERE evidence = new.id);
END;

CREATE TRIGGER sidecar_of_changed_evidence AFTER UPDATE ON evidence BEGIN
    INSERT INTO sidecars_due (evidence)
        SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM sidecars_due WHERE evidence = new.id);
END;
