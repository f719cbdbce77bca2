//! Changes as they happen, for pages that are open: server-sent events that say "read again", and nothing else.

use std::convert::Infallible;
use std::time::Duration;

use axum::Router;
use axum::extract::{Path, State};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::routing::get;
use futures_util::Stream;
use tokio::sync::broadcast::error::RecvError;

use crate::error::Oops;
use crate::router::App;
use crate::visitor::Visitor;

/// How long a connection may last before the browser asks again: rights may have ended meanwhile.
const LIFE: Duration = Duration::from_mins(5);

/// The addresses of this file.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/dossier/{id}/events", get(of_file))
        .route("/api/dossier/{id}/events", get(of_file))
        .route("/queue/events", get(of_queue))
}

/// Changes of one file, for those who may read it.
pub async fn of_file(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Sse<impl Stream<Item = Result<Event, Infallible>>>, Oops> {
    let mut acting = visitor.acting()?.clone();
    let id = lexicon::parse_uuid(&id).map_err(|_| Oops::not_found(&visitor))?;
    app.desk.readable_file(&mut acting, id).await.map_err(|no| visitor.no(no))?;
    Ok(events(&app, Some(id)))
}

/// Any change: the officer's list is worth reading again.
async fn of_queue(
    State(app): State<App>,
    visitor: Visitor,
) -> Result<Sse<impl Stream<Item = Result<Event, Infallible>>>, Oops> {
    visitor.acting()?;
    Ok(events(&app, None))
}

fn events(app: &App, only: Option<[u8; 16]>) -> Sse<impl Stream<Item = Result<Event, Infallible>> + use<>> {
    let changes = app.desk.changes();
    let end = tokio::time::Instant::now() + LIFE;
    let stream = futures_util::stream::unfold(changes, move |mut changes| async move {
        loop {
            match tokio::time::timeout_at(end, changes.recv()).await {
                Ok(Ok(id)) if only.is_none_or(|only| only == id) => {
                    let event = Event::default().event("changed").data(lexicon::uuid_text(&id));
                    return Some((Ok(event), changes));
                }
                Ok(Ok(_)) => {}
                // Some were missed: whatever they were, reading again shows them.
                Ok(Err(RecvError::Lagged(_))) => {
                    return Some((Ok(Event::default().event("changed").data("all")), changes));
                }
                Ok(Err(RecvError::Closed)) | Err(_) => return None,
            }
        }
    });
    Sse::new(stream).keep_alive(KeepAlive::new().interval(Duration::from_secs(20)))
}
