//! How fast EDIFACT is read, ours beside two other readers in Rust, on the same generated messages.
//!
//! Every reader walks every segment and every component, and adds up lengths and positions so that nothing
//! is left out by the compiler. All must count the same segments and components, or the measure does not hold.

use std::hint::black_box;
use std::time::Instant;

use edi::edifact::{Event, Segment, SegmentReader, Tokenizer};
use edi::generate;

use super::Measure;

/// The versions of the peers, as the manifest of this program asks for them.
const EDIFACT_RS: &str = "edifact-rs 0.18";
const EDIFACT_PARSER: &str = "edifact-parser 0.38";
/// How often each reading is timed; the median counts.
const RUNS: usize = 15;
/// Places in the bay plan and bills in the manifest: some megabytes each.
const PLACES: u32 = 50_000;
const BILLS: u32 = 12_000;
/// How the input is cut when memory is measured, as from a file.
const CHUNK_BYTES: usize = 64 * 1024;
/// What we promise: megabytes (10^6) a second on one core, and times the faster peer.
const SPEED_GOAL_MB_S: f64 = 500.0;
const RATIO_GOAL: f64 = 4.0;

/// What a reader counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Walk {
    segments: u64,
    components: u64,
    /// Positions and lengths added up, to keep the work from being dropped.
    sum: u64,
}

impl Walk {
    fn add(&mut self, offset: u64, length: usize) {
        self.components += 1;
        self.sum = self.sum.wrapping_add(offset).wrapping_add(u64::try_from(length).unwrap_or(0));
    }
}

/// Measures the readers. Run it in release; it takes about ten seconds.
pub fn run() -> Vec<Measure> {
    let inputs =
        [("BAPLIE", generate::baplie(PLACES, 1)), ("CUSCAR", generate::cuscar(BILLS, BILLS * 14 / 10, 1))];
    let mut measures: Vec<Measure> = inputs.iter().flat_map(|(name, bytes)| speed(name, bytes)).collect();
    measures.extend(inputs.iter().map(|(name, bytes)| memory(name, bytes)));
    measures.push(manifest(&generate::cuscar(10_000, 14_000, 2)));
    measures
}

fn speed(name: &str, bytes: &[u8]) -> Vec<Measure> {
    let readers = [walk_ours, walk_chunks, walk_ours_as_text, walk_edifact_rs, walk_edifact_parser];
    let [(ours, counted), (chunks, chunked), (text, texts), (rs, rs_counted), (parser, parser_counted)] =
        medians(bytes, readers);
    let same = |other: Walk| (other.segments, other.components) == (counted.segments, counted.components);
    let alike = [texts, chunked, rs_counted, parser_counted].into_iter().all(same);
    let ratio = ours / rs.max(parser);
    let speed = |reader: &str, value: f64, goal: Option<f64>| Measure {
        name: format!("{name}, {reader}"),
        value,
        unit: "MB/s",
        goal: goal.map_or_else(|| "for comparison".to_owned(), |goal| format!(">= {goal} MB/s")),
        holds: goal.is_none_or(|goal| value >= goal),
    };
    vec![
        speed("edi, whole, components and positions", ours, Some(SPEED_GOAL_MB_S)),
        speed("edi, in chunks of 64 KiB", chunks, Some(SPEED_GOAL_MB_S)),
        speed("edi, whole, every component decoded to text", text, None),
        speed(EDIFACT_RS, rs, None),
        speed(EDIFACT_PARSER, parser, None),
        Measure {
            name: format!("{name}, edi against the faster of {EDIFACT_RS} and {EDIFACT_PARSER}"),
            value: ratio,
            unit: "times",
            goal: format!(">= {RATIO_GOAL} times, same segments and components counted"),
            holds: ratio >= RATIO_GOAL && alike,
        },
    ]
}

/// The bytes set aside for an input, and for sixteen of it end to end: they must be the same.
fn memory(name: &str, bytes: &[u8]) -> Measure {
    let (once, many) = (peak(bytes, 1), peak(bytes, 16));
    Measure {
        name: format!("{name}, edi, bytes set aside for 16 times the size against once"),
        value: count(many) / count(once.max(1)),
        unit: "times",
        goal: format!("1 time: {once} bytes for one, {many} bytes for sixteen"),
        holds: many <= once,
    }
}

fn peak(bytes: &[u8], times: usize) -> usize {
    let mut tokenizer = Tokenizer::new();
    let mut peak = 0;
    for _ in 0..times {
        for chunk in bytes.chunks(CHUNK_BYTES) {
            tokenizer.feed(chunk, |event| {
                black_box(&event);
            });
            peak = peak.max(tokenizer.held_bytes());
        }
    }
    tokenizer.finish(|event| {
        black_box(&event);
    });
    peak
}

/// A manifest of ten thousand bills read into meaning, bill by bill.
fn manifest(bytes: &[u8]) -> Measure {
    let [(speed, _)] = medians(bytes, [walk_bills]);
    let seconds = count(bytes.len()) / 1e6 / speed;
    Measure {
        name: "CUSCAR, edi, 10 000 bills read into a manifest".to_owned(),
        value: seconds * 1_000.0,
        unit: "ms",
        goal: "<= 1000 ms".to_owned(),
        holds: seconds <= 1.0,
    }
}

fn walk_bills(bytes: &[u8]) -> Walk {
    let mut walk = Walk::default();
    edi::cuscar::read_each(bytes, |part| {
        black_box(&part);
        walk.segments += 1;
    });
    walk
}

/// The median speed of each reader in megabytes a second, and what it counted. They take turns, so that a busy
/// moment of the machine falls on all of them.
fn medians<const N: usize>(bytes: &[u8], readers: [fn(&[u8]) -> Walk; N]) -> [(f64, Walk); N] {
    let mut timed = readers.map(|reader| (reader, Vec::with_capacity(RUNS), Walk::default()));
    for _ in 0..RUNS {
        for (reader, seconds, counted) in &mut timed {
            let start = Instant::now();
            *counted = black_box(reader(black_box(bytes)));
            seconds.push(start.elapsed().as_secs_f64());
        }
    }
    timed.map(|(_, mut seconds, counted)| {
        seconds.sort_by(f64::total_cmp);
        let middle = seconds.get(RUNS / 2).copied().unwrap_or(f64::INFINITY);
        (count(bytes.len()) / 1e6 / middle, counted)
    })
}

fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::INFINITY, f64::from)
}

fn walk_ours(bytes: &[u8]) -> Walk {
    let mut walk = Walk::default();
    let mut reader = SegmentReader::new(bytes);
    while let Some(event) = reader.next_event() {
        if let Event::Segment(segment) = event {
            positions(&segment, &mut walk);
        }
    }
    walk
}

fn walk_chunks(bytes: &[u8]) -> Walk {
    let mut walk = Walk::default();
    let mut tokenizer = Tokenizer::new();
    let mut see = |event: Event<'_>| {
        if let Event::Segment(segment) = event {
            positions(&segment, &mut walk);
        }
    };
    for chunk in bytes.chunks(CHUNK_BYTES) {
        tokenizer.feed(chunk, &mut see);
    }
    tokenizer.finish(&mut see);
    walk
}

fn positions(segment: &Segment<'_>, walk: &mut Walk) {
    walk.segments += 1;
    for component in segment.components() {
        walk.add(component.offset + u64::from(component.element), component.raw.len());
    }
}

fn walk_ours_as_text(bytes: &[u8]) -> Walk {
    let mut walk = Walk::default();
    let mut reader = SegmentReader::new(bytes);
    while let Some(event) = reader.next_event() {
        if let Event::Segment(segment) = event {
            walk.segments += 1;
            for component in segment.components() {
                walk.add(component.offset, component.text().len());
            }
        }
    }
    walk
}

fn walk_edifact_rs(bytes: &[u8]) -> Walk {
    let mut walk = Walk::default();
    for segment in edifact_rs::from_bytes(bytes).flatten() {
        walk.segments += 1;
        for element in &segment.elements {
            for (text, span) in &element.components {
                walk.add(u64::try_from(span.start).unwrap_or(0), text.len());
            }
        }
    }
    walk
}

/// Counts what the peer shows; it gives the position of the segment only.
#[derive(Default)]
struct Handler(Walk);

impl edifact_parser::EdifactHandler for Handler {
    fn on_segment(&mut self, segment: &edifact_primitives::RawSegment<'_>) -> edifact_primitives::Control {
        self.0.segments += 1;
        let offset = u64::try_from(segment.position.byte_offset).unwrap_or(0);
        for text in segment.elements.iter().flatten() {
            self.0.add(offset, text.len());
        }
        edifact_primitives::Control::Continue
    }
}

fn walk_edifact_parser(bytes: &[u8]) -> Walk {
    let mut handler = Handler::default();
    match edifact_parser::EdifactStreamParser::parse(bytes, &mut handler) {
        Ok(()) => handler.0,
        Err(_) => Walk::default(),
    }
}
