//! The stage: a clock of its own, actors with their keys, and what each step must come to.
//!
//! Always true: a step whose outcome is not the one that was expected ends the play.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Instant as Wall;

use anyhow::{Context as _, bail};
use desk::ports::{Clock as _, HandClock};
use hyper::StatusCode;
use lexicon::{Instant, Span};
use serde_json::Value as Json;

use super::act::Act;
use super::http::{Answer, Programs};
use crate::demo::accounts::accounts;
use crate::say::say;

/// What came of an act.
pub(super) struct Done {
    pub id: String,
    with: Json,
}

impl Done {
    /// A value of the answer: a number that was given, a code.
    pub(super) fn text(&self, name: &str) -> anyhow::Result<String> {
        let value =
            self.with.get(name).with_context(|| format!("the answer has no {name}: {}", self.with))?;
        Ok(value.as_str().map_or_else(|| value.to_string(), str::to_owned))
    }
}

/// Where the play is played.
pub(super) struct Stage {
    programs: Programs,
    clock: Arc<HandClock>,
    keys: BTreeMap<&'static str, String>,
    steps: u32,
    begun: Wall,
}

impl Stage {
    /// A stage at `base`, whose clock is `clock`.
    pub(super) fn new(base: String, clock: Arc<HandClock>) -> Self {
        let keys = accounts().into_iter().map(|one| (one.actor, one.api_key)).collect();
        Self { programs: Programs::new(base), clock, keys, steps: 0, begun: Wall::now() }
    }

    /// How many steps were played, and how long they took in all.
    pub(super) fn played(&self) -> (u32, u128) {
        (self.steps, self.begun.elapsed().as_millis())
    }

    /// The clock moves on.
    pub(super) fn wait(&self, minutes: i64) {
        self.clock.set(self.now().plus(Span::minutes(minutes)));
    }

    /// The present, to the minute.
    pub(super) fn now(&self) -> Instant {
        let minute = Span::minutes(1).micros();
        let now = self.clock.now().micros();
        Instant::from_micros(now - now.rem_euclid(minute))
    }

    /// `actor` does `act`, written `noun/verb`, to `subject`; it must be done.
    pub(super) async fn does(&mut self, actor: &str, what: &str, act: Act<'_>) -> anyhow::Result<Done> {
        let answer = self.step(actor, what, &act).await?;
        if answer.status != StatusCode::OK || answer.json.get("receipt").is_none_or(Json::is_null) {
            bail!("{actor}: {what}: expected done, found {} {}", answer.status, answer.json);
        }
        Ok(done(&answer))
    }

    /// The same, of what is so already: nothing is written, and it is no mistake.
    pub(super) async fn is_so_already(
        &mut self,
        actor: &str,
        what: &str,
        act: Act<'_>,
    ) -> anyhow::Result<()> {
        let answer = self.step(actor, what, &act).await?;
        if answer.status != StatusCode::OK
            || answer.json.get("receipt").is_some_and(|receipt| !receipt.is_null())
        {
            bail!("{actor}: {what}: expected \"so already\", found {} {}", answer.status, answer.json);
        }
        Ok(())
    }

    /// The same, which must be refused for these reasons, in this order.
    pub(super) async fn is_refused(
        &mut self,
        actor: &str,
        what: &str,
        act: Act<'_>,
        codes: &[&str],
    ) -> anyhow::Result<()> {
        let answer = self.step(actor, what, &act).await?;
        if answer.status.is_success() || answer.codes() != codes {
            bail!("{actor}: {what}: expected refused {codes:?}, found {} {}", answer.status, answer.json);
        }
        Ok(())
    }

    /// A question, whose answer must be there.
    pub(super) async fn asks(&self, actor: &str, path: &str) -> anyhow::Result<Json> {
        let answer = self.programs.get(path, self.key(actor)?).await?;
        if answer.status != StatusCode::OK {
            bail!("{actor}: GET {path}: {} {}", answer.status, answer.json);
        }
        Ok(answer.json)
    }

    /// A question to which there must be no answer for this actor.
    pub(super) async fn finds_nothing(&self, actor: &str, path: &str) -> anyhow::Result<()> {
        let answer = self.programs.get(path, self.key(actor)?).await?;
        if answer.status != StatusCode::NOT_FOUND {
            bail!("{actor}: GET {path}: expected nothing, found {} {}", answer.status, answer.json);
        }
        Ok(())
    }

    fn key(&self, actor: &str) -> anyhow::Result<&str> {
        self.keys.get(actor).map(String::as_str).with_context(|| format!("nobody is called {actor}"))
    }

    async fn step(&mut self, actor: &str, what: &str, act: &Act<'_>) -> anyhow::Result<Answer> {
        self.steps += 1;
        let started = Wall::now();
        let answer = self
            .programs
            .post(&act.path(), self.key(actor)?, &format!("play-{}", self.steps), act.load())
            .await?;
        let took = started.elapsed();
        let at = desk::local(self.clock.now())
            .map(|at| at.strftime("%d/%m %H:%M").to_string())
            .unwrap_or_default();
        let outcome = if answer.status.is_success() {
            String::new()
        } else {
            format!("  ✗ {}", answer.codes().join(" "))
        };
        let millis = format!("{}.{} ms", took.as_millis(), took.as_micros() % 1_000 / 100);
        say(format_args!("{at}  {actor:22} {what:64} {millis:>9}{outcome}"))?;
        Ok(answer)
    }
}

fn done(answer: &Answer) -> Done {
    let id = answer.json.get("id").and_then(Json::as_str).unwrap_or_default().to_owned();
    Done { id, with: answer.json.get("with").cloned().unwrap_or_default() }
}
