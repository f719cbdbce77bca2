//! Carries webhooks over HTTP.
//!
//! Always true: it follows no redirection and no proxy; it connects to addresses out in the open only, whatever a name
//! resolves to at that moment; of an answer it reads the status and no more than a little.
//! Not here: signatures, retries, what counts as delivered (`desk`).

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use desk::ports::{Boxed, Courier};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::{Client, Url};

use crate::reach::is_public;

/// How long one delivery may take, in seconds.
const WHOLE_S: u64 = 10;
/// How long a connection may take, in seconds.
const CONNECT_S: u64 = 5;
/// What is read of an answer before the connection is given up, in bytes.
const ANSWER_BYTES_MAX: usize = 64 * 1024;
/// How long an unused connection is kept, in seconds.
const IDLE_S: u64 = 30;

/// Posts over HTTP, and over TLS with the roots everybody's browser knows.
pub struct HttpCourier {
    client: Client,
    allow_local: bool,
}

/// Why there is no courier.
#[derive(Debug, thiserror::Error)]
pub enum NoCourier {
    /// TLS could not be set up.
    #[error("TLS: {0}")]
    Tls(#[from] rustls::Error),
    /// The client could not be set up.
    #[error("HTTP: {0}")]
    Http(#[from] reqwest::Error),
}

impl HttpCourier {
    /// A courier; with `allow_local` it also knocks on this machine's doors and those of its network, without TLS.
    pub fn new(allow_local: bool) -> Result<Self, NoCourier> {
        let roots = rustls::RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        let tls =
            rustls::ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
                .with_safe_default_protocol_versions()?
                .with_root_certificates(roots)
                .with_no_client_auth();
        let client = Client::builder()
            .tls_backend_preconfigured(tls)
            .dns_resolver(Arc::new(Open { allow_local }))
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .http1_only()
            .user_agent(concat!("diwan/", env!("CARGO_PKG_VERSION")))
            .connect_timeout(Duration::from_secs(CONNECT_S))
            .timeout(Duration::from_secs(WHOLE_S))
            .pool_idle_timeout(Duration::from_secs(IDLE_S))
            .build()?;
        Ok(Self { client, allow_local })
    }

    async fn carry(&self, url: &str, headers: Vec<(String, String)>, body: String) -> Result<u16, String> {
        let url = Url::parse(url).map_err(|error| format!("the address does not read: {error}"))?;
        self.must_be_open(&url)?;
        let mut request = self.client.post(url).body(body);
        for (name, value) in headers {
            request = request.header(name, value);
        }
        let mut answer = request.send().await.map_err(|error| told(&error))?;
        let status = answer.status().as_u16();
        // Read a little, so that the connection can serve again; who answers with a book is hung up on.
        let mut read = 0_usize;
        while read < ANSWER_BYTES_MAX
            && let Ok(Some(part)) = answer.chunk().await
        {
            read = read.saturating_add(part.len());
        }
        Ok(status)
    }

    /// Says no to schemes we do not speak and to addresses written as numbers; names are judged when they resolve.
    fn must_be_open(&self, url: &Url) -> Result<(), String> {
        match url.scheme() {
            "https" => {}
            "http" if self.allow_local => {}
            other => return Err(format!("{other} is not carried")),
        }
        let host = url.host_str().unwrap_or_default();
        let number = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
        match number {
            Ok(address) if !self.allow_local && !is_public(address) => Err(CLOSED.to_owned()),
            _ => Ok(()),
        }
    }
}

const CLOSED: &str = "the address is not out in the open";

impl Courier for HttpCourier {
    fn post(
        &self,
        url: String,
        headers: Vec<(String, String)>,
        body: String,
    ) -> Boxed<'_, Result<u16, String>> {
        Box::pin(async move { self.carry(&url, headers, body).await })
    }
}

/// Resolves names, and forgets the addresses that are not out in the open.
struct Open {
    allow_local: bool,
}

impl Resolve for Open {
    fn resolve(&self, name: Name) -> Resolving {
        let allow_local = self.allow_local;
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let open: Vec<SocketAddr> = found.filter(|one| allow_local || is_public(one.ip())).collect();
            if open.is_empty() {
                return Err(CLOSED.into());
            }
            let addresses: Addrs = Box::new(open.into_iter());
            Ok(addresses)
        })
    }
}

/// The whole chain of what went wrong, without the address: it may carry a secret.
fn told(error: &reqwest::Error) -> String {
    let what = if error.is_timeout() { "no answer in time" } else { "not delivered" };
    let mut told = what.to_owned();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        told.push_str(": ");
        told.push_str(&inner.to_string());
        cause = inner.source();
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpListener;

    /// Listens once, answers with `answer`, gives what was asked.
    async fn listener(answer: String) -> (String, tokio::task::JoinHandle<String>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/hook", listener.local_addr().unwrap());
        let asked = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut asked = Vec::new();
            let mut part = [0; 4_096];
            while !asked.ends_with(b"{\"a\":1}") {
                let read = stream.read(&mut part).await.unwrap();
                assert!(read > 0, "the courier hung up");
                asked.extend_from_slice(&part[..read]);
            }
            _ = stream.write_all(answer.as_bytes()).await;
            _ = stream.shutdown().await;
            String::from_utf8(asked).unwrap()
        });
        (url, asked)
    }

    async fn post(courier: &HttpCourier, url: &str) -> Result<u16, String> {
        let headers = vec![("webhook-id".to_owned(), "m1".to_owned())];
        courier.post(url.to_owned(), headers, "{\"a\":1}".to_owned()).await
    }

    #[tokio::test]
    async fn a_body_goes_out_with_its_headers_and_the_status_comes_back() {
        let courier = HttpCourier::new(true).unwrap();
        let (url, asked) = listener("HTTP/1.1 204 No Content\r\n\r\n".to_owned()).await;
        assert_eq!(post(&courier, &url).await, Ok(204));
        let asked = asked.await.unwrap().to_ascii_lowercase();
        assert!(
            asked.starts_with("post /hook http/1.1\r\n") && asked.contains("webhook-id: m1\r\n"),
            "{asked}"
        );
    }

    #[tokio::test]
    async fn a_redirection_is_an_answer_and_is_not_followed() {
        let courier = HttpCourier::new(true).unwrap();
        let answer = "HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n";
        let (url, asked) = listener(answer.to_owned()).await;
        assert_eq!(post(&courier, &url).await, Ok(302));
        asked.await.unwrap();
    }

    #[tokio::test]
    async fn a_book_for_an_answer_is_not_read_to_its_end() {
        let courier = HttpCourier::new(true).unwrap();
        let (length, page) = (100_000_000, "x".repeat(4_000_000));
        let (url, _asked) =
            listener(format!("HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n{page}")).await;
        assert_eq!(post(&courier, &url).await, Ok(200));
    }

    #[tokio::test]
    async fn doors_inside_the_house_are_not_knocked_on() {
        let courier = HttpCourier::new(false).unwrap();
        for url in [
            "https://127.0.0.1:9/",
            "https://[::1]:9/",
            "https://10.0.0.7/",
            "https://169.254.169.254/latest",
            "https://localhost:9/",
            "http://example.com/",
            "ftp://example.com/",
            "not an address",
        ] {
            let refused = post(&courier, url).await.unwrap_err();
            assert!(!refused.contains("refused"), "{url} was tried: {refused}");
        }
    }

    #[tokio::test]
    async fn nobody_there_is_said_so() {
        let courier = HttpCourier::new(true).unwrap();
        let refused = post(&courier, "http://127.0.0.1:1/").await.unwrap_err();
        assert!(refused.starts_with("not delivered: "), "{refused}");
    }
}
