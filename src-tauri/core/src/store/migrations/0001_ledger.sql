-- The first ledger. Dates are text (YYYY-MM-DD), credits whole hundredths; nothing is a REAL.

CREATE TABLE member (
    id                   INTEGER PRIMARY KEY CHECK (id = 1),
    name                 TEXT NOT NULL,
    name_on_certificates TEXT,
    member_no            TEXT,
    email                TEXT
) STRICT;

-- `program` is the program as it was when the cycle opened, as JSON: changing a program's file
-- never rewrites a cycle.
CREATE TABLE cycles (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    program   TEXT NOT NULL CHECK (json_valid(program)),
    first_day TEXT NOT NULL CHECK (first_day IS date(first_day)),
    last_day  TEXT NOT NULL CHECK (last_day IS date(last_day) AND last_day >= first_day)
) STRICT;

CREATE TABLE activities (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    title        TEXT NOT NULL CHECK (title <> ''),
    credits      INTEGER CHECK (credits BETWEEN 1 AND 100000),
    minutes      INTEGER CHECK (minutes > 0),
    start_day    TEXT NOT NULL CHECK (start_day IS date(start_day)),
    end_day      TEXT NOT NULL CHECK (end_day IS date(end_day) AND end_day >= start_day),
    status       TEXT NOT NULL CHECK (status IN ('draft', 'planned', 'done')),
    kind         TEXT,
    topics       TEXT NOT NULL CHECK (json_type(topics) = 'array'),
    provider     TEXT,
    approval_no  TEXT,
    presenter    TEXT,
    format       TEXT CHECK (format IN ('in-person', 'live-online', 'recorded', 'self-study')),
    place        TEXT,
    note         TEXT,
    reflection   TEXT,
    -- Never in a report or an export.
    private_note TEXT,
    entered_on   TEXT NOT NULL CHECK (entered_on IS date(entered_on)),
    changed_on   TEXT NOT NULL CHECK (changed_on IS date(changed_on))
) STRICT;

-- What was done and how to take it back. The steps are JSON: what stood there before and after.
-- Rows above the undo point have been undone and can be done again.
CREATE TABLE changes (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    deed   TEXT NOT NULL CHECK (json_valid(deed)),
    steps  TEXT NOT NULL CHECK (json_valid(steps)),
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE settings (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

-- Warnings kept out of sight until their figures change; the key holds the figures.
CREATE TABLE dismissals (
    key TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
