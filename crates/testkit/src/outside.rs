//! The outside world, faked: a mailer that keeps letters, a courier that keeps posts and answers what it is told to.

use std::sync::{Mutex, PoisonError};

use desk::ports::{Boxed, Courier, Letter, Mailer};

/// A mailer that keeps what it was handed.
#[derive(Default)]
pub struct Letters(Mutex<Vec<Letter>>);

impl Letters {
    /// The letters to one address, in the order they were sent.
    pub fn to(&self, address: &str) -> Vec<Letter> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.iter().filter(|one| one.to == address).cloned().collect()
    }
}

impl Mailer for Letters {
    fn send(&self, letter: Letter) -> Boxed<'_, Result<(), String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(letter);
        Box::pin(async { Ok(()) })
    }
}

/// One webhook as it was posted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    pub url: String,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Post {
    /// The value of a header.
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// What it says.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).expect("a webhook is JSON")
    }
}

/// A courier that keeps posts; the receivers answer 204 until they are told otherwise.
pub struct Posts {
    posts: Mutex<Vec<Post>>,
    answer: Mutex<Result<u16, String>>,
}

impl Default for Posts {
    fn default() -> Self {
        Self { posts: Mutex::default(), answer: Mutex::new(Ok(204)) }
    }
}

impl Posts {
    /// Every post, in order.
    pub fn all(&self) -> Vec<Post> {
        self.posts.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// From now on receivers answer this status.
    pub fn answers(&self, status: u16) {
        *self.answer.lock().unwrap_or_else(PoisonError::into_inner) = Ok(status);
    }

    /// From now on nobody is there.
    pub fn finds_nobody(&self) {
        *self.answer.lock().unwrap_or_else(PoisonError::into_inner) = Err("nobody there".to_owned());
    }
}

impl Courier for Posts {
    fn post(
        &self,
        url: String,
        headers: Vec<(String, String)>,
        body: String,
    ) -> Boxed<'_, Result<u16, String>> {
        self.posts.lock().unwrap_or_else(PoisonError::into_inner).push(Post { url, headers, body });
        let answer = self.answer.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Box::pin(async move { answer })
    }
}
