-- What an older version had found is kept no longer: whatever a file says and its activity lacks is
-- offered, for as long as it lacks it.
ALTER TABLE file_says DROP COLUMN before;
