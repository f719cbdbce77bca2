//! `diwan edi read`.

use crate::kit::{diwan, fed, program, said, sample};

#[test]
fn the_shell_learns_whether_a_message_is_good_bad_or_none() {
    for (name, code, segments) in [
        ("cuscar/dakhla.edi", 0, 121),
        ("baplie/dakhla-bay-plan.edi", 0, 0),
        ("cuscar/dakhla-bad.edi", 1, 0),
        ("wire/truncated.edi", 1, 10),
        ("wire/not-edifact.edi", 2, 0),
    ] {
        let read = diwan(&["edi", "read", &sample(name)]);
        assert_eq!(read.code, code, "{name}: {}", read.out);
        let json = read.json();
        assert!(
            json["interchanges"].is_array() && json["messages"].is_array() && json["findings"].is_array()
        );
        assert!(segments == 0 || json["segments"] == segments, "{name}");
    }
}

#[test]
fn a_report_is_the_one_the_samples_were_written_with() {
    for name in
        ["baplie/dakhla-bay-plan", "wire/groups", "wire/latin-1", "wire/truncated", "wire/repetition-v4"]
    {
        let read = diwan(&["edi", "read", &sample(&format!("{name}.edi")), "--lang", "en"]);
        let beside = std::fs::read_to_string(sample(&format!("{name}.json"))).unwrap();
        assert_eq!(read.json(), serde_json::from_str::<serde_json::Value>(&beside).unwrap(), "{name}");
    }
}

#[test]
fn standard_input_is_read_like_a_file() {
    let bytes = std::fs::read(sample("cuscar/dakhla.edi")).unwrap();
    let (fed, file) =
        (fed(&["edi", "read", "-"], &bytes), diwan(&["edi", "read", &sample("cuscar/dakhla.edi")]));
    assert_eq!((fed.code, fed.out), (file.code, file.out));
}

#[test]
fn findings_are_told_in_the_readers_language() {
    let bad = sample("wire/not-edifact.edi");
    let text = |language: &str, flag: bool| {
        let mut command = program();
        command.args(["edi", "read", &bad]);
        if flag {
            command.args(["--lang", language])
        } else {
            command.env("LANG", language)
        };
        said(&mut command).json()["findings"][1]["text"].as_str().unwrap().to_owned()
    };
    for (language, word) in [("fr", "Aucun"), ("es", "ningún"), ("en", "No EDIFACT"), ("ar", "EDIFACT")] {
        assert!(text(language, true).contains(word), "{language}: {}", text(language, true));
    }
    assert_eq!(text("fr_FR.UTF-8", false), text("fr", true));
    assert_eq!(text("C.UTF-8", false), text("en", true));
    assert_eq!(diwan(&["edi", "read", &bad, "--lang", "de"]).code, 2);
}

#[test]
fn a_file_that_is_not_there_is_said_so() {
    let read = diwan(&["edi", "read", "/nowhere/at-all.edi"]);
    assert_eq!((read.code, read.out.as_str()), (2, ""));
    assert!(read.err.contains("/nowhere/at-all.edi"), "{}", read.err);
}
