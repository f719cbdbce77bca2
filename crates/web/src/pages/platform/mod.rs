//! The platform's desk: applications by where they stand, the services, what the platform decided. Auditors read it.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use desk::view::people::PartyRow;
use desk::view::platform::Decided;
use desk::view::services::Service;

use crate::error::Oops;
use crate::page::Page;
use crate::pages::common::{Told, one_told, query};
use crate::pages::draw;
use crate::pages::party::standing_state;
use crate::router::App;
use crate::visitor::Visitor;

/// Standings with a tab of their own, in the order of the platform's work.
const STANDINGS: [&str; 5] = ["applied", "checked", "incomplete", "active", "suspended"];
/// Standings whose number says how much work there is.
const COUNTED: [&str; 3] = ["applied", "checked", "incomplete"];

/// The addresses of this folder.
pub fn routes() -> Router<App> {
    Router::new().route("/platform", get(show))
}

/// One tab.
struct Tab {
    view: &'static str,
    label: String,
    count: Option<usize>,
    current: bool,
}

/// One line of the platform's journal, with the organisation it was about.
struct Line {
    told: Told,
    about: Option<(String, String)>,
}

/// What the chosen tab shows.
enum Shown {
    Parties(Vec<PartyRow>),
    Services(Vec<Service>),
    Journal(Vec<Line>),
}

#[derive(Template)]
#[template(path = "pages/platform/page.html")]
struct PlatformPage {
    p: Page,
    tabs: Vec<Tab>,
    shown: Shown,
    view: &'static str,
    /// The platform's own to decide; an auditor reads.
    decides: bool,
}

async fn show(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let wanted = query(&visitor);
    let wanted = wanted.raw("view").unwrap_or_default();
    let views = || STANDINGS.into_iter().chain(["services", "journal"]);
    let view = views().find(|one| *one == wanted).unwrap_or("applied");
    let mut counts = Vec::with_capacity(COUNTED.len());
    for standing in COUNTED {
        counts.push((standing, parties(&app, &visitor, standing).await?.len()));
    }
    let p = Page::of(&app, &visitor, "platform-title").await?;
    let shown = shown(&app, &visitor, &p, view).await?;
    let tab = |code: &'static str| Tab {
        view: code,
        label: p.tc("platform-view-", code),
        count: counts.iter().find(|(one, _)| *one == code).map(|(_, count)| *count),
        current: code == view,
    };
    let decides = acting.is(domain::PartyKind::Platform);
    Ok(draw(&PlatformPage { tabs: views().map(tab).collect(), shown, view, decides, p }, &visitor))
}

async fn shown(app: &App, visitor: &Visitor, p: &Page, view: &str) -> Result<Shown, Oops> {
    Ok(match view {
        "services" => Shown::Services(app.desk.services().await.map_err(|no| visitor.no(no))?),
        "journal" => {
            let acting = visitor.acting()?;
            let lines = app.desk.platform_journal(acting).await.map_err(|no| visitor.no(no))?;
            Shown::Journal(lines.into_iter().map(|one| line(p, one)).collect())
        }
        standing => Shown::Parties(parties(app, visitor, standing).await?),
    })
}

async fn parties(app: &App, visitor: &Visitor, standing: &str) -> Result<Vec<PartyRow>, Oops> {
    app.desk.parties_in(visitor.acting()?, standing).await.map_err(|no| visitor.no(no))
}

fn line(p: &Page, one: Decided) -> Line {
    Line { told: one_told(p, &one.line), about: one.about }
}

/// The state a service is drawn in.
fn service_state(state: &str) -> &'static str {
    match state {
        "normal" => "ok",
        "slow" => "you",
        _ => "stop",
    }
}

impl PlatformPage {
    /// The state an organisation's standing is drawn in, for those who decide on it and those who only read.
    fn turn(&self, standing: &str) -> &'static str {
        match standing {
            "applied" | "checked" if self.decides => "you",
            "incomplete" => "them",
            other => standing_state(other),
        }
    }
}
