//! Interchanges that are cut off, blown up, wrongly coded or meant to harm.

use edi::cuscar::{CargoManifest, Function};
use testkit::cargo::{PIPES, POTATOES, atlas, changed, lots, manifest};
use testkit::{Actor, Port};

use crate::kit::{attack, attack_once, lodged};

/// A good interchange of two bills.
fn good(port: &Port) -> Vec<u8> {
    manifest(&lots(&[POTATOES, PIPES]), port.now(), port.moment("day 3 06:00"))
}

/// A call of its own for each attack.
fn a_call(agent: Actor<'_>) -> String {
    agent.announces(atlas(), agent.port().moment("day 3 06:00")).is_done().id
}

/// The interchange with one text put in the place of another.
fn with(bytes: &[u8], old: &str, new: &str) -> Vec<u8> {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    assert!(text.contains(old), "{old} is not in the interchange:\n{text}");
    text.replace(old, new).into_bytes()
}

fn up_to(bytes: &[u8], mark: &str) -> Vec<u8> {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    text.as_bytes()[..text.find(mark).unwrap()].to_vec()
}

/// Lodges each row for a call of its own, and compares what is said.
fn rows(agent: Actor<'_>, rows: impl IntoIterator<Item = (&'static str, Vec<u8>, &'static str)>) {
    let mut wrong = Vec::new();
    for (situation, bytes, answer) in rows {
        let found = lodged(agent, &agent.lodges(a_call(agent), bytes));
        if found != answer {
            wrong.push(format!("{situation}: {found}, not {answer}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn an_interchange_that_is_cut_off_or_wrongly_coded_is_refused_whole() {
    attack(|port| {
        let agent = port.actor("shipping-agent");
        let good = good(port);
        let utf_16: Vec<u8> =
            String::from_utf8(good.clone()).unwrap().encode_utf16().flat_map(u16::to_le_bytes).collect();
        let plain = good.iter().map(|byte| if b"+:'".contains(byte) { b'x' } else { *byte }).collect();
        let latin_1 = with(&good, "SEED POTATOES", "SEED POTATO\u{fffd}S")
            .split(|byte| *byte == 0xef)
            .map(|part| {
                part.strip_prefix(&[0xbf, 0xbd])
                    .map_or_else(|| part.to_vec(), |rest| [&[0xc9], rest].concat())
            })
            .collect::<Vec<_>>()
            .concat();
        let no_table = "422 DS-05 EDI-402";
        rows(
            agent,
            [
                ("nothing", Vec::new(), "422 FORM-01"),
                ("blanks", b" \r\n\t ".to_vec(), no_table),
                ("a service string advice alone", b"UNA:+.? '".to_vec(), "422 DS-05 EDI-113"),
                ("half of the first segment", b"UNB+UNOA:2+A".to_vec(), "422 DS-05 EDI-105 EDI-213 EDI-202"),
                ("cut in the header of the message", up_to(&good, "BGM"), "422 DS-05 EDI-205 EDI-202"),
                ("cut before the first bill", up_to(&good, "CNI+1"), "422 DS-05 EDI-205 EDI-202"),
                ("cut after the first bill", up_to(&good, "CNI+2"), "422 DS-05 EDI-205 EDI-202"),
                ("cut in a segment", up_to(&good, "D POTATOES"), "422 DS-05 EDI-105 EDI-205 EDI-202"),
                ("cut before the end of the message", up_to(&good, "UNT"), "422 DS-05 EDI-205 EDI-202"),
                ("cut before its own end", up_to(&good, "UNZ"), "422 DS-05 EDI-202"),
                ("a segment lost on the way", with(&good, "GID+1+960:BG'", ""), "422 DS-05 EDI-206"),
                ("UTF-16", utf_16, no_table),
                ("Latin 1 where UNOC says so", latin_1, "200, 2 kept, 0 refused"),
                ("another message", with(&good, "CUSCAR:D:95B", "BAPLIE:D:95B"), "422 DS-05 EDI-301"),
                ("two manifests in one sending", two(&good), "422 MSG-01"),
                ("no separators", plain, "422 DS-05 EDI-113"),
                ("a letter", b"Dear customs, please find our manifest attached.".to_vec(), no_table),
                ("any bytes", (0..=255).cycle().take(10_000).collect(), no_table),
                ("zeros", vec![0; 10_000], no_table),
            ],
        );
    });
}

/// The same message twice in one interchange, as its counts say.
fn two(good: &[u8]) -> Vec<u8> {
    let text = String::from_utf8(good.to_vec()).unwrap();
    let part = |from: &str, to: &str| text[text.find(from).unwrap()..text.find(to).unwrap()].to_owned();
    let (message, end) = (part("UNH", "UNT"), part("UNT", "UNZ"));
    let second = message.replace("UNH+1+", "UNH+2+") + &end.replace("+1'", "+2'");
    let last = text[text.find("UNZ").unwrap()..].replace("UNZ+1", "UNZ+2");
    format!("{}{message}{end}{second}{last}", &text[..text.find("UNH").unwrap()]).into_bytes()
}

#[test]
fn an_interchange_that_is_blown_up_costs_its_sender_a_refusal_and_us_little() {
    attack_once(|port| {
        let agent = port.actor("shipping-agent");
        let head = up_to(&good(port), "CNI+1");
        let open = |body: Vec<u8>| [head.clone(), body].concat();
        // With its end, so that only its size is wrong.
        let closed = |body: Vec<u8>, count: usize| {
            let count = count + String::from_utf8(head.clone()).unwrap().matches('\'').count();
            [head.clone(), body, format!("UNT+{count}+1'UNZ+1+ASL117S'").into_bytes()].concat()
        };
        let cut = "422 DS-05 EDI-104 EDI-205 EDI-202";
        let bills = (1..=40_001).flat_map(|n| format!("CNI+{n}+X{n}'").into_bytes()).collect();
        let boxes = (1..=50_001).flat_map(|n| format!("EQD+CN+X{n}'").into_bytes()).collect();
        let messages = b"UNH+1+CUSCAR:D:95B:UN'UNT+2+1'".repeat(10_000);
        rows(
            agent,
            [
                ("a million segments of one sign", open(b"A'".repeat(1_000_000)), "422 DS-05 EDI-106"),
                ("five million release signs", open(b"?".repeat(5_000_000)), cut),
                ("as many released terminators", open(b"?'".repeat(2_500_000)), cut),
                (
                    "one segment of ten million signs",
                    open([b"FTX+AAA+++".to_vec(), vec![b'X'; 10_000_000]].concat()),
                    cut,
                ),
                (
                    "the same with its end",
                    closed([b"FTX+AAA+++".to_vec(), vec![b'X'; 10_000_000], b"'".to_vec()].concat(), 1),
                    "422 DS-05 EDI-104",
                ),
                (
                    "a segment of sixty thousand components",
                    closed([&b"LOC+"[..], &b":".repeat(60_000), b"'"].concat(), 1),
                    "422 DS-05 EDI-303",
                ),
                (
                    "a segment of sixty thousand elements",
                    closed([&b"LOC"[..], &b"+".repeat(60_000), b"'"].concat(), 1),
                    "422 DS-05 EDI-303",
                ),
                ("more bills than any ship carries", closed(bills, 40_001), "422 DS-05 EDI-303"),
                ("more containers than any ship carries", closed(boxes, 50_001), "422 DS-05 EDI-315 EDI-303"),
                (
                    "ten thousand messages",
                    [b"UNB+UNOA:2+A+B+260601:1200+1'".to_vec(), messages, b"UNZ+10000+1'".to_vec()].concat(),
                    "422 DS-05 EDI-217",
                ),
                (
                    "ten thousand interchanges",
                    b"UNB+UNOA:2+A+B+260601:1200+1'UNZ+0+1'".repeat(10_000),
                    "422 DS-05 EDI-217",
                ),
            ],
        );
    });
}

#[test]
fn values_meant_to_harm_are_refused_or_kept_as_the_texts_they_are() {
    attack(|port| {
        let agent = port.actor("shipping-agent");
        let good = good(port);
        let original = |change: fn(&mut CargoManifest)| changed(&good, Function::Original, change);
        rows(
            agent,
            [
                (
                    "a reference of five thousand signs",
                    original(|it| it.reference = "R".repeat(5_000)),
                    "422 DS-05 EDI-304 TEXT-02",
                ),
                (
                    "a reference with a zero byte",
                    with(&good, "BGM+85+ASL117S", "BGM+85+ASL\u{0}117S"),
                    "422 DS-05 TEXT-03",
                ),
                (
                    "a reference that is SQL",
                    original(|it| it.reference = "'; drop table entry; --".to_owned()),
                    "200, 2 kept, 0 refused",
                ),
                (
                    "packages beyond counting",
                    original(|it| it.bills[0].goods[0].packages = Some(u64::MAX)),
                    "200, 1 kept, 1 refused NUMBER-02",
                ),
                ("grams beyond counting, in two lines", original(too_heavy), "422 DS-05 NUMBER-02"),
                (
                    "no packages",
                    original(|it| it.bills[0].goods[0].packages = Some(0)),
                    "200, 1 kept, 1 refused FORM-01",
                ),
                (
                    "packages below zero",
                    with(&good, "GID+1+960", "GID+1+-960"),
                    "200, 1 kept, 1 refused EDI-305 FORM-01",
                ),
                (
                    "a bill number that is SQL",
                    original(|it| it.bills[0].number = "x' or '1'='1".to_owned()),
                    "200, 1 kept, 1 refused BILL-01",
                ),
                (
                    "a consignee that is markup",
                    original(|it| {
                        it.bills[0].consignee.as_mut().unwrap().name = "<script>alert(1)</script>".to_owned();
                    }),
                    "200, 2 kept, 0 refused",
                ),
                (
                    "a description with a zero byte",
                    with(&good, "SEED POTATOES", "SEED\0POTATOES"),
                    "200, 1 kept, 1 refused TEXT-03",
                ),
                (
                    "a container that is a path",
                    with(&good, "SGP+QATU4102376", "SGP+../../etc/passwd"),
                    "200, 1 kept, 1 refused EDI-310 CONTAINER-01",
                ),
                (
                    "the same bill twice",
                    original(|it| it.bills.push(it.bills[0].clone())),
                    "200, 2 kept, 1 refused EDI-313",
                ),
            ],
        );
    });
}

/// Two lines of goods whose weights together no number holds, on every bill.
fn too_heavy(manifest: &mut CargoManifest) {
    for bill in &mut manifest.bills {
        bill.goods[0].gross_g = Some(u64::MAX / 1_000 * 1_000);
        bill.goods.push(bill.goods[0].clone());
    }
}

#[test]
fn a_change_message_is_done_as_a_whole_or_refused_at_its_places() {
    attack(|port| {
        let agent = port.actor("shipping-agent");
        let call = a_call(agent);
        let good = good(port);
        agent.lodges(&call, good.clone()).is_done();
        let change = |change: fn(&mut CargoManifest)| changed(&good, Function::Change, change);
        let mut wrong = Vec::new();
        for (situation, bytes, answer) in [
            ("one bill named twice", change(twice), "422 EDI-313"),
            ("a bill nobody lodged", change(|it| it.bills[0].number = "NOBODY".to_owned()), "422 DS-09"),
            ("a name of five hundred signs", change(|it| name(it, &"X".repeat(500))), "422 TEXT-02"),
            ("text that turns around", change(|it| name(it, "\u{202e}TREV DEUO")), "200"),
            ("the same again", change(|it| name(it, "TREV DEUO")), "200"),
            (
                "a seal that is markup",
                change(|it| it.equipment[0].seals = vec!["<b>".to_owned()]),
                "422 SEAL-01",
            ),
            ("a bill too many", change(many), "422 DS-12"),
        ] {
            let found = crate::kit::said(&agent.lodges(&call, bytes));
            if found != answer {
                wrong.push(format!("{situation}: {found}, not {answer}"));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
        let journal = port.journal_of(port.file(POTATOES));
        assert!(!journal.contains('\u{202e}'), "{journal}");
    });
}

fn name(manifest: &mut CargoManifest, name: &str) {
    manifest.bills[0].consignee.as_mut().unwrap().name = name.to_owned();
}

fn twice(manifest: &mut CargoManifest) {
    name(manifest, "FIRST");
    let mut second = manifest.bills[0].clone();
    second.goods[0].description = "SECOND".to_owned();
    manifest.bills.push(second);
}

fn many(manifest: &mut CargoManifest) {
    let bill = manifest.bills[0].clone();
    manifest.bills =
        (0..201).map(|n| edi::cuscar::Bill { number: format!("B{n}"), ..bill.clone() }).collect();
}
