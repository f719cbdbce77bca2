//! All addresses in one place.

use std::net::IpAddr;
use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware;
use axum::response::{IntoResponse as _, Response};
use desk::Desk;
use lexicon::Refusal;
use tokio::sync::Semaphore;
use tower_http::compression::CompressionLayer;

use crate::body::FILES_MIB_MAX;
use crate::error::Oops;
use crate::metrics::Metrics;
use crate::visitor::Visitor;
use crate::{api, assets, guard, live, pages};

/// Requests under way at once; beyond it one is told to come back, instead of waiting in a queue that grows.
const REQUESTS_MAX: usize = 600;

/// What every handler may use.
#[derive(Clone)]
pub struct App {
    pub desk: Arc<Desk>,
    pub metrics: Arc<Metrics>,
    proxies: Arc<[IpAddr]>,
    /// Places for requests under way.
    pub(crate) room: Arc<Semaphore>,
}

impl App {
    /// The door to a desk.
    pub fn new(desk: Arc<Desk>) -> Self {
        let room = Arc::new(Semaphore::new(REQUESTS_MAX));
        Self { desk, metrics: Arc::default(), proxies: Arc::default(), room }
    }

    /// Believes what these proxies say of where a request comes from.
    #[must_use]
    pub fn trusting(mut self, proxies: Vec<IpAddr>) -> Self {
        self.proxies = proxies.into();
        self
    }

    pub(crate) fn trusts(&self, peer: IpAddr) -> bool {
        self.proxies.contains(&peer)
    }

    /// Figures for operators, as Prometheus reads them.
    pub async fn metrics_text(&self) -> String {
        let mut gauges = Vec::new();
        if let Ok(services) = self.desk.services().await {
            for service in services {
                gauges.push((format!("diwan_{}_waiting", service.name), service.waiting));
                gauges.push((format!("diwan_{}_oldest_seconds", service.name), service.waits_s));
            }
        }
        self.metrics.text(&gauges)
    }
}

/// Every address the program answers.
pub fn router(app: App) -> Router {
    Router::new()
        .merge(pages::routes())
        .merge(api::routes())
        .merge(live::routes())
        .merge(assets::routes())
        .fallback(lost)
        .method_not_allowed_fallback(other_method)
        .layer(middleware::from_fn(guard::part))
        .layer(DefaultBodyLimit::max(FILES_MIB_MAX * 1_048_576))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn_with_state(app.clone(), guard::around))
        .with_state(app)
}

/// This address takes other methods.
async fn other_method(visitor: Visitor) -> Response {
    Oops::door(StatusCode::METHOD_NOT_ALLOWED, Refusal::new("HTTP-405"), &visitor).into_response()
}

/// There is nothing at this address.
async fn lost(visitor: Visitor) -> Response {
    Oops::not_found(&visitor).into_response()
}
