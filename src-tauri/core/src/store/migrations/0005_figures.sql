-- A closed cycle keeps its figures; what is said of them is worded anew whenever it is read. The
-- sentences, names and ids of messages that older snapshots hold beside the figures go, also from the
-- history, so that a closing can be done again. An older program needs them: it is to see that this
-- ledger is newer.

UPDATE closings SET snapshot = json_set(
    json_remove(snapshot, '$.standing.heading', '$.standing.sentences', '$.standing.cycle'),
    '$.standing.rules',
    (SELECT json_group_array(json(json_remove(value, '$.title', '$.states')))
     FROM json_each(snapshot, '$.standing.rules')));

UPDATE changes SET steps = (
    SELECT json_group_array(json(
        CASE WHEN step.value ->> '$.row' = 'closing' THEN json_set(
            json_remove(step.value, '$.snapshot.standing.heading', '$.snapshot.standing.sentences',
                '$.snapshot.standing.cycle'),
            '$.snapshot.standing.rules',
            (SELECT json_group_array(json(json_remove(rule.value, '$.title', '$.states')))
             FROM json_each(step.value, '$.snapshot.standing.rules') AS rule))
        ELSE step.value END))
    FROM json_each(changes.steps) AS step)
WHERE json_valid(steps)
    AND EXISTS (SELECT 1 FROM json_each(changes.steps) AS step WHERE step.value ->> '$.row' = 'closing');
