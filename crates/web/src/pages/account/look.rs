//! How pages look on this device: language, day or night, how much stands on a page.

use axum::extract::State;
use axum::response::Response;

use crate::body::Body;
use crate::error::{Oops, see_other};
use crate::pages::sign::{cookies, own_form};
use crate::router::App;
use crate::visitor::Visitor;

/// The languages, each in its own words.
pub const LANGS: [(&str, &str); 4] =
    [("fr", "Français"), ("ar", "العربية"), ("en", "English"), ("es", "Español")];
/// Light or dark.
pub const THEMES: [&str; 2] = ["day", "night"];
/// How much stands on a page.
pub const DENSITIES: [&str; 2] = ["default", "tight"];

/// Remembers what was chosen; what is no choice of ours is left as it was.
pub async fn send(State(app): State<App>, visitor: Visitor, Body { form }: Body) -> Result<Response, Oops> {
    visitor.person()?;
    let form = own_form(&visitor, form)?;
    let langs = LANGS.map(|(code, _)| code);
    let mut response = see_other("/account");
    for (name, known) in [("lang", &langs[..]), ("theme", &THEMES), ("density", &DENSITIES)] {
        if let Some(value) = form.raw(name).filter(|value| known.contains(value)) {
            response = cookies::remember(&app, name, value, response);
        }
    }
    Ok(response)
}
