//! Home: what must I do now, where do my goods stand, what comes, what works.
//!
//! Not here: the public front page, which whoever is not signed in reads at the same address.

mod arrivals;
mod todo;

use askama::Template;
use axum::response::Response;
use desk::view::home::HomeView;
use desk::view::people::PartyRow;
use domain::PartyKind;
use domain::policy::Acting;

use crate::error::Oops;
use crate::page::Page;
use crate::pages::dossier::list::{Tab, tabs};
use crate::pages::dossier::row::Line;
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;
use arrivals::Arrival;
use todo::Todo;

/// Applications the home page of the platform shows.
const APPLICATIONS_MAX: usize = 8;

/// One service with its state.
#[derive(Debug, Clone)]
struct Service {
    name: String,
    mark: &'static str,
    state: String,
    /// Since when its oldest work waits.
    since: String,
}

/// Something one does often, one click away.
#[derive(Debug, Clone)]
struct Quick {
    href: &'static str,
    icon: &'static str,
    label: String,
}

/// One application that waits for the platform.
#[derive(Debug, Clone)]
struct Application {
    href: String,
    name: String,
    kinds: String,
    standing: String,
    since: String,
}

#[derive(Template)]
#[template(path = "pages/home/home.html")]
struct HomePage {
    p: Page,
    greeting: String,
    summary: String,
    todo: Vec<Todo>,
    flow: Vec<Tab>,
    rows: Vec<Line>,
    arrivals: Vec<Arrival>,
    services: Vec<Service>,
    quick: Vec<Quick>,
    applications: Option<Vec<Application>>,
    /// False for those whose own list of files stays empty.
    deals: bool,
    wide: bool,
}

/// The home page of whoever is signed in.
pub async fn show(app: App, visitor: Visitor) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let p = Page::of(&app, &visitor, "rail-home").await?;
    let view = app.desk.home(acting, visitor.office()).await.map_err(|no| visitor.no(no))?;
    let ships = app.desk.ships(acting, visitor.office()).await.map_err(|no| visitor.no(no))?;
    let applications = applications(&app, &visitor, &p).await?;
    let moves = ships.iter().filter(|ship| ship.next.is_some()).count();
    let drawn = HomePage {
        greeting: greeting(&p),
        summary: summary(&p, &view, moves, applications.as_ref().map(Vec::len)),
        todo: todo::of(&p, &ships, &view.todo),
        flow: tabs(&p, view.counts, None),
        rows: view.rows.iter().map(|row| Line::of(&p, row)).collect(),
        arrivals: arrivals::of(&app, &p, &ships, &view.rows),
        services: services(&app, &visitor, &p).await?,
        quick: quick(&p, acting),
        deals: acting.kinds.iter().any(|kind| deals(*kind)),
        applications,
        wide: false,
        p,
    };
    Ok(draw(&drawn, &visitor))
}

/// By the first name, as at the counter.
fn greeting(p: &Page) -> String {
    match p.user_name.split_whitespace().next() {
        Some(first) => p.t1("home-hello", "name", first),
        None => p.t("home-hello-nobody"),
    }
}

/// The day, and what waits for the reader.
fn summary(p: &Page, view: &HomeView, moves: usize, applications: Option<usize>) -> String {
    let [mine, others, later, _] = view.counts;
    let mine = mine.saturating_add(i64::try_from(moves).unwrap_or(0));
    let waits = match applications {
        Some(count) => p.t1("home-summary-applications", "count", count),
        None if mine == 0 && others + later == 0 => p.t("home-summary-none"),
        None => p.t1("home-summary", "count", mine),
    };
    p.t2("home-day", "day", capital(&p.today()), "waits", waits)
}

/// True for those who have files of their own; the others read those of others, or none.
const fn deals(kind: PartyKind) -> bool {
    !matches!(kind, PartyKind::Platform | PartyKind::HarbourOffice | PartyKind::Auditor | PartyKind::Bank)
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

async fn services(app: &App, visitor: &Visitor, p: &Page) -> Result<Vec<Service>, Oops> {
    let known = app.desk.services().await.map_err(|no| visitor.no(no))?;
    let since = |waits_s: i64| {
        let at = p.now.minus(lexicon::Span::seconds(waits_s));
        p.t1("home-service-since", "span", p.away(&at))
    };
    Ok(known
        .into_iter()
        .map(|one| Service {
            name: p.tc("service-name-", one.name),
            mark: match one.state {
                "normal" => "ok",
                "slow" => "them",
                _ => "stop",
            },
            state: p.tc("service-state-", one.state),
            since: if one.state == "slow" { since(one.waits_s) } else { String::new() },
        })
        .collect())
}

/// Who asks to join and waits for the platform; nothing for everyone else.
async fn applications(app: &App, visitor: &Visitor, p: &Page) -> Result<Option<Vec<Application>>, Oops> {
    let acting = visitor.acting()?;
    if !acting.is(PartyKind::Platform) {
        return Ok(None);
    }
    let mut waiting = Vec::new();
    for standing in ["checked", "applied"] {
        waiting.extend(app.desk.parties_in(acting, standing).await.map_err(|no| visitor.no(no))?);
    }
    Ok(Some(waiting.iter().take(APPLICATIONS_MAX).map(|row| application(p, row)).collect()))
}

fn application(p: &Page, row: &PartyRow) -> Application {
    let kinds: Vec<String> = row.kinds.iter().map(|kind| p.tc("kind-", kind)).collect();
    Application {
        href: format!("/party/{}", row.id),
        name: row.name.clone(),
        kinds: kinds.join(if p.lang == "ar" { "، " } else { ", " }),
        standing: p.tc("party-standing-", &row.standing),
        since: row.applied_at.map_or_else(String::new, |at| p.t1("home-waits", "span", p.away(&at))),
    }
}

/// What people of a kind start most often, without a thing to do it to.
fn quick(p: &Page, acting: &Acting) -> Vec<Quick> {
    use PartyKind::{
        Auditor, Broker, ControlAgency, Customs, HarbourOffice, OccasionalImporter, Platform, ShippingAgent,
        Terminal, Trader,
    };
    let is = |kinds: &[PartyKind]| kinds.iter().any(|kind| acting.is(*kind));
    [
        ("/call/announce", "plus", "act-call-announce", is(&[ShippingAgent])),
        ("/manifest", "upload", "act-manifest-lodge", is(&[ShippingAgent])),
        ("/dossier/claim", "search", "act-dossier-claim", is(&[Trader, OccasionalImporter, Broker])),
        ("/queue", "list", "home-quick-queue", is(&[Customs, ControlAgency])),
        ("/call", "ship", "rail-calls", is(&[HarbourOffice])),
        ("/gate", "gate", "rail-gate", is(&[Terminal])),
        ("/slot/open", "calendar", "act-slot-open", is(&[Terminal])),
        ("/platform", "users", "rail-platform", is(&[Platform, Auditor])),
        ("/search", "search", "search-title", is(&[Auditor])),
    ]
    .into_iter()
    .filter(|(.., shown)| *shown)
    .map(|(href, icon, key, _)| Quick { href, icon, label: p.t(key) })
    .collect()
}
