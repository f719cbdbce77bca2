//! The second factor: proposed, confirmed with a first code, taken away with the password.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use desk::view::account::AccountView;
use desk::{Form, No};
use lexicon::UserId;

use crate::body::Body;
use crate::error::{Oops, see_other};
use crate::page::Page;
use crate::pages::draw;
use crate::pages::sign::{Filled, form_error, own_form, titled, wrong};
use crate::qr;
use crate::router::App;
use crate::visitor::Visitor;

const HERE: &str = "/account/second-factor";

#[derive(Template)]
#[template(path = "pages/account/second_factor.html")]
struct SecondFactorPage {
    p: Page,
    heading: String,
    view: AccountView,
    /// The proposed secret in fours, and its QR.
    secret: String,
    qr: String,
    filled: Filled,
}

#[derive(Template)]
#[template(path = "pages/account/recovery.html")]
struct RecoveryPage {
    p: Page,
    codes: Vec<String>,
}

/// Where it stands: off, proposed, or on.
pub async fn show(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let user = visitor.person()?.user;
    page(&app, &visitor, user, Filled::default()).await
}

/// One step: `propose`, `confirm` or `remove`.
pub async fn send(State(app): State<App>, visitor: Visitor, Body { form }: Body) -> Result<Response, Oops> {
    let user = visitor.person()?.user;
    let form = own_form(&visitor, form)?;
    let (done, field) = match form.raw("step") {
        Some("propose") => (app.desk.propose_second_factor(user).await.map(|_| None), "code"),
        Some("confirm") => {
            let code = form.raw("code").unwrap_or_default();
            (app.desk.confirm_second_factor(user, code).await.map(Some), "code")
        }
        Some("remove") => {
            let password = form.values().get("password").map(String::as_str).unwrap_or_default();
            (app.desk.remove_second_factor(user, password).await.map(|()| None), "password")
        }
        _ => (Err(No::NotFound), ""),
    };
    match done {
        Ok(None) => Ok(see_other(HERE)),
        Ok(Some(codes)) => recovery(&app, &visitor, &codes).await,
        Err(no) => {
            let filled = Filled::wrong(Form::default(), form_error(&visitor, no)?).about(field);
            Ok(wrong(page(&app, &visitor, user, filled).await?))
        }
    }
}

async fn page(app: &App, visitor: &Visitor, user: UserId, filled: Filled) -> Result<Response, Oops> {
    let (p, heading) = titled(app, visitor, "account-factor-title", &filled).await?;
    let view = app.desk.account(user).await.map_err(|no| visitor.no(no))?;
    let (secret, qr) = match &view.proposed {
        Some((secret, url)) => (in_fours(secret), qr::svg(url, &p.t("account-factor-qr"))),
        None => (String::new(), String::new()),
    };
    Ok(draw(&SecondFactorPage { p, heading, view, secret, qr, filled }, visitor))
}

/// The recovery codes, this once.
async fn recovery(app: &App, visitor: &Visitor, codes: &[String]) -> Result<Response, Oops> {
    let p = Page::of(app, visitor, "account-recovery-title").await?;
    let codes = codes.iter().map(|code| in_fours(code)).collect();
    Ok(draw(&RecoveryPage { p, codes }, visitor))
}

/// A long code as one copies it by hand, four signs at a time.
fn in_fours(text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    signs.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_in_fours() {
        for (text, expected) in [("", ""), ("abc", "abc"), ("abcd", "abcd"), ("0123456789", "0123 4567 89")] {
            assert_eq!(in_fours(text), expected);
        }
    }
}
