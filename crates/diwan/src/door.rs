//! The door: HTTP in front of the desk.

use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::Context as _;
use axum::Router;
use axum::http::StatusCode;
use axum::routing::{any, get};
use desk::Desk;
use tokio::net::TcpListener;
use tokio::task::JoinSet;
use web::App;

use crate::config::Config;
use crate::loops::Stopped;

/// Serves `desk` on `listener`, and its measures on an address of their own where one is set.
pub(crate) async fn open(
    config: &Config,
    desk: &Arc<Desk>,
    listener: TcpListener,
    stopped: &Stopped,
    tasks: &mut JoinSet<()>,
) -> anyhow::Result<()> {
    let app = App::new(Arc::clone(desk)).trusting(config.door.trusted_proxies.clone());
    let Some(address) = config.door.metrics_listen else {
        serve(listener, web::router(app), stopped.clone(), tasks);
        return Ok(());
    };
    let own = TcpListener::bind(address).await.with_context(|| format!("cannot listen on {address}"))?;
    serve(own, measures(app.clone()), stopped.clone(), tasks);
    // Who has an address for measures does not want them read by everybody.
    let public = Router::new().route("/metrics", any(|| async { StatusCode::NOT_FOUND }));
    serve(listener, public.fallback_service(web::router(app)), stopped.clone(), tasks);
    Ok(())
}

fn measures(app: App) -> Router {
    let text = move || {
        let app = app.clone();
        async move { app.metrics_text().await }
    };
    Router::new().route("/metrics", get(text))
}

fn serve(listener: TcpListener, router: Router, mut stopped: Stopped, tasks: &mut JoinSet<()>) {
    tasks.spawn(async move {
        let service = router.into_make_service_with_connect_info::<SocketAddr>();
        let closing = async move { _ = stopped.wait_for(|turned| *turned).await };
        if let Err(error) = axum::serve(listener, service).with_graceful_shutdown(closing).await {
            tracing::error!(%error, "the door broke");
        }
    });
}
