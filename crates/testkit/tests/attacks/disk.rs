//! A disk that is full: acts are refused with 507, reading goes on, and with room again nothing is missing.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use desk::ports::{Clock, HandClock};
use desk::reference::Reference;
use desk::{Desk, Settings};
use diwan::demo;
use lexicon::{Instant, Span};
use storage::{Place, Store};
use testkit::{Letters, Posts};
use tower::ServiceExt as _;

const BEGINS: Instant = Instant::from_micros(1_795_590_000_000_000);

/// A folder that goes with this value.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static MADE: AtomicU64 = AtomicU64::new(0);
        let name = format!("diwan-disk-{}-{}", std::process::id(), MADE.fetch_add(1, Ordering::Relaxed));
        Self(std::env::temp_dir().join(name))
    }

    fn place(&self) -> Place {
        Place::Folder(self.0.clone())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        _ = std::fs::remove_dir_all(&self.0);
    }
}

fn desk(store: Store, hours: i64) -> Desk {
    let clock = Arc::new(HandClock::at(BEGINS.plus(Span::hours(hours))));
    let settings = Settings { demo: true, ..Settings::default() };
    let (letters, posts) = (Arc::<Letters>::default(), Arc::<Posts>::default());
    Desk::new(Arc::new(store), clock, letters, posts, Arc::new(Reference::starter()), settings)
}

fn key(actor: &str) -> String {
    demo::accounts().into_iter().find(|one| one.actor == actor).unwrap().api_key
}

/// Status and body of an answer.
async fn ask(
    router: &Router,
    actor: &str,
    path: &str,
    act: Option<(&str, &str)>,
) -> (u16, serde_json::Value) {
    let request = match act {
        Some((once, body)) => Request::post(path)
            .header("idempotency-key", once)
            .header("content-type", "application/json")
            .header("authorization", format!("Bearer {}", key(actor)))
            .body(Body::from(body.to_owned())),
        None => {
            Request::get(path).header("authorization", format!("Bearer {}", key(actor))).body(Body::empty())
        }
    };
    let response = router.clone().oneshot(request.unwrap()).await.unwrap();
    let status = response.status().as_u16();
    let body = axum::body::to_bytes(response.into_body(), 1 << 24).await.unwrap();
    (status, serde_json::from_slice(&body).unwrap_or_default())
}

#[test]
fn a_full_disk_refuses_acts_with_507_keeps_reading_and_loses_nothing() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let folder = Folder::new();
        // Its community, with passwords nobody has: keys are enough here.
        let settled = desk(Store::open(&folder.place()).await.unwrap(), 0);
        let hashes = vec!["nobody's".to_owned(); demo::accounts().len()];
        let community = demo::settle_with(&settled, &hashes).await.unwrap();
        let clock = Arc::new(HandClock::at(BEGINS));
        let hands: Arc<dyn Clock> = clock.clone();
        let story = Desk::new(
            Arc::clone(&settled.store),
            hands,
            Arc::clone(&settled.mailer),
            Arc::clone(&settled.courier),
            Arc::clone(&settled.reference),
            settled.settings.clone(),
        );
        demo::tell(&story, clock, &community, BEGINS.plus(Span::days(2))).await.unwrap();
        let file = lexicon::uuid_text(&settled.store.find("bill", "ASL26110001").await.unwrap()[0].subject);
        let pages = settled
            .store
            .read("select cast(page_count as integer) from pragma_page_count()", &[])
            .await
            .unwrap()[0]
            .int(0)
            .unwrap();
        drop((settled, story));

        let full = Arc::new(desk(Store::open_bounded(&folder.place(), Some(pages + 60)).await.unwrap(), 49));
        let router = web::router(web::App::new(Arc::clone(&full)));
        let path = format!("/api/dossier/{file}/write");
        let body = serde_json::json!({ "text": "x".repeat(1_500) }).to_string();
        let (mut kept, mut refused) = (Vec::new(), Vec::new());
        for n in 0..2_000 {
            let once = format!("message-{n}");
            let (status, json) = ask(&router, "importer", &path, Some((&once, &body))).await;
            match status {
                200 => kept.push((once, json["receipt"]["entry"].as_str().unwrap().to_owned())),
                507 => {
                    assert_eq!(json["code"], "HTTP-507");
                    refused.push(once);
                }
                other => panic!("{other}: {json}"),
            }
            if refused.len() == 20 {
                break;
            }
        }
        assert!(!kept.is_empty() && refused.len() == 20, "{} kept, {} refused", kept.len(), refused.len());

        // Reading goes on: the file, the lists, a page, the health of the house.
        for (actor, path) in [
            ("importer", format!("/api/dossier/{file}")),
            ("customs-officer", format!("/api/dossier/{file}")),
            ("importer", "/api/home".to_owned()),
            ("importer", "/api/inbox".to_owned()),
            ("importer", format!("/api/receipt/{}", kept[0].1)),
            ("importer", "/healthz".to_owned()),
        ] {
            let (status, json) = ask(&router, actor, &path, None).await;
            assert_eq!(status, 200, "{actor} {path}: {json}");
        }
        // What was kept is answered again, and takes no room.
        let (status, json) = ask(&router, "importer", &path, Some((&kept[0].0, &body))).await;
        assert_eq!((status, &json["repeated"]), (200, &true.into()), "{json}");
        drop(router);
        drop(full);

        // With room again: everything acknowledged is there, what was refused is not, and is done now, once.
        let roomy = Arc::new(desk(Store::open(&folder.place()).await.unwrap(), 50));
        let router = web::router(web::App::new(Arc::clone(&roomy)));
        let written = async || {
            let rows = roomy
                .store
                .read(
                    "select count(*) from entry where act = 'dossier.write' and at > $1",
                    &[storage::Value::from(BEGINS.plus(Span::hours(49)).micros())],
                )
                .await;
            usize::try_from(rows.unwrap()[0].int(0).unwrap()).unwrap()
        };
        assert_eq!(written().await, kept.len());
        for (_, entry) in &kept {
            assert_eq!(ask(&router, "importer", &format!("/api/receipt/{entry}"), None).await.0, 200);
        }
        for once in &refused {
            let (status, json) = ask(&router, "importer", &path, Some((once, &body))).await;
            assert_eq!((status, &json["repeated"]), (200, &false.into()), "{json}");
        }
        assert_eq!(written().await, kept.len() + refused.len());
    });
}
