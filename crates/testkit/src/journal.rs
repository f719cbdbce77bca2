//! What the journal reads: the evidence a story ends with.
//!
//! ```text
//!   08:10  forwarder   order.endorse
//!   08:10  forwarder   order.endorse  refused BAD-01
//!   day 3 14:30  terminal-gate  gate.tell  as of 14:05
//!   09:00  broker  order.endorse  for importer
//!   09:20  customs-inspector  hold.place  "Contrôle"
//! ```

use std::collections::BTreeMap;
use std::fmt::Write as _;

use domain::user::User;
use lexicon::{Instant, PartyId, UserId, parse_uuid};
use storage::journal::Entry;

use crate::port::{Port, day_of, opens_at};

/// Entries of one thing a story reads.
const ENTRIES_MAX: i64 = 1_000;

impl Port {
    /// The journal of a thing reads so, from the beginning of the story; blanks do not count.
    #[track_caller]
    pub fn journal_reads(&self, subject: impl AsRef<str>, expected: &str) {
        let found = self.journal_of(subject);
        let lines = |text: &str| {
            let plain = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
            text.lines().map(plain).filter(|line| !line.is_empty()).collect::<Vec<_>>()
        };
        assert_eq!(lines(&found), lines(expected), "the journal reads\n{found}");
    }

    /// The journal of a thing, from the beginning of the story, one line for each entry.
    pub fn journal_of(&self, subject: impl AsRef<str>) -> String {
        let subject = parse_uuid(subject.as_ref()).expect("the identifier of a thing");
        let newest = (i64::MAX, [0xff; 16]);
        let store = &self.desk().store;
        let mut entries =
            self.wait(store.journal_of(subject, newest, ENTRIES_MAX)).expect("the journal is read");
        entries.reverse();
        let known = Known::of(self);
        let of_the_story = entries.iter().filter(|entry| entry.at >= opens_at());
        of_the_story.fold(String::new(), |mut text, entry| {
            _ = writeln!(text, "{}", known.line(self, entry));
            text
        })
    }
}

/// Who is who.
struct Known {
    people: BTreeMap<UserId, String>,
    firms: BTreeMap<PartyId, String>,
}

impl Known {
    fn of(port: &Port) -> Self {
        let (mut people, mut firms) = (BTreeMap::new(), BTreeMap::new());
        for account in port.accounts() {
            if let Some(seat) = port.seat(&account.api_key) {
                people.insert(seat.user, account.actor.to_owned());
                firms.entry(seat.party).or_insert_with(|| account.actor.to_owned());
            }
        }
        Self { people, firms }
    }

    fn line(&self, port: &Port, entry: &Entry) -> String {
        let mut line = format!("{}  {}  {}", time(entry.at), self.person(port, entry.actor), entry.act);
        if let Some(whom) = entry.for_whom.filter(|whom| Some(*whom) != entry.party) {
            _ = write!(line, "  for {}", self.firms.get(&whom).map_or("somebody", String::as_str));
        }
        if let Some(code) = &entry.refused {
            _ = write!(line, "  refused {code}");
        }
        if let Some(at) = entry.legal_at.filter(|at| time(*at) != time(entry.at)) {
            _ = write!(line, "  as of {}", time(at));
        }
        if let Some(reason) = &entry.reason {
            _ = write!(line, "  \"{reason}\"");
        }
        line
    }

    /// What stories call a person; by their own name where stories do not know them.
    fn person(&self, port: &Port, user: Option<UserId>) -> String {
        let Some(user) = user else { return "the system".to_owned() };
        if let Some(known) = self.people.get(&user) {
            return known.clone();
        }
        let loaded = port.wait(port.desk().store.load::<User>(*user.bytes())).expect("the store is read");
        let name = loaded.and_then(|loaded| loaded.state.name.value().map(str::to_owned));
        name.unwrap_or_else(|| "somebody erased".to_owned())
    }
}

/// The time of day; with its day when it is not the first.
fn time(at: Instant) -> String {
    let time = desk::local(at).map(|zoned| zoned.strftime("%H:%M").to_string()).unwrap_or_default();
    match day_of(at) {
        1 => time,
        day => format!("day {day} {time}"),
    }
}
