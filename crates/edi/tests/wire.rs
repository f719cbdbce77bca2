//! The traps of EDIFACT on the wire, as users of other readers met them.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use edi::edifact::{Event, NoteKind, SegmentReader, Tokenizer};
use edi::report::{Policy, Report, ReportReader, exit_code, read_report};
use edi::{Severity, limits};

/// Each segment as its tag and, for each element, its components.
fn segments(bytes: &[u8]) -> Vec<(String, Vec<Vec<String>>)> {
    let mut reader = SegmentReader::new(bytes);
    let mut found = Vec::new();
    while let Some(event) = reader.next_event() {
        let Event::Segment(segment) = event else { continue };
        let mut elements: Vec<Vec<String>> = Vec::new();
        let mut last = (0, 0);
        for component in segment.components() {
            if (component.element, component.repetition) != last {
                elements.push(Vec::new());
                last = (component.element, component.repetition);
            }
            elements.last_mut().unwrap().push(component.text().into_owned());
        }
        found.push((segment.tag_text().into_owned(), elements));
    }
    found
}

fn codes(report: &Report) -> Vec<&str> {
    report.findings.iter().map(|f| f.code).collect()
}

fn around(inner: &str) -> String {
    let count = 2 + inner.matches('\'').count() - inner.matches("?'").count();
    format!("UNB+UNOB:2+A+B+260601:1200+1'UNH+1+CUSCAR:D:95B:UN'{inner}UNT+{count}+1'UNZ+1+1'")
}

#[test]
fn a_text_that_begins_like_a_service_string_is_a_text() {
    let found = segments(around("FTX+AAA+++UNA+:.? IS TEXT'UNA+X'").as_bytes());
    assert_eq!(found[2].1[3], ["UNA"]);
    assert_eq!(found[3], ("UNA".to_owned(), vec![vec!["X".to_owned()]]));
    assert_eq!(found.last().unwrap().0, "UNZ");
}

#[test]
fn a_service_string_needs_no_line_break_after_it_and_may_have_several() {
    for blanks in ["", "\n", "\r\n", "\r\n\r\n", "  "] {
        let found = segments(format!("UNA:+.? '{blanks}UNB+UNOA:2+A'").as_bytes());
        assert_eq!(found, [("UNB".to_owned(), vec![vec!["UNOA".into(), "2".into()], vec!["A".into()]])]);
    }
}

#[test]
fn a_blank_release_character_releases_nothing() {
    let found = segments(b"UNA:+.  'UNB+UNOA:2+WHY?'BGM+A ?B'");
    assert_eq!(found[0].1[1], ["WHY?"]);
    assert_eq!(found[1].1[0], ["A ?B"]);
}

#[test]
fn a_comma_is_a_decimal_mark_when_the_service_string_says_so_and_also_when_it_does_not() {
    for una in ["UNA:+,? '", "UNA:+.? '", ""] {
        for value in ["1180,5", "1180.5"] {
            let text = around(&format!(
                "BGM+85+M+9'TDT+20+V'EQD+CN+C'CNI+1'RFF+BM:B'GID+1+2:CT'MEA+AAE+G+KGM:{value}'SGP+C+2'"
            ));
            let (manifests, findings) = edi::cuscar::read(format!("{una}{text}").as_bytes());
            assert_eq!(findings, []);
            assert_eq!(manifests[0].bills[0].goods[0].gross_g, Some(1_180_500), "{una} {value}");
        }
    }
}

#[test]
fn the_terminator_may_be_another_character() {
    let found = segments(b"UNA:+.? #UNB+UNOA:2+O'HARA#BGM+1#");
    assert_eq!(found[0].1[1], ["O'HARA"]);
    assert_eq!(found[1].0, "BGM");
}

#[test]
fn a_service_string_that_contradicts_itself_is_said_and_the_usual_characters_are_used() {
    let report = read_report(b"UNA++.? 'UNB+UNOA:2+A+B+260601:1200+1'UNZ+0+1'");
    assert_eq!(codes(&report), ["EDI-101", "EDI-217"]);
    assert_eq!((report.segments, report.interchanges[0].sender.as_str()), (2, "A"));
}

#[test]
fn a_released_terminator_in_the_header_does_not_end_it() {
    let found = segments(b"UNB+UNOA:2+O?'HARA ?+ SON??+B+260601:1200+1'UNZ+0+1'");
    assert_eq!(found[0].1[1], ["O'HARA + SON?"]);
    assert_eq!(found[0].1[4], ["1"]);
    assert_eq!(found.len(), 2);
}

#[test]
fn a_released_release_character_at_the_end_of_a_segment_does_not_eat_the_terminator() {
    let found = segments(b"UNB+A'FTX+WHY???''FTX+WHY??'BGM+1'");
    assert_eq!(found[1].1[0], ["WHY?'"]);
    assert_eq!(found[2].1[0], ["WHY?"]);
    assert_eq!(found[3].0, "BGM");
}

#[test]
fn what_the_writer_releases_the_reader_reads_back() {
    let nasty = "A?B'C+D:E??F''";
    let mut writer = edi::edifact::SegmentWriter::new();
    writer.segment("UNB").element(&[nasty]).element(&[]).element(&["", nasty]);
    let text = writer.into_text();
    let found = segments(text.as_bytes());
    assert_eq!(found[0].1, [vec![nasty], vec![""], vec!["", nasty]]);
}

#[test]
fn the_character_set_is_the_one_the_interchange_announces() {
    let latin = b"UNB+UNOC:3+M\xfcLLER'UNZ+0+1'";
    assert_eq!(segments(latin)[0].1[1], ["MüLLER"]);
    let utf8 = "UNB+UNOY:4+الداخلة*上海'UNZ+0+1'".as_bytes();
    assert_eq!(segments(utf8)[0].1[1], ["الداخلة*上海"]);
    let cyrillic = b"UNB+UNOE:3+\xbc\xde\xe1\xda\xd2\xd0'UNZ+0+1'";
    assert_eq!(segments(cyrillic)[0].1[1], ["Москва"]);
}

#[test]
fn letters_beyond_the_level_are_read_and_said_and_refused_only_by_a_strict_partner() {
    let text = "UNB+UNOA:2+A_B+B+260601:1200+1'UNH+1+CUSCAR:D:95B:UN'BGM+85+x'UNT+3+1'UNZ+1+1'";
    let lenient = read_report(text.as_bytes());
    assert_eq!(codes(&lenient), ["EDI-107", "EDI-107"]);
    assert_eq!(lenient.interchanges[0].sender, "A_B");
    assert_eq!(exit_code(&lenient), 0);
    let mut strict = ReportReader::new(Policy::Strict);
    strict.feed(text.as_bytes());
    let strict = strict.finish();
    assert!(strict.findings.iter().all(|f| f.severity == Severity::Error));
    assert_eq!(exit_code(&strict), 1);
}

#[test]
fn a_large_text_in_many_bytes_a_letter_takes_no_longer_than_its_length() {
    let text = format!("UNB+UNOY:4+A'FTX+AAA+++{}'UNZ+0+1'", "上海港 ".repeat(5_000));
    let many = text.repeat(20);
    assert_eq!(segments(many.as_bytes()).len(), 60);
}

#[test]
fn a_segment_of_a_tag_alone_is_a_segment() {
    let report = read_report(around("BGM+85'UGH'NAD+CN'").as_bytes());
    assert_eq!(codes(&report), Vec::<&str>::new());
    assert_eq!((report.messages[0].declared, report.messages[0].counted), (Some(5), 5));
}

#[test]
fn an_empty_segment_is_said_and_not_counted() {
    let report = read_report(around("BGM+85'").replace("BGM+85'", "BGM+85''").as_bytes());
    assert_eq!(codes(&report), ["EDI-103"]);
    assert_eq!(report.messages[0].counted, 3);
}

#[test]
fn tags_with_digits_and_tags_of_other_dialects_are_tags() {
    let report = read_report(around("S01+1'END+1'").as_bytes());
    assert_eq!(codes(&report), Vec::<&str>::new());
    let report = read_report(around("bgm+1'").as_bytes());
    assert_eq!(codes(&report), ["EDI-106"]);
}

#[test]
fn a_header_cut_short_is_said_element_by_element_and_the_rest_is_read() {
    let report = read_report(b"UNB+UNOA:2+A'UNH+1+BAPLIE:D:95B:UN'BGM+1'UNT+3+1'UNZ+1+1'");
    assert_eq!(codes(&report)[..4], ["EDI-213"; 4]);
    assert_eq!(report.messages.len(), 1);
}

#[test]
fn what_stands_before_the_interchange_is_passed_over_and_said() {
    let text = "\u{feff}From: agent\r\nUNABLE TO READ\r\n".to_owned() + &around("BGM+85'");
    let report = read_report(text.as_bytes());
    assert_eq!(codes(&report), ["EDI-102"]);
    assert_eq!(report.findings[0].at.offset, 3);
    assert_eq!(report.segments, 5);
    let bare = format!("\u{feff}{}", around("BGM+85'"));
    assert_eq!(codes(&read_report(bare.as_bytes())), Vec::<&str>::new());
}

#[test]
fn a_service_string_after_other_bytes_is_still_one() {
    let report = read_report(b"HELLO UNA|+.? 'UNB+UNOA|2+A+B+260601|1200+1'UNZ+0+1'");
    assert_eq!(report.interchanges[0].una.as_deref(), Some("|+.? '"));
    assert_eq!(report.interchanges[0].syntax, "UNOA:2");
}

#[test]
fn wrapped_lines_are_joined_and_said_once_for_a_segment() {
    let wrapped = around("FTX+AAA+++A LONG TE\r\nXT OVER TWO L\nINES?\n''B\nGM+1'");
    let found = segments(wrapped.as_bytes());
    assert_eq!(found[2].1[3], ["A LONG TEXT OVER TWO LINES'"]);
    assert_eq!(found[3].0, "BGM");
    let report = read_report(wrapped.as_bytes());
    assert!(codes(&report).iter().all(|c| *c == "EDI-110" || *c == "EDI-206"), "{:?}", codes(&report));
}

#[test]
fn wrong_counts_and_references_are_findings_at_their_place_and_never_stop_the_reading() {
    let text = "UNB+UNOA:2+A+B+260601:1200+REF'UNH+1+BAPLIE:D:95B:UN:SMDG20'BGM+1'UNT+9+2'UNZ+4+OTHER'";
    let report = read_report(text.as_bytes());
    assert_eq!(codes(&report), ["EDI-206", "EDI-207", "EDI-203", "EDI-204"]);
    let first = &report.findings[0];
    assert_eq!((first.message, first.at.segment, first.at.element, first.at.component), (Some(0), 4, 1, 1));
    assert_eq!(first.at.offset, u64::try_from(text.find("9+2'").unwrap()).unwrap());
    assert_eq!((report.messages[0].declared, report.messages[0].counted), (Some(9), 3));
    assert_eq!(exit_code(&report), 1);
}

#[test]
fn a_missing_end_is_said() {
    let report = read_report(b"UNB+UNOA:2+A+B+260601:1200+1'UNH+1+BAPLIE:D:95B:UN'BGM+1'");
    assert_eq!(codes(&report), ["EDI-205", "EDI-202"]);
    let report = read_report(b"UNB+UNOA:2+A+B+260601:1200+1'UNH+1+BAPLIE:D:95B:UN'BGM+1'UNT+3+1'UNZ+1+1");
    assert_eq!(codes(&report), ["EDI-105"]);
    assert_eq!(report.segments, 5);
}

#[test]
fn several_interchanges_and_stray_ends_are_read() {
    let one = around("BGM+85'");
    let report = read_report(format!("{one}\r\nUNZ+1+1'\r\nUNA:+.? #{}", one.replace('\'', "#")).as_bytes());
    assert_eq!(codes(&report), ["EDI-212"]);
    assert_eq!((report.interchanges.len(), report.messages.len(), report.segments), (2, 2, 11));
    assert_eq!(report.messages[1].interchange, Some(1));
    let unclosed = around("BGM+85'").replace("UNZ+1+1'", "");
    assert_eq!(codes(&read_report(format!("{unclosed}{one}").as_bytes())), ["EDI-202"]);
}

#[test]
fn the_service_characters_of_one_interchange_end_with_it() {
    let text = "UNA|;.? #UNB;UNOA|2;A;B;260601|1200;1#UNZ;0;1#\nUNB+UNOA:2+C+D+260601:1200+2'UNZ+0+2'";
    let report = read_report(text.as_bytes());
    assert_eq!(report.interchanges[1].sender, "C");
    assert_eq!(report.interchanges[1].una, None);
}

#[test]
fn iata_identifiers_are_levels_a_and_b_and_unknown_ones_are_said() {
    assert_eq!(codes(&read_report(around("BGM+85'").replace("UNOB", "IATB").as_bytes())), Vec::<&str>::new());
    assert_eq!(codes(&read_report(around("BGM+85'").replace("UNOB", "KECA").as_bytes())), ["EDI-108"]);
    assert_eq!(codes(&read_report(around("BGM+85'").replace("UNOB:2", "UNOB:7").as_bytes())), ["EDI-109"]);
}

#[test]
fn a_line_feed_may_end_segments_with_or_without_carriage_return() {
    for end in ["\n", "\r\n"] {
        let text = format!("UNA:+.? \nUNB+UNOA:2+A{end}BGM+1{end}{end}UNZ+0+1{end}");
        let found = segments(text.as_bytes());
        assert_eq!(found.iter().map(|s| s.0.as_str()).collect::<Vec<_>>(), ["UNB", "BGM", "UNZ"]);
        assert_eq!(found[0].1[1], ["A"]);
        assert_eq!(found[2].1[1], ["1"]);
    }
}

#[test]
fn the_control_characters_of_level_b_part_segments_too() {
    let text = around("BGM+85'").replace('\'', "\u{1c}").replace('+', "\u{1d}").replace(':', "\u{1f}");
    let report = read_report(text.as_bytes());
    assert_eq!(codes(&report), Vec::<&str>::new());
    assert_eq!((report.segments, report.messages[0].kind.as_str()), (5, "CUSCAR:D:95B:UN"));
}

#[test]
fn groups_are_counted() {
    let group = "UNG+CUSCAR+A+B+260601:1200+7+UN+D:95B'UNH+1+CUSCAR:D:95B:UN'BGM+1'UNT+3+1'UNE+1+7'";
    let good = format!("UNB+UNOA:2+A+B+260601:1200+1'{group}{group}UNZ+2+1'").replace("UNH+1", "UNH+1");
    assert_eq!(codes(&read_report(good.as_bytes())), ["EDI-216"]);
    let bad = good.replacen("UNE+1+7'", "UNE+3+8'", 1);
    assert_eq!(codes(&read_report(bad.as_bytes())), ["EDI-208", "EDI-209", "EDI-216"]);
}

#[test]
fn elements_repeat_in_version_4_and_a_star_is_a_star_before() {
    let found = segments(b"UNB+UNOY:4+A'FTX+ONE*TWO?*3*:X'");
    assert_eq!(found[1].1, [vec!["ONE"], vec!["TWO*3"], vec!["", "X"]]);
    let found = segments(b"UNB+UNOB:3+A'FTX+ONE*TWO'");
    assert_eq!(found[1].1, [vec!["ONE*TWO"]]);
    let found = segments(b"UNA:+.?^'UNB+UNOB:4+A'FTX+ONE^TWO*'");
    assert_eq!(found[1].1, [vec!["ONE"], vec!["TWO*"]]);
}

#[test]
fn separators_that_part_nothing_are_remarked_and_harmless() {
    let report = read_report(around("NAD+CN+++'LOC+11+MAEUN::'").as_bytes());
    assert_eq!(codes(&report), ["EDI-111", "EDI-111"]);
    assert_eq!(exit_code(&report), 0);
}

#[test]
fn an_association_code_after_a_plus_is_understood_as_such() {
    let text = around("BGM+85'").replace("D:95B:UN'", "D:95B:UN+SMDG20'");
    assert_eq!(codes(&read_report(text.as_bytes())), ["EDI-218"]);
}

#[test]
fn a_segment_without_end_is_dropped_counted_and_costs_no_memory() {
    let long = format!("FTX+{}'", "X".repeat(3 * limits::SEGMENT_BYTES_MAX));
    let report = read_report(around(&long).as_bytes());
    assert_eq!(codes(&report), ["EDI-104"]);
    assert_eq!(report.messages[0].counted, 3);
    let mut tokenizer = Tokenizer::new();
    let mut notes = 0;
    for chunk in around(&long).as_bytes().chunks(1_000) {
        tokenizer.feed(chunk, |event| {
            notes += usize::from(matches!(event, Event::Note(note) if note.kind == NoteKind::TooLong));
        });
        assert!(tokenizer.held_bytes() <= 2 * limits::SEGMENT_BYTES_MAX + 4_096);
    }
    assert_eq!(notes, 1);
}

#[test]
fn nothing_readable_is_said_as_such() {
    for bytes in [&b""[..], b"\n\n", b"bill,container\n", b"UNABLE", b"%PDF-1.7", &[0; 100]] {
        let report = read_report(bytes);
        assert_eq!(exit_code(&report), 2);
        assert_eq!(codes(&report).last(), Some(&"EDI-113"));
    }
}

#[test]
fn findings_are_bounded_and_say_how_many_more_there_are() {
    let many = "UNT+1+1'".repeat(5_000);
    let report = read_report(format!("UNB+UNOA:2+A+B+260601:1200+1'{many}UNZ+0+1'").as_bytes());
    assert_eq!(report.findings.len(), limits::FINDINGS_MAX + 1);
    let last = report.findings.last().unwrap();
    assert_eq!((last.code, last.args[0].1.as_str()), ("EDI-299", "4001"));
}

#[test]
fn the_report_has_the_agreed_shape() {
    let text = around("BGM+85'").replace("UNT+3+1", "UNT+4+1");
    let report = serde_json::to_value(read_report(text.as_bytes())).unwrap();
    assert_eq!(
        report,
        serde_json::json!({
            "interchanges": [{"una": null, "syntax": "UNOB:2", "sender": "A", "recipient": "B", "reference": "1"}],
            "segments": 5,
            "messages": [{"interchange": 0, "type": "CUSCAR:D:95B:UN", "reference": "1", "declared": 4, "counted": 3}],
            "findings": [{
                "code": "EDI-206", "severity": "error", "message": 0, "segment": 4, "element": 1, "component": 1,
                "offset": 62,
                "text": "UNT announces 4 segments, the message has 3, UNH and UNT included. Correct the count."
            }]
        })
    );
}
