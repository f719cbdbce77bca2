//! What the script of the gate asks: the list for when the line is down, and the exits it remembers.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use desk::reference::Lang;
use desk::{Command, Form};
use domain::{Act, PartyKind};
use lexicon::Refusal;
use serde_json::json;

use crate::body::Body;
use crate::error::Oops;
use crate::pages::act::Sent;
use crate::router::App;
use crate::visitor::Visitor;

/// The trucks around now, with a sentence for each code of what is missing.
pub async fn list(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let visitor = program(visitor);
    let acting = visitor.acting()?;
    if !acting.is(PartyKind::Terminal) {
        return Err(Oops::not_found(&visitor));
    }
    let list = app.desk.gate_list(acting).await.map_err(|no| visitor.no(no))?;
    let codes = list.trucks.iter().flat_map(|truck| &truck.missing);
    let texts: BTreeMap<&str, String> =
        codes.map(|code| (code.as_str(), sentence(code, visitor.lang))).collect();
    Ok(axum::Json(json!({ "list": &list, "texts": texts })).into_response())
}

/// One truck that was let out while the line was down. The answer is for a script: done, or a problem.
pub async fn tell(State(app): State<App>, visitor: Visitor, Body { form }: Body) -> Result<Response, Oops> {
    let visitor = program(visitor);
    let acting = visitor.acting()?.clone();
    let mut sent = Sent::of(form);
    if !sent.is_from(&visitor) {
        return Err(Oops::door(StatusCode::FORBIDDEN, Refusal::new("HTTP-403"), &visitor));
    }
    let subject = dossier(&mut sent.form, &visitor)?;
    let key = sent.key.clone();
    let command =
        Command { acting, act: Act::GateTell, subject: Some(subject), key, if_match: None, form: sent.form };
    let done = app.desk.perform(command).await.map_err(|no| visitor.no(no))?;
    Ok(axum::Json(done).into_response())
}

fn dossier(form: &mut Form, visitor: &Visitor) -> Result<[u8; 16], Oops> {
    let text = form.take("dossier").unwrap_or_default();
    lexicon::parse_uuid(&text).map_err(|_| Oops::not_found(visitor))
}

/// The sentence of a code of what is missing. A list names no reason of a hold: that one has a text without.
pub fn sentence(code: &str, lang: Lang) -> String {
    let code = if code == "GATE-06" { "GATE-08" } else { code };
    desk::texts::refusal(&Refusal::new(code.to_owned()), lang)
}

/// A script reads problems, not pages.
fn program(visitor: Visitor) -> Visitor {
    Visitor { program: true, ..visitor }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_code_a_gate_lists_leaves_a_hole_in_its_sentence() {
        for code in [
            "FILE-01", "GATE-02", "GATE-03", "GATE-04", "GATE-05", "GATE-06", "BAD-03", "BAD-04", "BAD-05",
            "BAD-07",
        ] {
            for lang in Lang::ALL {
                let text = sentence(code, lang);
                assert!(!text.contains('{') && text.len() > code.len(), "{code} {lang:?}: {text}");
            }
        }
    }
}
