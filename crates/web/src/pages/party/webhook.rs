//! What was sent to a webhook, with the answer of each try and when the next one is.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use desk::view::people::DeliveryView;

use crate::error::Oops;
use crate::page::Page;
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;

/// One delivery, ready to be read.
struct Delivery {
    one: DeliveryView,
    /// `ok`, `them` while it is tried again, `stop` once given up, `later` before the first try.
    state: &'static str,
    said: String,
}

#[derive(Template)]
#[template(path = "pages/party/deliveries.html")]
struct DeliveriesPage {
    p: Page,
    rows: Vec<Delivery>,
}

/// The latest deliveries of one webhook.
pub async fn deliveries(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let id = lexicon::parse_uuid(&id).map_err(|_| Oops::not_found(&visitor))?;
    let rows = app.desk.deliveries(acting, id).await.map_err(|no| visitor.no(no))?;
    let p = Page::of(&app, &visitor, "deliveries-title").await?;
    let rows = rows.into_iter().map(|one| delivery(&p, one)).collect();
    Ok(draw(&DeliveriesPage { p, rows }, &visitor))
}

fn delivery(p: &Page, one: DeliveryView) -> Delivery {
    let (state, key) = match (one.status, one.attempts, one.next_at.is_some()) {
        (200..=299, ..) => ("ok", "deliveries-taken"),
        (_, 0, _) => ("later", "deliveries-waiting"),
        (.., true) => ("them", "deliveries-again"),
        (.., false) => ("stop", "deliveries-given-up"),
    };
    Delivery { said: p.t(key), state, one }
}

#[cfg(test)]
mod tests {
    use super::*;
    use desk::reference::Lang;
    use lexicon::Instant;

    #[test]
    fn a_delivery_says_whether_it_was_taken_and_whether_it_is_tried_again() {
        let p = Page::bare(Lang::En, false, "/party", "rail-party");
        let at = Instant::from_micros(1_790_000_000_000_000);
        for (status, attempts, next, expected) in [
            (204, 1, false, "ok"),
            (0, 0, true, "later"),
            (500, 3, true, "them"),
            (0, 2, true, "them"),
            (410, 12, false, "stop"),
        ] {
            let one = DeliveryView {
                id: String::new(),
                at,
                attempts,
                status,
                next_at: next.then_some(at),
                body: "{}".to_owned(),
            };
            assert_eq!(delivery(&p, one).state, expected, "{status} after {attempts}");
        }
    }
}
