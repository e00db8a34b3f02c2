-- Several programs at once: rules of every shape, adjustments, closed cycles, figures for single
-- programs, and the member's own programs and kinds.

-- `program` holds the rules as they are for this cycle, `published` the program as it was
-- published when the cycle took it over; both as JSON.
CREATE TABLE new_cycles (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    program       TEXT NOT NULL CHECK (json_valid(program)),
    published     TEXT NOT NULL CHECK (json_valid(published)),
    first_day     TEXT NOT NULL CHECK (first_day IS date(first_day)),
    -- With extensions.
    last_day      TEXT NOT NULL CHECK (last_day IS date(last_day) AND last_day >= first_day),
    adjustments   TEXT NOT NULL CHECK (json_type(adjustments) = 'array'),
    -- The figure chosen for a total for which sources differ, by the rule's id.
    choices       TEXT NOT NULL CHECK (json_type(choices) = 'object'),
    confirmations TEXT NOT NULL CHECK (json_type(confirmations) = 'array'),
    carried_in    TEXT CHECK (json_type(carried_in) = 'object'),
    closed_on     TEXT CHECK (closed_on IS date(closed_on))
) STRICT;

INSERT INTO new_cycles (id, program, published, first_day, last_day, adjustments, choices, confirmations)
    SELECT id, program, program, first_day, last_day, '[]', '{}', '[]' FROM cycles;

-- A number that was used once is not used again.
UPDATE sqlite_sequence SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'cycles')
    WHERE name = 'new_cycles' AND EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'cycles');

DROP TABLE cycles;
ALTER TABLE new_cycles RENAME TO cycles;

-- A closed cycle as it was on that day. Never changed.
CREATE TABLE closings (
    cycle    INTEGER PRIMARY KEY REFERENCES cycles (id),
    snapshot TEXT NOT NULL CHECK (json_valid(snapshot))
) STRICT;

-- The member's own figure for an activity in one program, and why it differs.
CREATE TABLE claims (
    activity INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    program  TEXT NOT NULL,
    credits  INTEGER NOT NULL CHECK (credits BETWEEN 0 AND 100000),
    note     TEXT NOT NULL CHECK (note <> ''),
    PRIMARY KEY (activity, program)
) STRICT, WITHOUT ROWID;

-- Programs the member has copied, written or imported.
CREATE TABLE programs (
    id      TEXT PRIMARY KEY,
    program TEXT NOT NULL CHECK (json_valid(program))
) STRICT, WITHOUT ROWID;

-- Kinds the member has renamed or added, in the order of the list.
CREATE TABLE kinds (
    place INTEGER PRIMARY KEY,
    kind  TEXT NOT NULL UNIQUE,
    name  TEXT NOT NULL CHECK (name <> '')
) STRICT;
