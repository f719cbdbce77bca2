//! Mandates: those given to others and those taken on, with what each still allows.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use desk::view::people::MandateView;

use crate::error::Oops;
use crate::page::Page;
use crate::pages::act::fresh_key;
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;

/// The addresses of this folder.
pub fn routes() -> Router<App> {
    Router::new().route("/mandate", get(show))
}

/// One mandate, ready to be read.
struct Row {
    one: MandateView,
    /// The other side of it.
    other: String,
    services: Vec<String>,
    state: &'static str,
    /// Keys of its two forms.
    keys: [String; 2],
}

impl Row {
    fn may(&self, act: &str) -> bool {
        self.one.acts.iter().any(|one| one == act)
    }
}

#[derive(Template)]
#[template(path = "pages/mandate/page.html")]
struct MandatePage {
    p: Page,
    /// Taken on, then given to others: the key of the title, that of the text where there is none, the rows.
    sides: [(&'static str, &'static str, Vec<Row>); 2],
    may_offer: bool,
}

async fn show(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let all = app.desk.mandates(acting).await.map_err(|no| visitor.no(no))?;
    let own = app.desk.party_page(acting, *acting.party.bytes()).await.map_err(|no| visitor.no(no))?;
    let p = Page::of(&app, &visitor, "mandates-title").await?;
    let (given, taken): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| one.given);
    let rows = |list: Vec<MandateView>| {
        let mut rows: Vec<Row> = list.into_iter().map(|one| row(&app, &p, one)).collect();
        rows.sort_by_key(|row| (rank(row.one.standing), std::cmp::Reverse(row.one.from)));
        rows
    };
    let drawn = MandatePage {
        sides: [
            ("mandates-taken", "mandates-taken-none", rows(taken)),
            ("mandates-given", "mandates-given-none", rows(given)),
        ],
        may_offer: own.acts.iter().any(|act| act == "mandate.offer"),
        p,
    };
    Ok(draw(&drawn, &visitor))
}

fn row(app: &App, p: &Page, one: MandateView) -> Row {
    Row {
        other: if one.given { one.agent.clone() } else { one.principal.clone() },
        services: one.services.iter().map(|service| p.tc("service-", service)).collect(),
        state: state(one.standing, one.given),
        keys: [fresh_key(app), fresh_key(app)],
        one,
    }
}

/// What waits first, what is over last.
fn rank(standing: &str) -> u8 {
    match standing {
        "offered" => 0,
        "active" => 1,
        _ => 2,
    }
}

fn state(standing: &str, given: bool) -> &'static str {
    match standing {
        "offered" if given => "them",
        "offered" => "you",
        "active" => "ok",
        "declined" | "revoked" => "stop",
        _ => "later",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offer_is_the_turn_of_the_one_who_takes_it() {
        for (standing, given, expected) in [
            ("offered", true, "them"),
            ("offered", false, "you"),
            ("active", true, "ok"),
            ("expired", false, "later"),
            ("revoked", true, "stop"),
        ] {
            assert_eq!(state(standing, given), expected, "{standing}");
        }
    }
}
