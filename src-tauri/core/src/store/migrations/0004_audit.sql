-- What an audit asks of an activity beyond its figures: how it relates to the member's practice, and
-- how it can be verified (a web page, somebody to ask).

ALTER TABLE activities ADD COLUMN practice TEXT;
ALTER TABLE activities ADD COLUMN verification TEXT;
