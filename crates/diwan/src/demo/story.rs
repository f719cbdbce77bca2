//! What has happened at Dakhla before the visitor comes: every actor finds something to do.
//!
//! Told through the desk's own door, act by act, on a clock that starts two days ago and ends now.

use std::sync::Arc;

use desk::ports::HandClock;
use desk::{Command, Desk, Done, Form};
use domain::Act;
use lexicon::{Instant, Span};

use super::cargo::{Lot, Ship, interchange, upload};
use super::community::Community;
use super::hours;
use super::roster::PORT;
use super::sailings::{LAST, NEXT, sailing};
use crate::commands::said;

/// How long before now the story begins, in hours.
pub const BEFORE_HOURS: i64 = 43;
/// Tells the story.
pub(super) struct Teller<'a> {
    desk: &'a Desk,
    clock: Arc<HandClock>,
    community: &'a Community,
    count: u32,
}

/// What came of an act: its subject's bytes, and more about it.
pub(super) type Told = anyhow::Result<([u8; 16], Done)>;

impl Teller<'_> {
    /// `actor` does `act` to `subject` with the fields of `form`; anything but "done" ends the story.
    pub(super) async fn act(&mut self, actor: &str, act: Act, subject: Option<[u8; 16]>, form: Form) -> Told {
        self.count += 1;
        let acting = self.community.seat(actor)?.acting.clone();
        let command =
            Command { acting, act, subject, key: format!("story-{}", self.count), form, if_match: None };
        let done = self
            .desk
            .perform(command)
            .await
            .map_err(|no| said(no).context(format!("{} by {actor}", act.code())))?;
        let id = lexicon::parse_uuid(&done.id).map_err(|refusal| anyhow::anyhow!("{refusal}"))?;
        Ok((id, done))
    }

    /// The organisation somebody sits in.
    pub(super) fn party(&self, actor: &str) -> anyhow::Result<[u8; 16]> {
        Ok(*self.community.seat(actor)?.acting.party.bytes())
    }

    /// The desk the story is told at.
    pub(super) const fn desk(&self) -> &Desk {
        self.desk
    }

    /// The clock moves on.
    pub(super) fn wait(&self, minutes: i64) {
        use desk::ports::Clock as _;
        self.clock.set(self.clock.now().plus(Span::minutes(minutes)));
    }

    /// The present, to the minute, as a form says it.
    pub(super) fn now(&self) -> Instant {
        let minute = Span::minutes(1).micros();
        let now = self.desk.now().micros();
        Instant::from_micros(now - now.rem_euclid(minute))
    }

    /// The file of a bill.
    pub(super) async fn file(&self, bill: &str) -> anyhow::Result<[u8; 16]> {
        let found = self.desk.store.find("bill", bill).await?;
        found.first().map(|handle| handle.subject).ok_or_else(|| anyhow::anyhow!("no file of bill {bill}"))
    }
}

/// Fields as a form sends them.
pub(super) fn form<const N: usize>(fields: [(&str, &str); N]) -> Form {
    Form::of(fields.map(|(name, value)| (name.to_owned(), value.to_owned())))
}

/// Tells what happened before now.
pub async fn tell(
    desk: &Desk,
    clock: Arc<HandClock>,
    community: &Community,
    now: Instant,
) -> anyhow::Result<()> {
    clock.set(now.minus(Span::hours(BEFORE_HOURS)));
    let mut teller = Teller { desk, clock: Arc::clone(&clock), community, count: 0 };
    mandates(&mut teller, now).await?;
    hours::open(desk, &community.seat(hours::TERMINAL)?.acting, now, BEFORE_HOURS / 24 + 1).await?;
    super::rates::tell(&mut teller).await?;
    super::titles::tell(&mut teller).await?;
    arrived(&mut teller).await?;
    super::files::tell(&mut teller, now).await?;
    super::bills::tell(&mut teller).await?;
    expected(&mut teller, now).await?;
    super::applicants::tell(&mut teller).await?;
    clock.set(now);
    Ok(())
}

/// The importer lets the broker act for them.
async fn mandates(teller: &mut Teller<'_>, now: Instant) -> anyhow::Result<()> {
    let until = now.plus(Span::days(365)).to_string();
    for (services, principal, accepted) in
        [("file,delivery,pickup", "importer", true), ("file", "importer-second", false)]
    {
        let offer = form([("agent", "Transit Rio de Oro"), ("services", services), ("until", &until)]);
        let (mandate, _) = teller.act(principal, Act::MandateOffer, None, offer).await?;
        teller.wait(5);
        if accepted {
            teller.act("broker", Act::MandateAccept, Some(mandate), form([])).await?;
        }
    }
    Ok(())
}

/// A ship is announced; its call.
pub(super) async fn announce(teller: &mut Teller<'_>, ship: Ship, eta: Instant) -> anyhow::Result<[u8; 16]> {
    let eta = eta.to_string();
    let fields = form([
        ("imo", ship.imo),
        ("ship", ship.name),
        ("voyage", ship.voyage),
        ("port", PORT),
        ("last_port", ship.from),
        ("eta", &eta),
        ("terminal", "Terminal Dakhla Atlantique"),
    ]);
    Ok(teller.act("shipping-agent", Act::CallAnnounce, None, fields).await?.0)
}

async fn lodge(
    teller: &mut Teller<'_>,
    call: [u8; 16],
    (ship, reference, lots): (Ship, &str, &[Lot]),
    eta: Instant,
) -> anyhow::Result<[u8; 16]> {
    let bytes = interchange(ship, reference, lots, teller.now(), eta);
    Ok(teller.act("shipping-agent", Act::ManifestLodge, Some(call), upload(reference, bytes)).await?.0)
}

/// The last ship came the day before yesterday and was discharged.
async fn arrived(teller: &mut Teller<'_>) -> anyhow::Result<()> {
    let eta = teller.now().plus(Span::hours(30));
    let call = announce(teller, sailing(LAST).0, eta).await?;
    teller.wait(45);
    let manifest = lodge(teller, call, sailing(LAST), eta).await?;
    teller.wait(90);
    teller.act("customs-officer", Act::ManifestRegister, Some(manifest), form([])).await?;
    teller.wait(27 * 60);
    let at = teller.now().to_string();
    teller.act("harbour", Act::CallArrive, Some(call), form([("at", &at)])).await?;
    teller.wait(70);
    let at = teller.now().to_string();
    teller.act("harbour", Act::CallBerth, Some(call), form([("berth", "Quai 2"), ("at", &at)])).await?;
    teller.wait(40);
    let at = teller.now().to_string();
    teller.act("terminal", Act::CallStartDischarge, Some(call), form([("at", &at)])).await?;
    // Loose cargo is still being counted.
    for (bill, container) in sailing(LAST).2.iter().filter_map(|lot| Some((lot.bill, lot.container?.0))) {
        teller.wait(20);
        let file = teller.file(bill).await?;
        let tally = form([("container", container), ("outcome", "agreed")]);
        teller.act("terminal", Act::DossierTally, Some(file), tally).await?;
    }
    teller.wait(30);
    let at = teller.now().to_string();
    teller.act("terminal", Act::CallEndDischarge, Some(call), form([("at", &at)])).await?;
    Ok(())
}

/// The next ship is two days off, its manifest waits for customs; another is only announced.
async fn expected(teller: &mut Teller<'_>, now: Instant) -> anyhow::Result<()> {
    let eta = now.plus(Span::hours(44));
    let call = announce(teller, sailing(NEXT).0, eta).await?;
    teller.wait(15);
    lodge(teller, call, sailing(NEXT), eta).await?;
    teller.wait(15);
    announce(teller, super::sailings::LATER, now.plus(Span::hours(100))).await?;
    Ok(())
}

#[cfg(test)]
pub(super) fn sailings() -> [(Ship, &'static str, &'static [Lot]); 2] {
    [sailing(LAST), sailing(NEXT)]
}
