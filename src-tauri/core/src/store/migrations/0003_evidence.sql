-- Evidence: the files kept for activities. Their bytes lie in the folder `evidence` and never here.

CREATE TABLE evidence (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    -- SHA-256 of the bytes: a file is kept once.
    fingerprint TEXT NOT NULL UNIQUE CHECK (length(fingerprint) = 64),
    file_type   TEXT NOT NULL CHECK (file_type IN ('pdf', 'jpg', 'png', 'webp', 'heic')),
    bytes       INTEGER NOT NULL CHECK (bytes > 0),
    file_name   TEXT NOT NULL CHECK (file_name <> ''),
    kind        TEXT NOT NULL CHECK (kind IN ('certificate', 'signed-log', 'transcript', 'programme',
                    'receipt', 'publication', 'notes')),
    kept_on     TEXT NOT NULL CHECK (kept_on IS date(kept_on)),
    -- Put away by the member. A row is never deleted, so that no file is without one.
    set_aside   INTEGER NOT NULL CHECK (set_aside IN (0, 1))
) STRICT;

-- Which file proves which activity. An activity that has files cannot be deleted before they are
-- taken off, so that undo can put them back.
CREATE TABLE attachments (
    activity INTEGER NOT NULL REFERENCES activities (id),
    evidence INTEGER NOT NULL REFERENCES evidence (id),
    PRIMARY KEY (activity, evidence)
) STRICT, WITHOUT ROWID;

CREATE INDEX attachments_by_evidence ON attachments (evidence);

-- How a file was when it was last looked at.
CREATE TABLE checks (
    evidence   INTEGER PRIMARY KEY REFERENCES evidence (id),
    soundness  TEXT NOT NULL CHECK (soundness IN ('sound', 'missing', 'changed', 'unreadable')),
    checked_on TEXT NOT NULL CHECK (checked_on IS date(checked_on))
) STRICT;

-- What was read from a file: how it could be, how many pages it has, and its text as JSON. Where it
-- has no text layer, `recognition` says what came of recognising it on pictures of its pages; NULL
-- where that was not tried, so that nothing is tried twice.
CREATE TABLE readings (
    evidence   INTEGER PRIMARY KEY REFERENCES evidence (id),
    legibility TEXT NOT NULL CHECK (legibility IN ('read', 'encrypted', 'broken', 'too-large', 'no-preview')),
    pages      INTEGER NOT NULL CHECK (pages >= 0),
    text       TEXT NOT NULL CHECK (json_type(text) = 'array'),
    recognition TEXT CHECK (recognition IN ('nothing', 'doubtful', 'clear'))
) STRICT;

-- The words of `readings`, to be searched; its rowid is the evidence's id.
CREATE VIRTUAL TABLE evidence_words USING fts5 (words, content = '', contentless_delete = 1);

-- Checklists the member has changed.
CREATE TABLE checklists (
    kind   TEXT PRIMARY KEY,
    wanted TEXT NOT NULL CHECK (json_type(wanted) = 'array')
) STRICT, WITHOUT ROWID;

-- The files whose sidecar is behind. Triggers add to it, so that it holds after whatever changes a
-- row, an undo among them; the row goes once the sidecar is written. They look before they insert:
-- the conflict clause of the statement that fires a trigger would stand in for the trigger's own.
CREATE TABLE sidecars_due (
    evidence INTEGER PRIMARY KEY
) STRICT;

CREATE TRIGGER sidecar_of_new_evidence AFTER INSERT ON evidence BEGIN
    INSERT INTO sidecars_due (evidence)
        SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM sidecars_due WHERE evidence = new.id);
END;

CREATE TRIGGER sidecar_of_changed_evidence AFTER UPDATE ON evidence BEGIN
    INSERT INTO sidecars_due (evidence)
        SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM sidecars_due WHERE evidence = new.id);
END;

CREATE TRIGGER sidecar_of_attached AFTER INSERT ON attachments BEGIN
    INSERT INTO sidecars_due (evidence)
        SELECT new.evidence WHERE NOT EXISTS (SELECT 1 FROM sidecars_due WHERE evidence = new.evidence);
END;

CREATE TRIGGER sidecar_of_detached AFTER DELETE ON attachments BEGIN
    INSERT INTO sidecars_due (evidence)
        SELECT old.evidence WHERE NOT EXISTS (SELECT 1 FROM sidecars_due WHERE evidence = old.evidence);
END;

CREATE TRIGGER sidecar_of_changed_activity AFTER UPDATE ON activities BEGIN
    INSERT INTO sidecars_due (evidence)
        SELECT evidence FROM attachments
        WHERE activity = new.id AND evidence NOT IN (SELECT evidence FROM sidecars_due);
END;
