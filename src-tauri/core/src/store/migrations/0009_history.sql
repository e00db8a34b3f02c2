-- The day each action was done; NULL for what was done before this was kept.
ALTER TABLE changes ADD COLUMN done_on TEXT CHECK (done_on IS date(done_on));

-- The activities the member has deleted, however long ago, until she brings them back or deletes them for good. `was` is
-- the activity as JSON, `files` the numbers of the files that proved it, `accepted` what was accepted of them. What was
-- deleted before this was kept has no day.
CREATE TABLE deleted (
    activity   INTEGER PRIMARY KEY,
    was        TEXT NOT NULL CHECK (json_type(was) = 'object'),
    files      TEXT NOT NULL CHECK (json_type(files) = 'array'),
    accepted   TEXT NOT NULL CHECK (json_type(accepted) = 'array'),
    deleted_on TEXT CHECK (deleted_on IS date(deleted_on))
) STRICT;
