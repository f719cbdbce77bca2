//! JSON as programs like it: instants as RFC 3339, in UTC, wherever a view holds one.

use axum::response::{IntoResponse as _, Json, Response};
use lexicon::Instant;
use serde_json::Value;

/// Names under which a view holds an instant, besides those that end in `_at`.
const INSTANTS: &[&str] = &[
    "at",
    "eta",
    "ata",
    "since",
    "before",
    "due",
    "from",
    "until",
    "slot",
    "free_until",
    "valid_until",
    "manifest_deadline",
    "discharge_from",
];

/// No count or amount of ours is as large as the microseconds since 1970 of any day after 2001.
const MICROS_MIN: i64 = 1_000_000_000_000_000;

/// A view as the body of an answer.
pub fn body(view: &impl serde::Serialize) -> Value {
    let mut value = serde_json::to_value(view).unwrap_or_default();
    instants(&mut value, false);
    value
}

/// A view as an answer.
pub fn answer(view: &impl serde::Serialize) -> Response {
    Json(body(view)).into_response()
}

/// Microseconds become text where the name says that they are an instant; lists under such a name too.
fn instants(value: &mut Value, named: bool) {
    match value {
        Value::Number(micros) => {
            if let Some(micros) = micros.as_i64().filter(|micros| named || *micros >= MICROS_MIN) {
                *value = Value::String(Instant::from_micros(micros).rfc3339());
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| instants(item, named)),
        Value::Object(map) => {
            for (name, inner) in map.iter_mut() {
                instants(inner, name.ends_with("_at") || INSTANTS.contains(&name.as_str()));
            }
        }
        Value::Null | Value::Bool(_) | Value::String(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_are_text_and_counts_stay_numbers() {
        let given = serde_json::json!({
            "eta": 1_795_426_140_000_000_i64, "packages": 40, "rows": [{ "left_at": 0, "grams": 5 }], "ata": null,
        });
        let right = serde_json::json!({
            "eta": "2026-11-23T09:29:00Z", "packages": 40, "rows": [{ "left_at": "1970-01-01T00:00:00Z", "grams": 5 }],
            "ata": null,
        });
        assert_eq!(body(&given), right);
    }
}
