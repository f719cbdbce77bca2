//! One page for every act: its form is drawn from the fields the desk declares, filled with what is known already.
//!
//! Always true: a form sent twice is one act (its key is drawn with it); what was typed is never lost; each refusal
//! stands beside the field it is about. Not here: what the acts do.

mod check;
mod choices;
mod control;
mod drafts;
mod fields;
mod form;

pub use form::{Body as Sent, command, key as fresh_key};

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use desk::{Done, Form};
use domain::Act;

use crate::body::{Body, urlencoded};
use crate::error::{Oops, Said, escape, see_other};
use crate::page::{Page, dashed};
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;
use fields::Section;
use form::Wish;

/// The form of one act.
#[derive(Template)]
#[template(path = "pages/act/act.html")]
struct ActPage {
    p: Page,
    lead: String,
    action: String,
    /// Where one field is checked.
    check: String,
    back: String,
    /// Where it leads on to once done, if not to the thing.
    then: Option<String>,
    multipart: bool,
    key: String,
    sections: Vec<Section>,
    /// What is wrong, with the name of its field.
    summary: Vec<(String, String)>,
    heading: String,
    accept: &'static str,
    /// True when lines can be added.
    lines: bool,
    draft: drafts::Shown,
}

/// A secret that is shown once.
#[derive(Template)]
#[template(path = "pages/act/secret.html")]
struct SecretPage {
    p: Page,
    secret: String,
    client: Option<String>,
    /// The form that was sent: its draft is done with.
    form: String,
    back: String,
}

/// Acts that have their own pages elsewhere, or none.
const fn has_page(act: Act) -> bool {
    !matches!(
        act,
        Act::PartyApply
            | Act::PartyJoin
            | Act::UserSecret
            | Act::UserSignOut
            | Act::UserLanguage
            | Act::DossierRead
    )
}

/// A form and its answer for each act, with or without the thing it is done to.
pub fn routes() -> Router<App> {
    let mut router = Router::new().route("/check/{act}", post(check::field));
    for act in Act::ALL.iter().copied().filter(|act| has_page(*act)) {
        let (noun, verb) = (act.noun(), act.verb());
        router = router.route(
            &format!("/{noun}/{{id}}/{verb}"),
            get(move |state: State<App>, visitor: Visitor, Path(id): Path<String>| {
                show(state, visitor, act, Some(id))
            })
            .post(
                move |state: State<App>, visitor: Visitor, Path(id): Path<String>, body: Body| {
                    send(state, visitor, act, Some(id), body)
                },
            ),
        );
        // There the gate tells what it let out while its line was down, one truck after the other.
        if act == Act::GateTell {
            continue;
        }
        router = router.route(
            &format!("/{noun}/{verb}"),
            get(move |state: State<App>, visitor: Visitor| show(state, visitor, act, None)).post(
                move |state: State<App>, visitor: Visitor, body: Body| send(state, visitor, act, None, body),
            ),
        );
    }
    router
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    act: Act,
    id: Option<String>,
) -> Result<Response, Oops> {
    visitor.acting()?;
    if !act.can_be_asked(id.is_some()) {
        return Err(Oops::not_found(&visitor));
    }
    let query = visitor.path.split_once('?').map_or("", |(_, query)| query);
    let mut form = urlencoded(query.as_bytes());
    for (name, value) in choices::present(&app, &visitor, act, id.as_deref()).await? {
        if form.raw(&name).is_none() {
            form.put(name, &value);
        }
    }
    let draft = drafts::offered(&app, &visitor, act, &mut form).await?;
    page(&app, &visitor, act, id.as_deref(), &form, draft, Vec::new()).await
}

async fn send(
    State(app): State<App>,
    visitor: Visitor,
    act: Act,
    id: Option<String>,
    Body { form }: Body,
) -> Result<Response, Oops> {
    visitor.acting()?;
    let mut sent = Sent::of(form);
    let draft = drafts::Shown::of(act);
    if !sent.is_from(&visitor) {
        let refusal = lexicon::Refusal::new("HTTP-403");
        let said = vec![Said::of(&refusal, visitor.lang)];
        let drawn = page(&app, &visitor, act, id.as_deref(), &sent.form, draft, said).await?;
        return Ok((StatusCode::FORBIDDEN, drawn).into_response());
    }
    match sent.wish {
        Wish::Do => {}
        Wish::KeepDraft => match drafts::keep(&app, &visitor, act, &sent.form).await {
            Err(no) if no.is_form() => {
                let drawn = page(&app, &visitor, act, id.as_deref(), &sent.form, draft, no.said).await?;
                return Ok((StatusCode::UNPROCESSABLE_ENTITY, drawn).into_response());
            }
            kept => return kept,
        },
        Wish::DropDraft => return drafts::drop(&app, &visitor).await,
        Wish::AnotherLine => {
            drafts::keep_beside(&app, &visitor, act, &sent.form).await?;
            fields::another_line(act, &mut sent.form);
            return page(&app, &visitor, act, id.as_deref(), &sent.form, draft, Vec::new()).await;
        }
    }
    let command = command(&visitor, act, id.as_deref(), sent.key.clone(), sent.form.clone())?;
    match app.desk.perform(command).await {
        Ok(done) => {
            if draft.kept {
                // The act is done; a draft that stays is only offered once more.
                _ = drafts::drop(&app, &visitor).await;
            }
            concluded(&app, &visitor, act, done, form::then(&sent.form)).await
        }
        Err(no) => {
            let oops = visitor.no(no);
            if !oops.is_form() {
                return Err(oops);
            }
            drafts::keep_beside(&app, &visitor, act, &sent.form).await?;
            let drawn = page(&app, &visitor, act, id.as_deref(), &sent.form, draft, oops.said).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, drawn).into_response())
        }
    }
}

async fn page(
    app: &App,
    visitor: &Visitor,
    act: Act,
    id: Option<&str>,
    form: &Form,
    draft: drafts::Shown,
    errors: Vec<Said>,
) -> Result<Response, Oops> {
    let p = Page::of(app, visitor, &format!("act-{}", dashed(&act.code()))).await?;
    let (p, sections, errors) = if act.noun() == "control" {
        control::page(app, visitor, p, (act, id), form, errors).await?
    } else {
        let choices = choices::of(app, visitor, act, id).await?;
        let sections = fields::sections(&p, act, form, &choices, &errors);
        (p, sections, errors)
    };
    let drawn = ActPage { key: form::key(app), ..act_page(p, act, form, sections, errors) };
    let drawn = ActPage { action: form_of(visitor).to_owned(), back: back(act, id), draft, ..drawn };
    Ok(draw(&drawn, visitor))
}

fn act_page(p: Page, act: Act, form: &Form, sections: Vec<Section>, errors: Vec<Said>) -> ActPage {
    let mut drawn = ActPage {
        lead: p.maybe(format!("act-{}-lead", dashed(&act.code()))),
        action: String::new(),
        check: format!("/check/{}", act.code()),
        back: String::new(),
        then: form::then(form),
        multipart: sections.iter().any(|section| section.fields.iter().any(|field| field.kind == "file")),
        key: String::new(),
        lines: sections.iter().any(|section| section.line.is_some()),
        sections,
        summary: errors.into_iter().map(|said| (said.at, said.text)).collect(),
        heading: p.title.clone(),
        accept: accepted(act),
        draft: drafts::Shown::default(),
        p,
    };
    if !drawn.summary.is_empty() {
        drawn.p.title = drawn.p.t1("error-title", "title", drawn.heading.as_str());
    }
    drawn
}

/// The kinds of file a browser offers first.
const fn accepted(act: Act) -> &'static str {
    match act {
        Act::ManifestLodge => ".edi,.txt,.csv,text/plain,text/csv",
        Act::PaymentReconcile => ".csv,text/csv",
        _ => ".pdf,.jpg,.jpeg,.png,.xml",
    }
}

/// Where one goes after an act: to the thing it was done to, or where the form leads, with a sentence that says so.
async fn concluded(
    app: &App,
    visitor: &Visitor,
    act: Act,
    done: Done,
    then: Option<String>,
) -> Result<Response, Oops> {
    let receipt = done.receipt.as_ref().map(|receipt| receipt.entry.to_string()).unwrap_or_default();
    let place = place_of(&done.noun, Some(&done.id));
    if let Some(secret) = done.secret {
        let p = Page::of(app, visitor, "secret-title").await?;
        let client = done.with.get("client_id").and_then(|id| id.as_str()).map(str::to_owned);
        let form = form_of(visitor).to_owned();
        return Ok(draw(&SecretPage { p, secret, client, form, back: "/party".to_owned() }, visitor));
    }
    let place = match act {
        Act::GateOut | Act::GateTell => "/gate".to_owned(),
        Act::SlotOpen => "/slot".to_owned(),
        _ => place,
    };
    let place = then.unwrap_or(place);
    let join = if place.contains('?') { '&' } else { '?' };
    let form = escape(form_of(visitor));
    Ok(see_other(&format!("{place}{join}done={}&receipt={receipt}&form={form}", act.code())))
}

/// The address of the form that was sent, which is the name of its draft.
fn form_of(visitor: &Visitor) -> &str {
    visitor.path.split('?').next().unwrap_or_default()
}

/// Where one goes when one does not do the act after all.
fn back(act: Act, id: Option<&str>) -> String {
    // A manifest is lodged for a call.
    let noun = match act {
        Act::ManifestLodge => "call",
        Act::PaymentStart | Act::GuaranteeBridge => "invoice",
        Act::PaymentReconcile => "statement",
        _ => act.noun(),
    };
    place_of(noun, id)
}

/// The page of a thing.
pub fn place_of(noun: &str, id: Option<&str>) -> String {
    match (noun, id) {
        ("dossier" | "hold" | "release" | "order" | "appointment" | "gate", Some(id)) => {
            format!("/dossier/{id}")
        }
        ("invoice", Some(id)) => format!("/invoice/{id}"),
        (
            "call" | "manifest" | "party" | "title" | "change" | "control" | "payment" | "statement"
            | "guarantee",
            Some(id),
        ) => format!("/{noun}/{id}"),
        ("mandate", _) => "/mandate".to_owned(),
        ("call" | "manifest" | "title" | "change" | "control" | "payment" | "statement", None) => {
            format!("/{noun}")
        }
        ("declaration", Some(id)) => format!("/declaration/{id}"),
        ("declaration", None) => "/declaration".to_owned(),
        ("slot", _) => "/slot".to_owned(),
        ("party" | "key" | "webhook", _) => "/party".to_owned(),
        ("user", _) => "/platform".to_owned(),
        _ => "/".to_owned(),
    }
}
