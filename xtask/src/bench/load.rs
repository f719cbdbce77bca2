//! The load generator: connections that are kept, each asking as soon as it was answered, and every answer timed.
//!
//! Not here: what is asked. A measure writes its own client over [`Connection`].

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper::client::conn::http1::{self, SendRequest};
use hyper::{HeaderMap, Method, Request};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

/// One connection to a server.
pub struct Connection {
    address: SocketAddr,
    sender: Option<SendRequest<Full<Bytes>>>,
}

/// What came back.
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Bytes,
    pub took: Duration,
}

impl Answer {
    /// The body as JSON.
    pub fn json(&self) -> Result<serde_json::Value> {
        serde_json::from_slice(&self.body).context("the answer is no JSON")
    }

    /// The body, or what was answered instead of a yes.
    pub fn good(self) -> Result<Self> {
        if (200..400).contains(&self.status) {
            return Ok(self);
        }
        let said = String::from_utf8_lossy(&self.body).chars().take(400).collect::<String>();
        bail!("answered {}: {said}", self.status)
    }
}

/// A question to come.
#[derive(Clone)]
pub struct Question {
    pub method: Method,
    pub path: String,
    pub headers: Vec<(&'static str, String)>,
    pub body: Bytes,
}

impl Question {
    /// Asks for `path`.
    pub fn get(path: impl Into<String>) -> Self {
        Self { method: Method::GET, path: path.into(), headers: Vec::new(), body: Bytes::new() }
    }

    /// Sends JSON to `path`.
    pub fn post(path: impl Into<String>, json: &serde_json::Value) -> Self {
        let body = Bytes::from(json.to_string());
        Self { method: Method::POST, path: path.into(), headers: Vec::new(), body }
            .with("content-type", "application/json")
    }

    /// Adds a header.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }
}

impl Connection {
    /// A connection that will be made when the first question is asked.
    pub const fn to(address: SocketAddr) -> Self {
        Self { address, sender: None }
    }

    /// Asks, and waits for the whole answer. The time is that of this question alone, not of connecting.
    pub async fn ask(&mut self, question: Question) -> Result<Answer> {
        let mut request = Request::builder()
            .method(question.method)
            .uri(question.path)
            .header("host", self.address.to_string());
        for (name, value) in question.headers {
            request = request.header(name, value);
        }
        let request = request.body(Full::new(question.body))?;
        let sender = self.ready().await?;
        let start = Instant::now();
        let answered = sender.send_request(request).await;
        let response = match answered {
            Ok(response) => response,
            Err(error) => {
                self.sender = None;
                return Err(error.into());
            }
        };
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let body = response.into_body().collect().await?.to_bytes();
        Ok(Answer { status, headers, body, took: start.elapsed() })
    }

    async fn ready(&mut self) -> Result<&mut SendRequest<Full<Bytes>>> {
        let open = match self.sender.as_mut() {
            Some(sender) => sender.ready().await.is_ok(),
            None => false,
        };
        if !open {
            let stream = TcpStream::connect(self.address).await.context("connecting")?;
            stream.set_nodelay(true)?;
            let (sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
            tokio::spawn(connection);
            self.sender = Some(sender);
        }
        self.sender.as_mut().context("the connection was just made")
    }
}

/// What one client, or several, lived through.
#[derive(Default)]
pub struct Times(Vec<Duration>);

impl Times {
    /// Adds the time of one answer.
    pub fn add(&mut self, took: Duration) {
        self.0.push(took);
    }

    /// Adds those of others.
    pub fn join(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// How many answers.
    pub const fn count(&self) -> usize {
        self.0.len()
    }

    /// The time in milliseconds that so many in a hundred did not exceed.
    pub fn percentile(&self, of_hundred: usize) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let place = (sorted.len() * of_hundred).div_ceil(100).saturating_sub(1);
        sorted.get(place).map_or(f64::NAN, |took| took.as_secs_f64() * 1_000.0)
    }
}

/// Runs the clients side by side; gives their times together, and how long it took until the last was done.
pub async fn together<C>(clients: impl IntoIterator<Item = C>) -> Result<(Times, Duration)>
where
    C: Future<Output = Result<Times>> + Send + 'static,
{
    let start = Instant::now();
    let running: Vec<_> = clients.into_iter().map(tokio::spawn).collect();
    let mut all = Times::default();
    for client in running {
        all.join(client.await??);
    }
    Ok((all, start.elapsed()))
}

/// How many a second.
pub fn rate(count: usize, took: Duration) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from) / took.as_secs_f64()
}

/// The middle one.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_a_time_that_was_lived() {
        let mut times = Times::default();
        (1..=100).for_each(|ms| times.add(Duration::from_millis(ms)));
        for (of_hundred, expected) in [(50, 50.0), (95, 95.0), (100, 100.0)] {
            assert!((times.percentile(of_hundred) - expected).abs() < 1e-9);
        }
        assert!(Times::default().percentile(95).is_nan());
        assert!((median(vec![3.0, 1.0, 2.0]) - 2.0).abs() < 1e-9);
    }
}
