//! Figures for operators, as Prometheus reads them: requests by route and status, their time, what waits.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use axum::http::{Method, StatusCode};

/// Upper bounds of the buckets, in microseconds.
const BUCKETS_MICROS: [u64; 9] = [500, 1_000, 2_500, 5_000, 10_000, 30_000, 100_000, 500_000, 2_000_000];

#[derive(Debug, Default, Clone)]
struct Counter {
    count: u64,
    micros: u64,
    buckets: [u64; 9],
}

/// Counters since the start.
#[derive(Debug, Default)]
pub struct Metrics {
    requests: Mutex<BTreeMap<(String, String, u16), Counter>>,
}

impl Metrics {
    /// Counts one answer.
    pub fn count(&self, method: &Method, route: &str, status: StatusCode, took: Duration) {
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        let key = (method.as_str().to_owned(), route.to_owned(), status.as_u16());
        let mut requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        let counter = requests.entry(key).or_default();
        counter.count += 1;
        counter.micros = counter.micros.saturating_add(micros);
        for (bucket, bound) in counter.buckets.iter_mut().zip(BUCKETS_MICROS) {
            *bucket += u64::from(micros <= bound);
        }
    }

    /// Everything as text.
    pub fn text(&self, gauges: &[(String, i64)]) -> String {
        let mut out = String::from("# TYPE diwan_http_request_seconds histogram\n");
        let requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone();
        for ((method, route, status), counter) in requests {
            let labels = format!("method=\"{method}\",route=\"{route}\",status=\"{status}\"");
            for (bucket, bound) in counter.buckets.iter().zip(BUCKETS_MICROS) {
                let bound = seconds(bound);
                _ = writeln!(out, "diwan_http_request_seconds_bucket{{{labels},le=\"{bound}\"}} {bucket}");
            }
            _ = writeln!(out, "diwan_http_request_seconds_bucket{{{labels},le=\"+Inf\"}} {}", counter.count);
            _ = writeln!(out, "diwan_http_request_seconds_sum{{{labels}}} {}", seconds(counter.micros));
            _ = writeln!(out, "diwan_http_request_seconds_count{{{labels}}} {}", counter.count);
        }
        for (name, value) in gauges {
            _ = writeln!(out, "# TYPE {name} gauge\n{name} {value}");
        }
        out
    }
}

fn seconds(micros: u64) -> String {
    format!("{}.{:06}", micros / 1_000_000, micros % 1_000_000)
}
