//! Who may do what: role × act × relation, as a file in review.
//!
//! The file is what the policy answers, asked for every act as every relation with every duty. A change of the table
//! changes the file, and the reviewer reads who gained or lost a right. `BLESS=1 cargo test -p domain --test matrix`
//! writes it anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use domain::mandate::{Mandate, Scope, Service, Standing};
use domain::policy::{self, Acting, Denied, Relation, Relations, Right, Subjected};
use domain::{Act, Duty, PartyKind};
use lexicon::{Instant, MandateId, PartyId, Place, UserId};

const ME: PartyId = PartyId::from_bytes([1; 16]);
const PRINCIPAL: PartyId = PartyId::from_bytes([2; 16]);
const NOW: Instant = Instant::from_micros(1_000);
const HEAD: &str = "\
Who may do what. For each act: relation to the thing, then the duties that may and the answer to the others.
AUT-01 the duty is not enough, AUT-02 the relation is not enough, AUT-03 the organisation is not active,
unknown the thing does not exist for the asker. `by mandate` names the principal's relations that carry.
";

/// A thing to which each organisation stands as told.
struct Thing(BTreeMap<PartyId, Relation>);

impl Subjected for Thing {
    fn relations(&self, party: PartyId, _: &BTreeSet<PartyKind>) -> Relations {
        Relations::from([self.0.get(&party).copied().unwrap_or(Relation::Stranger)])
    }

    fn office(&self) -> Option<&Place> {
        None
    }
}

fn acting(duty: Duty, active: bool, service: Option<Service>) -> Acting {
    Acting {
        user: UserId::from_bytes([3; 16]),
        party: ME,
        kinds: BTreeSet::new(),
        duties: BTreeSet::from([duty]),
        active,
        mandates: service.map(mandate).into_iter().collect(),
        office: None,
    }
}

fn mandate(service: Service) -> Mandate {
    Mandate {
        id: MandateId::from_bytes([4; 16]),
        principal: PRINCIPAL,
        agent: ME,
        scope: Scope {
            services: BTreeSet::from([service]),
            offices: BTreeSet::new(),
            from: Instant::from_micros(0),
            until: Instant::from_micros(2_000),
        },
        offered_at: Instant::from_micros(0),
        standing: Standing::Active { since: Instant::from_micros(0) },
    }
}

/// The answer in one word.
fn answer(acting: &Acting, act: Act, thing: &Thing) -> String {
    match policy::grant(acting, act, thing, NOW) {
        Ok(granted) => {
            assert_eq!(granted.act(), act);
            match granted.right() {
                Right::Own | Right::Office => "granted".to_owned(),
                Right::Mandate(_) => {
                    assert_eq!(
                        granted.for_whom(),
                        PRINCIPAL,
                        "who acts under a mandate acts for its principal"
                    );
                    "mandated".to_owned()
                }
            }
        }
        Err(Denied::NotFound) => "unknown".to_owned(),
        Err(Denied::Forbidden(refusal)) => refusal.code.to_string(),
    }
}

/// What each duty is answered, said briefly: those that may, then what the others hear.
fn answers(act: Act, relation: Relation, active: bool) -> String {
    let thing = Thing(BTreeMap::from([(ME, relation)]));
    let (mut may, mut others) = (Vec::new(), BTreeSet::new());
    for duty in Duty::ALL {
        match answer(&acting(duty, active, None), act, &thing).as_str() {
            "granted" => may.push(duty.code()),
            other => _ = others.insert(other.to_owned()),
        }
    }
    let may = if may.len() == Duty::ALL.len() { "everyone".to_owned() } else { may.join(", ") };
    let others: Vec<String> = others.into_iter().collect();
    match (may.is_empty(), others.is_empty()) {
        (true, _) => others.join(" or "),
        (false, true) => may,
        (false, false) => format!("{may}; others {}", others.join(" or ")),
    }
}

fn name(relation: Relation) -> String {
    format!("{relation:?}").to_lowercase()
}

/// One line for each answer, with the relations that get it.
fn grouped(act: Act, active: bool) -> Vec<(String, Vec<String>)> {
    let mut groups: Vec<(String, Vec<String>)> = Vec::new();
    for relation in Relation::ALL {
        let said = answers(act, relation, active);
        match groups.iter_mut().find(|(known, _)| *known == said) {
            Some((_, relations)) => relations.push(name(relation)),
            None => groups.push((said, vec![name(relation)])),
        }
    }
    groups.sort_by_key(|(said, _)| (said.starts_with("AUT") || said == "unknown", said.len()));
    groups
}

/// The relations of a principal that let its agent act, with any duty that fits.
fn carried(act: Act, service: Service) -> Vec<String> {
    let carries = |relation: &Relation| {
        let thing = Thing(BTreeMap::from([(PRINCIPAL, *relation)]));
        Duty::ALL
            .into_iter()
            .any(|duty| answer(&acting(duty, true, Some(service)), act, &thing) == "mandated")
    };
    Relation::ALL.into_iter().filter(carries).map(name).collect()
}

fn matrix() -> String {
    let mut out = HEAD.to_owned();
    for act in Act::ALL {
        _ = write!(out, "\n{}\n", act.code());
        for (said, relations) in grouped(*act, true) {
            _ = writeln!(out, "  {:<44} {}", said, relations.join(" "));
        }
        for (said, relations) in grouped(*act, false) {
            if said.contains("AUT-03") || !grouped(*act, true).contains(&(said.clone(), relations.clone())) {
                _ = writeln!(out, "  {:<44} {}", format!("not active: {said}"), relations.join(" "));
            }
        }
        for service in Service::ALL {
            let relations = carried(*act, service);
            if !relations.is_empty() {
                _ = writeln!(
                    out,
                    "  {:<44} {}",
                    format!("by mandate: {}", service.code()),
                    relations.join(" ")
                );
            }
        }
    }
    out
}

#[test]
fn the_policy_answers_what_the_matrix_in_review_says() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/matrix.txt");
    let right = matrix();
    if std::env::var("BLESS").as_deref() == Ok("1") {
        std::fs::write(&path, &right).unwrap();
    }
    let known = std::fs::read_to_string(&path).unwrap_or_default();
    for (line, (known, right)) in known.lines().zip(right.lines()).enumerate() {
        assert_eq!(known, right, "line {} of {}", line + 1, path.display());
    }
    assert_eq!(known, right, "{}: BLESS=1 writes it anew", path.display());
}

#[test]
fn a_stranger_is_never_told_that_a_thing_exists_unless_an_act_is_for_strangers() {
    let thing = Thing(BTreeMap::new());
    for act in Act::ALL {
        for duty in Duty::ALL {
            let said = answer(&acting(duty, true, None), *act, &thing);
            let for_strangers = policy::rule(*act).relations.contains(&Relation::Stranger);
            assert!(for_strangers || said == "unknown", "{} as {}: {said}", act.code(), duty.code());
        }
    }
}

#[test]
fn an_ended_mandate_gives_nothing() {
    for act in Act::ALL {
        let Some(service) = policy::rule(*act).service else { continue };
        for relation in Relation::ALL {
            let thing = Thing(BTreeMap::from([(PRINCIPAL, relation)]));
            let mut late = acting(Duty::Clerk, true, Some(service));
            late.mandates[0].scope.until = Instant::from_micros(NOW.micros() - 1);
            let none = acting(Duty::Clerk, true, None);
            assert_eq!(answer(&late, *act, &thing), answer(&none, *act, &thing), "{}", act.code());
        }
    }
}
