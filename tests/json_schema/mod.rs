//! Whether a document keeps the contract that a JSON Schema is.

use serde_json::Value;

/// The part of JSON Schema that the contract uses; any other word of it is refused. `.ci/browser` asks a full validator.
pub fn check(value: &Value, schema: &Value, root: &Value, at: &str, wrong: &mut Vec<String>) {
    for (word, rule) in schema.as_object().unwrap() {
        match word.as_str() {
            "$schema" | "$id" | "$defs" | "title" | "description" => {}
            "$ref" => {
                let pointer = rule.as_str().unwrap().trim_start_matches('#');
                check(value, root.pointer(pointer).unwrap(), root, at, wrong);
            }
            "oneOf" => {
                let fits = |choice: &&Value| {
                    let mut wrong = Vec::new();
                    check(value, choice, root, at, &mut wrong);
                    wrong.is_empty()
                };
                let choices = rule.as_array().unwrap().iter().filter(fits).count();
                expect(choices == 1, wrong, || format!("{at}: {choices} choices fit {value}"));
            }
            "type" => {
                let types = rule.as_array().map_or(std::slice::from_ref(rule), Vec::as_slice);
                expect(types.iter().any(|name| is(value, name)), wrong, || format!("{at}: {value} is no {rule}"));
            }
            "enum" => {
                expect(rule.as_array().unwrap().contains(value), wrong, || format!("{at}: {value} not in {rule}"));
            }
            "const" => expect(rule == value, wrong, || format!("{at}: {value} is not {rule}")),
            "minimum" => {
                let is_low = value.as_f64().is_some_and(|number| number < rule.as_f64().unwrap());
                expect(!is_low, wrong, || format!("{at}: {value} is below {rule}"));
            }
            "required" => {
                let missing = rule.as_array().unwrap().iter().find(|name| value.get(name.as_str().unwrap()).is_none());
                expect(missing.is_none(), wrong, || format!("{at}: no {}", missing.unwrap()));
            }
            "properties" => {
                for (name, rule) in rule.as_object().unwrap() {
                    if let Some(value) = value.get(name) {
                        check(value, rule, root, &format!("{at}/{name}"), wrong);
                    }
                }
            }
            "additionalProperties" => {
                let known = schema["properties"].as_object().unwrap();
                let names = value.as_object().into_iter().flat_map(|object| object.keys());
                let strange = names.into_iter().find(|name| !known.contains_key(*name));
                expect(strange.is_none(), wrong, || format!("{at}: {} is not in the contract", strange.unwrap()));
            }
            "items" | "prefixItems" => {
                let items = value.as_array().map_or(&[][..], Vec::as_slice);
                for (index, item) in items.iter().enumerate() {
                    let rule = rule.get(index).unwrap_or(rule);
                    check(item, rule, root, &format!("{at}/{index}"), wrong);
                }
            }
            "minItems" | "maxItems" => {
                let count = value.as_array().map_or(0, Vec::len) as u64;
                let limit = rule.as_u64().unwrap();
                let holds = if word == "minItems" { count >= limit } else { count <= limit };
                expect(holds, wrong, || format!("{at}: {count} items"));
            }
            other => panic!("the test does not know {other}"),
        }
    }
}

fn is(value: &Value, name: &Value) -> bool {
    match name.as_str().unwrap() {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "boolean" => value.is_boolean(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.is_i64() || value.is_u64(),
        "null" => value.is_null(),
        other => panic!("the test does not know {other}"),
    }
}

fn expect(holds: bool, wrong: &mut Vec<String>, why: impl FnOnce() -> String) {
    if !holds {
        wrong.push(why());
    }
}
