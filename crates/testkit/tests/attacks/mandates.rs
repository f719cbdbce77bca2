//! A mandate that ends while an act under it is on its way.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use desk::ports::Clock;
use desk::{Command, Form};
use domain::Act;
use lexicon::{Instant, Span};
use testkit::cargo::POTATOES;
use testkit::{Port, Scene};

use crate::kit::{attack, fresh, node};

/// What happens at one reading of the clock.
type Trap = Box<dyn FnOnce() + Send>;

/// A clock that lets something happen between two steps of an act: an act reads the time more than once.
struct Trapped {
    now: Mutex<Instant>,
    left: AtomicUsize,
    trap: Mutex<Option<Trap>>,
    sprung: AtomicBool,
}

impl Trapped {
    fn at(now: Instant) -> Self {
        Self {
            now: Mutex::new(now),
            left: AtomicUsize::new(0),
            trap: Mutex::new(None),
            sprung: AtomicBool::new(false),
        }
    }

    fn set(&self, place: usize, trap: Trap) {
        self.sprung.store(false, Ordering::SeqCst);
        *self.trap.lock().unwrap() = Some(trap);
        self.left.store(place, Ordering::SeqCst);
    }
}

impl Clock for Trapped {
    fn now(&self) -> Instant {
        if self.left.load(Ordering::SeqCst) > 0 && self.left.fetch_sub(1, Ordering::SeqCst) == 1 {
            let trap = self.trap.lock().unwrap().take();
            if let Some(trap) = trap {
                self.sprung.store(true, Ordering::SeqCst);
                trap();
            }
        }
        *self.now.lock().unwrap()
    }
}

fn command(port: &Port, actor: &str, act: Act, subject: &str, fields: &[(&str, &str)]) -> Command {
    Command {
        acting: port.actor(actor).seat(),
        act,
        subject: Some(lexicon::parse_uuid(subject).unwrap()),
        key: fresh(),
        if_match: None,
        form: Form::of(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))),
    }
}

/// Acts of the broker, each tried with the mandate revoked at every point at which the act looks at the clock.
#[test]
fn an_act_under_a_mandate_that_is_revoked_meanwhile_is_not_done() {
    attack(|port| {
        let [importer, broker, terminal] = port.actors(["importer", "broker", "terminal"]);
        let scene = Scene::discharged(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        let order = scene.ready(POTATOES, importer.firm(), 1);
        terminal.opens_hours("day 4 08:00", "day 4 18:00", 50).is_done();
        let slot = port.moment("day 4 10:00").to_string();
        let clock = Arc::new(Trapped::at(port.now().plus(Span::minutes(1))));
        let hands: Arc<dyn Clock> = clock.clone();
        let other = node(port, hands);
        let haulier = port.actor("haulier").firm();
        let book = [
            ("order", order.as_str()),
            ("haulier", haulier),
            ("slot", &slot),
            ("plate", "1-A-1"),
            ("driver", "B"),
        ];
        for (act, fields) in [
            (Act::DossierWrite, &[("text", "Bonjour")][..]),
            (Act::AppointmentBook, &book[..]),
            (Act::OrderEndorse, &[("order", order.as_str()), ("to", broker.firm())][..]),
        ] {
            let mut points = 0;
            for place in 1.. {
                let mandate = importer.offers_mandate(broker.firm(), "file,delivery,pickup", 30).is_done().id;
                broker.accepts(&mandate).is_done();
                let revoke = command(port, "importer", Act::MandateRevoke, &mandate, &[("reason", "Fini")]);
                let ended = Arc::new(node(port, Arc::new(Trapped::at(port.now().plus(Span::minutes(1))))));
                clock.set(
                    place,
                    Box::new(move || {
                        tokio::task::block_in_place(|| {
                            tokio::runtime::Handle::current()
                                .block_on(async { ended.perform(revoke).await.unwrap() })
                        });
                    }),
                );
                let asked = command(port, "broker", act, &file, fields);
                let said = port.wait(other.perform(asked));
                if !clock.sprung.load(Ordering::SeqCst) {
                    // The act was over before: it was done, under a mandate that stood.
                    assert!(said.is_ok(), "{} at {place}: {said:?}", act.code());
                    break;
                }
                points += 1;
                assert!(
                    matches!(said, Err(desk::No::NotFound)),
                    "{} was done although its mandate was revoked at point {place}: {said:?}",
                    act.code()
                );
            }
            assert!(points >= 2, "{} looked at the clock {points} times", act.code());
            // Back as it was, for the next act.
            let live = port.wait(port.desk().mandates_given_to(broker.seat().party)).unwrap();
            for one in
                live.iter().filter(|one| matches!(one.standing, domain::mandate::Standing::Active { .. }))
            {
                importer.ends_mandate(one.id.to_string(), "Fini").is_done();
            }
        }
        let journal = port.journal_of(&file);
        assert_eq!(journal.lines().filter(|line| line.contains("for importer")).count(), 3, "{journal}");
    });
}

#[test]
fn an_act_is_judged_at_the_instant_it_is_written_with() {
    attack(|port| {
        let [importer, broker] = port.actors(["importer", "broker"]);
        let scene = Scene::registered(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        let mandate = importer.offers_mandate(broker.firm(), "file", 1).is_done().id;
        broker.accepts(&mandate).is_done();
        let until = port.now().plus(Span::days(1));
        let tick = Span::from_micros(1);
        for (at, done) in [
            (until.minus(tick), true),
            (until, true),
            (until.plus(tick), false),
            (until.plus(Span::days(400)), false),
        ] {
            let late = node(port, Arc::new(Trapped::at(at)));
            let said = port.wait(late.perform(command(
                port,
                "broker",
                Act::DossierWrite,
                &file,
                &[("text", "Bonjour")],
            )));
            assert_eq!(said.is_ok(), done, "{at}: {said:?}");
        }
    });
}
