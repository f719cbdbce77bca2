//! The door: HTTP in front of the desk.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use axum::Router;
use axum::extract::ConnectInfo;
use axum::http::StatusCode;
use axum::routing::{any, get};
use desk::Desk;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::JoinSet;
use tower::ServiceExt as _;
use web::App;

use crate::config::Config;
use crate::loops::Stopped;

/// Callers in the house at once; each costs some tens of kilobytes and a file handle.
const CONNECTIONS_MAX: usize = 2_000;
/// How long a caller may take over the head of a request, in seconds: a phone on a bad line needs two or three.
const HEADERS_S: u64 = 20;
/// Lines in the head of a request.
const HEADERS_MAX: usize = 64;

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
        let room = Arc::new(Semaphore::new(CONNECTIONS_MAX));
        let closing = GracefulShutdown::new();
        loop {
            // Who comes when the house is full waits in the queue of the kernel.
            let Ok(place) = Arc::clone(&room).acquire_owned().await else { break };
            let accepted = tokio::select! {
                accepted = listener.accept() => accepted,
                _ = stopped.wait_for(|turned| *turned) => break,
            };
            match accepted {
                Ok((stream, peer)) => receive(stream, peer, router.clone(), place, &closing),
                Err(error) => {
                    // Out of file handles, most likely: those who are in will leave.
                    tracing::warn!(%error, "a caller could not be let in");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
            }
        }
        drop(listener);
        closing.shutdown().await;
    });
}

/// Serves one caller until it goes, or until the house closes.
fn receive(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    place: OwnedSemaphorePermit,
    closing: &GracefulShutdown,
) {
    // Answers are small and waited for: none waits for the next to fill a packet.
    _ = stream.set_nodelay(true);
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(peer));
        router.clone().oneshot(request)
    });
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(Duration::from_secs(HEADERS_S))
        .max_headers(HEADERS_MAX);
    let connection = closing.watch(http.serve_connection(TokioIo::new(stream), service));
    tokio::spawn(async move {
        // Callers go away in every way; that is theirs.
        _ = connection.await;
        drop(place);
    });
}
