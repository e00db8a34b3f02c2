-- What one action did stands in as many rows as it needs, one after another: the first is the action's, and `part_of` says of
-- the others whose they are. Whatever is undone, done again or forgotten is so with all of them.
ALTER TABLE changes ADD COLUMN part_of INTEGER CHECK (part_of < id);
