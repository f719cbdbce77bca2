//! Every sample reads as the file beside it says, and a manifest written and read again is the same.
//!
//! Run with `UPDATE_SAMPLES=1` to write the files anew, then read the difference.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests")]

use std::fs;
use std::path::{Path, PathBuf};

use edi::report::read_report;
use edi::{Finding, Language, cuscar};
use serde_json::{Value, json};

fn samples(folder: &str, ending: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(folder);
    let mut found: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == ending))
        .collect();
    found.sort();
    assert!(!found.is_empty());
    found
}

fn compare(sample: &Path, read: &Value) {
    let beside = sample.with_extension("json");
    let text = serde_json::to_string_pretty(read).unwrap() + "\n";
    if std::env::var_os("UPDATE_SAMPLES").is_some() {
        fs::write(&beside, &text).unwrap();
    }
    let expected = fs::read_to_string(&beside).unwrap_or_default();
    assert!(expected == text, "{} does not read as {} says:\n{text}", sample.display(), beside.display());
}

fn with_addresses(findings: &[Finding]) -> Vec<Value> {
    findings
        .iter()
        .map(|finding| {
            let mut value = serde_json::to_value(finding).unwrap();
            value["address"] = json!(finding.address);
            value
        })
        .collect()
}

#[test]
fn every_manifest_reads_as_the_file_beside_it_says() {
    for sample in samples("cuscar", "edi") {
        let bytes = fs::read(&sample).unwrap();
        let (manifests, findings) = cuscar::read(&bytes);
        compare(&sample, &json!({ "manifests": manifests, "findings": with_addresses(&findings) }));
    }
}

#[test]
fn every_other_interchange_is_reported_as_the_file_beside_it_says() {
    for sample in samples("baplie", "edi").into_iter().chain(samples("wire", "edi")) {
        let bytes = fs::read(&sample).unwrap();
        compare(&sample, &serde_json::to_value(read_report(&bytes)).unwrap());
    }
}

#[test]
fn every_table_reads_as_the_file_beside_it_says() {
    for sample in samples("table", "csv") {
        let bytes = fs::read(&sample).unwrap();
        let (manifest, findings) = edi::csv_manifest::read(&bytes);
        compare(&sample, &json!({ "manifest": manifest, "findings": with_addresses(&findings) }));
    }
}

#[test]
fn a_manifest_written_and_read_again_is_the_same() {
    for sample in samples("cuscar", "edi") {
        let (manifests, _) = cuscar::read(&fs::read(&sample).unwrap());
        for manifest in manifests {
            let once = cuscar::write(&manifest);
            let (again, _) = cuscar::read(once.as_bytes());
            let (meant, read) = (json!(manifest), json!(again[0]));
            assert_eq!(meant, read, "{}", sample.display());
            assert_eq!(cuscar::write(&again[0]), once, "{}", sample.display());
        }
    }
}

#[test]
fn the_good_samples_have_no_errors_and_the_right_counts() {
    for name in ["cuscar/dakhla.edi", "cuscar/change-d96b.edi", "cuscar/house-bills-d16b.edi"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(name);
        let bytes = fs::read(path).unwrap();
        assert_eq!(read_report(&bytes).findings, [], "{name}");
        assert_eq!(cuscar::read(&bytes).1, [], "{name}");
    }
}

#[test]
fn the_containers_of_the_samples_have_their_check_digit() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/cuscar/dakhla.edi");
    let (manifests, _) = cuscar::read(&fs::read(path).unwrap());
    assert_eq!((manifests[0].bills.len(), manifests[0].equipment.len()), (6, 8));
    for equipment in &manifests[0].equipment {
        assert!(equipment.number.parse::<lexicon::ContainerNumber>().is_ok(), "{}", equipment.number);
    }
    for bill in &manifests[0].bills {
        let id = &bill.consignee.as_ref().unwrap().id;
        assert!(id.is_empty() || id.parse::<lexicon::Ice>().is_ok(), "{id}");
    }
}

#[test]
fn every_finding_of_the_bad_sample_has_its_text_in_four_languages() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/cuscar/dakhla-bad.edi");
    let bytes = fs::read(path).unwrap();
    let (_, business) = cuscar::read(&bytes);
    let report = read_report(&bytes);
    assert!(business.len() >= 6 && report.findings.len() >= 3);
    for finding in business.iter().chain(&report.findings) {
        for language in Language::ALL {
            let text = finding.text(language);
            assert!(!text.contains('{') && !text.contains('}'), "{}: {text}", finding.code);
        }
    }
}
