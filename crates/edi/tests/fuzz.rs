//! Any bytes: no panic, the same answer as a simple reader, the same answer in chunks.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests")]

use edi::edifact::{Event, NoteKind, SegmentReader, Tokenizer};
use proptest::prelude::*;

/// A segment or note in plain values.
#[derive(Debug, Clone, PartialEq)]
enum Seen {
    Segment { number: u64, offset: u64, tag: Vec<u8>, components: Vec<(u32, u32, u32, u64, Vec<u8>)> },
    Note(NoteKind, u64, u64),
}

fn seen(event: Event<'_>) -> Seen {
    match event {
        Event::Note(note) => Seen::Note(note.kind, note.offset, note.length),
        Event::Segment(segment) => Seen::Segment {
            number: segment.number(),
            offset: segment.offset(),
            tag: segment.tag().to_vec(),
            components: segment
                .components()
                .map(|c| (c.element, c.repetition, c.component, c.offset, c.value().into_owned()))
                .collect(),
        },
    }
}

fn whole(bytes: &[u8]) -> Vec<Seen> {
    let mut reader = SegmentReader::new(bytes);
    let mut all = Vec::new();
    while let Some(event) = reader.next_event() {
        all.push(seen(event));
    }
    all
}

fn chunked(bytes: &[u8], cuts: &[usize]) -> Vec<Seen> {
    let mut all = Vec::new();
    let mut tokenizer = Tokenizer::new();
    let mut rest = bytes;
    for cut in cuts.iter().cycle() {
        if rest.is_empty() {
            break;
        }
        let (chunk, after) = rest.split_at((*cut).clamp(1, rest.len()));
        tokenizer.feed(chunk, |event| all.push(seen(event)));
        rest = after;
    }
    tokenizer.finish(|event| all.push(seen(event)));
    all
}

/// The simple reader: one byte after the other, the usual characters, inside one interchange.
fn naive(bytes: &[u8]) -> Vec<Vec<Vec<Vec<u8>>>> {
    let mut segments = Vec::new();
    let mut segment: Vec<Vec<Vec<u8>>> = vec![vec![vec![]]];
    let mut escaped = false;
    let mut begun = false;
    for byte in bytes {
        if !begun && matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | 0 | 0x1a) {
            continue;
        }
        if matches!(byte, b'\r' | b'\n') {
            continue;
        }
        begun = true;
        match byte {
            b'?' if !escaped => {
                escaped = true;
                continue;
            }
            b'\'' if !escaped => {
                let empty: Vec<Vec<Vec<u8>>> = vec![vec![vec![]]];
                if segment != empty {
                    segments.push(std::mem::take(&mut segment));
                }
                segment = vec![vec![vec![]]];
                begun = false;
            }
            b'+' if !escaped => segment.push(vec![vec![]]),
            b':' if !escaped => segment.last_mut().unwrap().push(vec![]),
            _ => segment.last_mut().unwrap().last_mut().unwrap().push(*byte),
        }
        escaped = false;
    }
    segments
}

/// Text with many service characters and segments that matter to the reader.
fn wire() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        4 => "[A-Z]{3}",
        4 => "[+:'?*]{1,3}",
        3 => "[ A-Za-z0-9.]{0,40}",
        1 => "[\r\n \t]{1,4}",
        1 => Just("UNB+UNOA:2+A+B+260601:1200+1'".to_owned()),
        1 => Just("UNB+UNOY:4+A+B'".to_owned()),
        1 => Just("UNA|;,\\ #UNB;UNOC|3;A#".to_owned()),
        1 => Just("UNA:+.? '\r\nUNB+UNOA:2'".to_owned()),
        1 => Just("UNA:+.? \n\r\nUNB+UNOA:2\r\n".to_owned()),
        1 => Just("UNZ+1+1'".to_owned()),
        1 => Just("UNA".to_owned()),
        1 => Just("UN".to_owned()),
        1 => Just("UNH+1+CUSCAR:D:95B:UN'".to_owned()),
        1 => Just("CNI+1'RFF+BM:X'GID+1+2:CT'SGP+C+1'".to_owned()),
        1 => Just("\u{feff}é上".to_owned()),
    ];
    let bytes = prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat().into_bytes());
    (bytes, prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4)).prop_map(
        |(mut bytes, changes)| {
            for (place, byte) in changes {
                if !bytes.is_empty() {
                    let place = place.index(bytes.len());
                    bytes[place] = byte;
                }
            }
            bytes
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 800, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn chunks_cut_anywhere_give_the_same_as_the_whole(bytes in wire(), cuts in prop::collection::vec(1_usize..300, 1..8)) {
        prop_assert_eq!(whole(&bytes), chunked(&bytes, &cuts), "{}", bytes.escape_ascii());
    }

    #[test]
    fn byte_after_byte_gives_the_same_as_the_whole(bytes in wire()) {
        prop_assert_eq!(whole(&bytes), chunked(&bytes, &[1]), "{}", bytes.escape_ascii());
    }

    #[test]
    fn inside_an_interchange_a_simple_reader_reads_the_same(body in "([B-TV-Z][A-Z]{2}|[+:'?]{1,3}|[ a-z0-9.*\r\n]{0,70}){0,40}'") {
        let bytes = format!("UNB+UNOB:2+A'{body}").into_bytes();
        let mut events = whole(&bytes);
        if events.iter().any(|one| matches!(one, Seen::Note(NoteKind::Unterminated, ..))) {
            events.pop();
        }
        let ours: Vec<Vec<Vec<Vec<u8>>>> = events
            .into_iter()
            .filter_map(|one| match one {
                Seen::Segment { tag, components, .. } => {
                    let mut elements = vec![vec![tag]];
                    for (element, _, _, _, value) in components {
                        let element = usize::try_from(element).unwrap();
                        if elements.len() <= element {
                            elements.push(Vec::new());
                        }
                        elements[element].push(value);
                    }
                    Some(elements)
                }
                Seen::Note(..) => None,
            })
            .collect();
        let simple = naive(&bytes);
        let meant: Vec<Vec<Vec<Vec<u8>>>> = ours
            .into_iter()
            .map(|mut segment| {
                // The simple reader unescapes tags too.
                let tag = std::mem::take(&mut segment[0][0]);
                segment[0][0] = unreleased(&tag);
                segment
            })
            .collect();
        prop_assert_eq!(meant, simple, "{}", bytes.escape_ascii());
    }

    #[test]
    fn no_bytes_make_any_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        read_all(&bytes);
    }

    #[test]
    fn no_wire_makes_any_reader_panic(bytes in wire()) {
        read_all(&bytes);
    }

    #[test]
    fn no_table_makes_the_table_reader_panic(
        bytes in "(bill|container|packages|kind|description|gross_kg|[,;\"\r\n]{1,3}|[A-Z0-9.,é]{0,12}){0,60}",
        head in any::<bool>(),
    ) {
        let head = if head { "bill,container,packages,kind,description,gross_kg\n" } else { "" };
        let text = format!("{head}{bytes}");
        let (manifest, findings) = edi::csv_manifest::read(text.as_bytes());
        for bill in &manifest.bills {
            prop_assert!(!bill.number.is_empty());
        }
        for finding in findings {
            let text = finding.text(edi::Language::Ar);
            prop_assert!(!text.is_empty());
        }
    }

    #[test]
    fn positions_point_at_the_bytes_they_name(bytes in wire()) {
        let mut reader = SegmentReader::new(&bytes);
        while let Some(event) = reader.next_event() {
            if let Event::Segment(segment) = event {
                for component in segment.components() {
                    let from = usize::try_from(component.offset).unwrap();
                    prop_assert_eq!(&bytes[from..from + component.raw.len()], component.raw);
                }
            }
        }
    }
}

fn unreleased(tag: &[u8]) -> Vec<u8> {
    let mut escaped = false;
    tag.iter()
        .copied()
        .filter(|byte| {
            if matches!(byte, b'\r' | b'\n') {
                return false;
            }
            let release = *byte == b'?' && !escaped;
            escaped = release;
            !release
        })
        .collect()
}

fn read_all(bytes: &[u8]) {
    let report = edi::report::read_report(bytes);
    assert!(serde_json::to_string(&report).unwrap().starts_with('{'));
    let (manifests, findings) = edi::cuscar::read(bytes);
    for manifest in &manifests {
        let _ = edi::cuscar::write(manifest);
        for (index, bill) in manifest.bills.iter().enumerate() {
            for finding in &bill.findings {
                let address = finding.address.clone().unwrap();
                assert!(address.starts_with(&format!("bill.{index}.")));
                assert!(manifest.position(&address).segment > 0);
            }
        }
    }
    for finding in findings.iter().chain(&report.findings) {
        assert!(!finding.text(edi::Language::Fr).is_empty());
    }
    let _ = edi::csv_manifest::read(bytes);
}
