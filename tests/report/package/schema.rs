//! A checker for the part of JSON Schema that `record.schema.json` is written in. A keyword that it does
//! not know is a failure, so that nothing in the schema goes unchecked.

use serde_json::Value;

/// Every way in which `value` is not as `schema` says, with the place.
pub fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    check(schema, schema, value, "", &mut faults);
    faults
}

fn check(root: &Value, schema: &Value, value: &Value, at: &str, faults: &mut Vec<String>) {
    let schema = schema.as_object().expect("a schema is an object");
    for (keyword, said) in schema {
        let is_fine = match keyword.as_str() {
            "$schema" | "$id" | "$defs" | "title" | "description" | "properties" => true,
            "$ref" => {
                let path = said.as_str().and_then(|it| it.strip_prefix('#')).expect("a place in this schema");
                let meant = root.pointer(path).unwrap_or_else(|| panic!("no {path}"));
                check(root, meant, value, at, faults);
                true
            }
            "type" => match said {
                Value::Array(types) => types.iter().any(|it| is_of(value, it)),
                one => is_of(value, one),
            },
            "enum" => said.as_array().expect("values").contains(value),
            "const" => said == value,
            "minimum" => value.as_f64().is_none_or(|it| it >= said.as_f64().expect("a number")),
            "pattern" => value.as_str().is_none_or(|it| matches(it, said.as_str().expect("a pattern"))),
            "format" => {
                assert_eq!(said, "date");
                value.as_str().is_none_or(|it| it.len() == 10 && it.parse::<chrono::NaiveDate>().is_ok())
            }
            "required" => value.as_object().is_none_or(|fields| {
                said.as_array().expect("names").iter().all(|name| fields.contains_key(name.as_str().expect("a name")))
            }),
            "items" => {
                for (number, item) in value.as_array().into_iter().flatten().enumerate() {
                    check(root, said, item, &format!("{at}/{number}"), faults);
                }
                true
            }
            "additionalProperties" => {
                let known = schema.get("properties").and_then(Value::as_object);
                for (name, field) in value.as_object().into_iter().flatten() {
                    let at = format!("{at}/{name}");
                    match known.and_then(|known| known.get(name)) {
                        None if *said == Value::Bool(false) => faults.push(format!("{at} is not described")),
                        described => check(root, described.unwrap_or(said), field, &at, faults),
                    }
                }
                true
            }
            other => panic!("this checker does not know the keyword “{other}”"),
        };
        if !is_fine {
            faults.push(format!("{at} is {value}, against {keyword}: {said}"));
        }
    }
}

fn is_of(value: &Value, name: &Value) -> bool {
    match name.as_str().expect("the name of a type") {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("there is no type {other}"),
    }
}

/// The two patterns there are.
fn matches(text: &str, pattern: &str) -> bool {
    match pattern {
        "^E-[0-9]{3,}$" => {
            text.strip_prefix("E-").is_some_and(|it| it.len() >= 3 && it.chars().all(|it| it.is_ascii_digit()))
        }
        "^[0-9a-f]{64}$" => text.len() == 64 && text.chars().all(|it| matches!(it, '0'..='9' | 'a'..='f')),
        other => panic!("this checker does not know the pattern “{other}”"),
    }
}

/// Every field that the schema names, with the place.
pub fn fields(schema: &Value) -> Vec<(String, &Value)> {
    let mut found = Vec::new();
    let mut open = vec![(String::new(), schema)];
    while let Some((at, part)) = open.pop() {
        for (name, field) in part.get("properties").and_then(Value::as_object).into_iter().flatten() {
            let at = format!("{at}/{name}");
            found.push((at.clone(), field));
            open.push((at, field));
        }
        for inner in ["items", "additionalProperties"].into_iter().filter_map(|it| part.get(it)) {
            open.push((at.clone(), inner));
        }
        for (name, defined) in part.get("$defs").and_then(Value::as_object).into_iter().flatten() {
            open.push((format!("{at}/{name}"), defined));
        }
    }
    found
}
