//! The manifest from its two doors, and what is sent back about it.

#![expect(clippy::unwrap_used, clippy::format_collect, reason = "helpers of tests")]

use edi::cuscar::{self, Fullness, Function, ManifestPart, ManifestReader};
use edi::envelope::{Outgoing, Station};
use edi::report::read_report;
use edi::{Language, aperak, contrl, csv_manifest, generate, limits};

const HEAD: &str =
    "UNB+UNOB:2+LINE:ZZZ+PORT+260601:1200+R1'UNH+M1+CUSCAR:D:95B:UN'BGM+85+DKH1+9'TDT+20+117S'";

fn around(inner: &str) -> String {
    let count = 4 + inner.matches('\'').count();
    format!("{HEAD}{inner}UNT+{count}+M1'UNZ+1+R1'")
}

fn outgoing(syntax: &'static str) -> Outgoing<'static> {
    Outgoing {
        syntax,
        sender: Station { id: "PORT", qualifier: "" },
        recipient: Station { id: "LINE", qualifier: "ZZZ" },
        reference: "ACK1",
        date: "20260601",
        time: "1230",
        test: false,
    }
}

const BILL: &str = "CNI+1'RFF+BM:B1'LOC+11+MAEUN'GID+1+10:CT'MEA+AAE+G+KGM:100'SGP+QATU4102376+10'";
const BOX: &str = "EQD+CN+QATU4102376+45R1+++5'SEL+S1'";

fn lines(bytes: &[u8]) -> Vec<String> {
    let text: String = String::from_utf8(bytes.to_vec()).unwrap();
    text.split("'\n").filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

#[test]
fn each_function_of_the_message_is_read_and_written() {
    for (code, function) in [
        ("9", Function::Original),
        ("4", Function::Change),
        ("5", Function::Replace),
        ("1", Function::Cancel),
    ] {
        let text = around(&format!("{BOX}{BILL}")).replace("DKH1+9", &format!("DKH1+{code}"));
        let (manifests, findings) = cuscar::read(text.as_bytes());
        assert_eq!(findings, []);
        assert_eq!(manifests[0].function, function);
        assert!(cuscar::write(&manifests[0]).contains(&format!("BGM+85+DKH1+{code}'")));
    }
}

#[test]
fn a_cancellation_needs_no_bills_and_another_manifest_does() {
    let (_, findings) = cuscar::read(around("").replace("DKH1+9", "DKH1+1").as_bytes());
    assert_eq!(findings, []);
    let (_, findings) = cuscar::read(around("").as_bytes());
    assert_eq!((findings[0].code, findings[0].address.as_deref()), ("EDI-303", Some("bill")));
}

#[test]
fn a_bad_line_is_a_finding_and_the_rest_is_read() {
    let text = around(&format!("{BOX}{BILL}")).replace("KGM:100", "LBR:100");
    let (manifests, findings) = cuscar::read(text.as_bytes());
    assert_eq!(findings.len(), 1);
    assert_eq!(
        (findings[0].code, findings[0].address.as_deref()),
        ("EDI-309", Some("bill.0.goods.0.gross_kg"))
    );
    let offset = u64::try_from(text.find("LBR").unwrap()).unwrap();
    assert_eq!((findings[0].at.element, findings[0].at.component, findings[0].at.offset), (3, 1, offset));
    let bill = &manifests[0].bills[0];
    assert_eq!(bill.findings, findings);
    assert_eq!((bill.number.as_str(), bill.goods[0].packages, bill.goods[0].gross_g), ("B1", Some(10), None));
}

#[test]
fn every_value_of_a_bill_has_its_place() {
    let text = around(&format!("{BOX}{BILL}"));
    let (manifests, _) = cuscar::read(text.as_bytes());
    let manifest = &manifests[0];
    let place = |what: &str| u64::try_from(text.find(what).unwrap()).unwrap();
    for (address, offset) in [
        ("bill.0.number", place("B1'")),
        ("bill.0.discharge", place("MAEUN")),
        ("bill.0.goods.0.packages", place("10:CT")),
        ("bill.0.goods.0.kind", place("CT'")),
        ("bill.0.goods.0.gross_kg", place("100'")),
        ("bill.0.container.0.number", place("QATU4102376+10")),
        ("bill.0.container.0.packages", place("10'UNT")),
        ("bill.0.container.0.size_type", place("45R1")),
        ("bill.0.container.0.seal", place("S1'")),
        ("equipment.0.number", place("QATU4102376+45R1")),
        ("bill.0.shipper.name", place("CNI")),
        ("reference", place("DKH1")),
        ("voyage", place("117S")),
    ] {
        assert_eq!(manifest.position(address).offset, offset, "{address}");
    }
    assert_eq!(manifest.bills[0].position("container.0.number").segment, 12);
    assert_eq!(manifest.equipment[0].full_empty, Some(Fullness::Full));
}

#[test]
fn a_house_bill_keeps_the_number_of_the_bill_above_it() {
    let text = around("CNI+1'RFF+BM:MASTER'RFF+BH:HOUSE'GID+1+1:CT'MEA+AAE+G+KGM:1'");
    let (manifests, _) = cuscar::read(text.as_bytes());
    assert_eq!(manifests[0].bills[0].number, "HOUSE");
    assert_eq!(manifests[0].bills[0].master.as_deref(), Some("MASTER"));
}

#[test]
fn bills_are_shown_one_by_one_and_say_the_same_as_read_at_once() {
    let bytes = generate::cuscar(300, 420, 7);
    let (manifests, findings) = cuscar::read(&bytes);
    assert_eq!(findings, []);
    let mut reader = ManifestReader::new();
    let (mut bills, mut ends) = (Vec::new(), 0);
    let mut see = |part: ManifestPart<'_>| match part {
        ManifestPart::Bill { manifest, index, bill } => {
            assert_eq!((manifest.bills.len(), index), (0, bills.len()));
            bills.push(*bill);
        }
        ManifestPart::Manifest(manifest) => {
            ends += 1;
            assert_eq!(manifest.equipment.len(), 420);
        }
    };
    for chunk in bytes.chunks(97) {
        reader.feed(chunk, &mut see);
    }
    assert_eq!(reader.finish(&mut see), []);
    assert_eq!((bills, ends), (manifests[0].bills.clone(), 1));
}

#[test]
fn what_is_generated_is_read_without_a_finding_and_is_the_same_each_time() {
    for seed in [1, 2, 99] {
        let bytes = generate::cuscar(40, 55, seed);
        assert_eq!(bytes, generate::cuscar(40, 55, seed));
        assert_eq!(read_report(&bytes).findings, []);
        let (manifests, findings) = cuscar::read(&bytes);
        assert_eq!(findings, []);
        assert_eq!((manifests[0].bills.len(), manifests[0].equipment.len()), (40, 55));
        for equipment in &manifests[0].equipment {
            assert!(equipment.number.parse::<lexicon::ContainerNumber>().is_ok(), "{}", equipment.number);
        }
        for bill in &manifests[0].bills {
            assert!(bill.consignee.as_ref().unwrap().id.parse::<lexicon::Ice>().is_ok());
            assert!(!bill.containers.is_empty());
        }
        assert_eq!(cuscar::write(&manifests[0]), cuscar::write(&generate::manifest(40, 55, seed)));
        let plan = read_report(&generate::baplie(100, seed));
        assert_eq!(plan.findings, []);
        assert_eq!(plan.messages[0].kind, "BAPLIE:D:95B:UN:SMDG20");
    }
    assert_ne!(generate::cuscar(4, 5, 1), generate::cuscar(4, 5, 2));
    assert_eq!(generate::container_number("CSQU", 305_438), "CSQU3054383");
}

#[test]
fn beyond_the_largest_number_of_bills_there_is_one_finding() {
    let bill = |n: usize| format!("CNI+1'RFF+BM:{n}'GID+1+1:CT'MEA+AAE+G+KGM:1'");
    let full: String = (0..limits::BILLS_MAX).map(bill).collect();
    let (manifests, findings) = cuscar::read(around(&full).as_bytes());
    assert_eq!((manifests[0].bills.len(), findings.len()), (limits::BILLS_MAX, 0));
    let over = full + &bill(limits::BILLS_MAX) + &bill(limits::BILLS_MAX + 1);
    let (manifests, findings) = cuscar::read(around(&over).as_bytes());
    assert_eq!(manifests[0].bills.len(), limits::BILLS_MAX);
    assert_eq!(findings.iter().map(|f| f.code).collect::<Vec<_>>(), ["EDI-315"]);
}

#[test]
fn beyond_the_largest_number_of_lines_and_placements_there_is_one_finding() {
    let lines = "GID+1+1:CT'MEA+AAE+G+KGM:1'".repeat(limits::GOODS_MAX + 3);
    let (manifests, findings) = cuscar::read(around(&format!("CNI+1'RFF+BM:B'{lines}")).as_bytes());
    assert_eq!(manifests[0].bills[0].goods.len(), limits::GOODS_MAX);
    assert_eq!(findings.iter().map(|f| f.code).collect::<Vec<_>>(), ["EDI-315"]);
    let places = "SGP+QATU4102376+1'".repeat(limits::PLACEMENTS_MAX + 3);
    let text = around(&format!("{BOX}CNI+1'RFF+BM:B'GID+1+1:CT'MEA+AAE+G+KGM:1'{places}"));
    let (manifests, findings) = cuscar::read(text.as_bytes());
    assert_eq!(manifests[0].bills[0].goods[0].placements.len(), limits::PLACEMENTS_MAX);
    assert_eq!(findings.iter().map(|f| f.code).collect::<Vec<_>>(), ["EDI-315"]);
}

#[test]
fn segments_out_of_place_and_out_of_profile_are_said() {
    let (_, findings) = cuscar::read(around(&format!("GID+1+1:CT'SEL+S'XYZ+1'XYZ+2'{BOX}{BILL}")).as_bytes());
    assert_eq!(findings.iter().map(|f| f.code).collect::<Vec<_>>(), ["EDI-317", "EDI-317", "EDI-316"]);
    let (_, findings) = cuscar::read(around(&format!("{BOX}CNI+1'RFF+BM:B'SGP+X'{BILL}")).as_bytes());
    assert_eq!(findings[0].code, "EDI-317");
}

#[test]
fn without_a_manifest_that_is_said() {
    let (manifests, findings) = cuscar::read(&generate::baplie(2, 1));
    assert_eq!((manifests.len(), findings[0].code), (0, "EDI-301"));
}

#[test]
fn a_clean_interchange_is_acknowledged_whole() {
    let report = read_report(around(&format!("{BOX}{BILL}")).as_bytes());
    let answer = contrl::write(&report, 0, &outgoing("UNOB:2")).unwrap();
    assert_eq!(lines(&answer)[1..3], ["UNH+1+CONTRL:D:3:UN", "UCI+R1+LINE:ZZZ+PORT+7"]);
    assert_eq!(read_report(&answer).findings, []);
    assert_eq!(contrl::write(&report, 1, &outgoing("UNOB:2")), None);
}

#[test]
fn a_message_with_errors_is_rejected_at_the_segment_and_element() {
    let text = around(&format!("{BOX}{BILL}xyz+1'")).replace("UNT+13", "UNT+99");
    let mut report = read_report(text.as_bytes());
    let answer = contrl::write(&report, 0, &outgoing("UNOB:4")).unwrap();
    assert_eq!(read_report(&answer).findings, []);
    assert_eq!(
        lines(&answer)[1..],
        [
            "UNH+1+CONTRL:4:1:UN",
            "UCI+R1+LINE:ZZZ+PORT+7",
            "UCM+M1+CUSCAR:D:95B:UN+4+29+UNT+2:1",
            "UCS+12+12",
            "UNT+5+1",
            "UNZ+1+ACK1"
        ]
    );
    let at = edi::Position { segment: 5, element: 3, component: 1, offset: 0 };
    report.findings.push(edi::Finding::new("EDI-106", at).in_message(Some(0)));
    let answer = contrl::write(&report, 0, &outgoing("UNOB:2")).unwrap();
    assert!(lines(&answer).windows(2).any(|pair| pair == ["UCS+4", "UCD+12+4:1"]), "{:?}", lines(&answer));
}

#[test]
fn an_interchange_whose_envelope_is_wrong_is_rejected_whole() {
    let text = around(&format!("{BOX}{BILL}")).replace("UNZ+1", "UNZ+2");
    let answer = contrl::write(&read_report(text.as_bytes()), 0, &outgoing("UNOB:2")).unwrap();
    assert_eq!(lines(&answer)[2], "UCI+R1+LINE:ZZZ+PORT+4+29+UNZ+2:1");
}

#[test]
fn the_answer_on_substance_names_the_place_and_the_fact_in_the_language_of_the_sender() {
    let text = around(&format!("{BOX}{BILL}")).replace("KGM:100", "LBR:100");
    let (manifests, findings) = cuscar::read(text.as_bytes());
    let mut points: Vec<aperak::Point> =
        findings.iter().map(|f| aperak::Point::of(f, Language::Fr)).collect();
    points.push(aperak::Point {
        code: "CONTAINER-02".to_owned(),
        text: "Le dernier chiffre devrait être 6.".to_owned(),
        address: "bill.0.container.0.number".to_owned(),
        at: manifests[0].position("bill.0.container.0.number"),
        refuses: true,
    });
    let answered = aperak::Answered { document: "DKH1", message: "M1", language: "fr" };
    let answer = aperak::write(&answered, &points, &outgoing("UNOC:3"));
    let report = read_report(&answer);
    assert_eq!((report.findings.len(), report.messages[0].kind.as_str()), (0, "APERAK:D:96B:UN"));
    let text = edi::edifact::Charset::Latin1.decode(&answer).into_owned();
    for line in [
        "BGM+962+ACK1+27'",
        "DTM+137:202606011230:203'",
        "RFF+ACW:M1'",
        "ERC+EDI-309'",
        "FTX+AAO+++EDI-309:MEA ?: l?'unité « LBR » n?'est pas lue. Donnez la masse en KGM, TNE ou:GRM.+fr'",
        "RFF+LI:11'",
        "FTX+AAI+++bill.0.goods.0.gross_kg:11:3:1:",
        "ERC+ZZZ'",
        "FTX+AAO+++CONTAINER-02:Le dernier chiffre devrait être 6.+fr'",
        "FTX+AAI+++bill.0.container.0.number:12:1:1:",
    ] {
        assert!(text.contains(line), "{line} is not in\n{text}");
    }
    let arabic: Vec<aperak::Point> = findings.iter().map(|f| aperak::Point::of(f, Language::Ar)).collect();
    let answer = aperak::write(&answered, &arabic, &outgoing("UNOY:4"));
    assert_eq!(read_report(&answer).findings, []);
    assert!(String::from_utf8(answer).unwrap().contains("الوحدة"));
    let fine = aperak::write(&answered, &[], &outgoing("UNOC:3"));
    assert!(lines(&fine)[2].ends_with("+29"));
}

const COLUMNS: &str = "bill,container,size_type,packages,kind,description,gross_kg,consignee,consignee_ice";

#[test]
fn rows_of_one_bill_become_lines_of_goods_over_containers() {
    let table = format!(
        "\u{feff}{COLUMNS}\r\nB1,QATU1,22G1,10,CT,TINS,100,ATLAS,001561191000066\r\nB1,QATU2,22G1,5,CT,TINS,50.5,,\r\nB1,QATU2,,1,PA,\"LIDS, ROUND\",20,,\r\nB2,,,3,UN,CARS,4000,,\r\n"
    );
    let (manifest, findings) = csv_manifest::read(table.as_bytes());
    assert_eq!(findings, []);
    let bill = &manifest.bills[0];
    assert_eq!((bill.goods.len(), bill.containers.len(), manifest.equipment.len()), (2, 2, 2));
    assert_eq!((bill.goods[0].packages, bill.goods[0].gross_g), (Some(15), Some(150_500)));
    assert_eq!(bill.containers[1].packages, Some(6));
    assert_eq!(bill.goods[1].description, "LIDS, ROUND");
    assert_eq!(bill.consignee.as_ref().unwrap().id, "001561191000066");
    let at = manifest.position("bill.0.container.1.number");
    assert_eq!((at.segment, at.element), (3, 2));
    assert_eq!(manifest.bills[1].goods[0].placements, []);
}

#[test]
fn the_separator_and_the_order_of_columns_are_found() {
    let table = "gross_kg;DESCRIPTION;Kind;packages;bill\n12,5;TINS, OF FISH;CT;3;B1\n";
    let (manifest, findings) = csv_manifest::read(table.as_bytes());
    assert_eq!(findings, []);
    assert_eq!(manifest.bills[0].goods[0].gross_g, Some(12_500));
    assert_eq!(manifest.bills[0].goods[0].description, "TINS, OF FISH");
}

#[test]
fn rows_that_disagree_name_the_row_and_the_column() {
    let table = format!("{COLUMNS}\nB1,C1,22G1,1,CT,TINS,1,ATLAS,\nB1,C1,45G1,1,CT,TINS,1,RIF,\n");
    let (manifest, findings) = csv_manifest::read(table.as_bytes());
    let said: Vec<(&str, u64, u32)> = findings.iter().map(|f| (f.code, f.at.segment, f.at.element)).collect();
    assert_eq!(said, [("EDI-409", 3, 3), ("EDI-409", 3, 8)]);
    assert!(findings[1].text(Language::En).starts_with("Line 3, column consignee: \"RIF\""));
    assert_eq!(manifest.bills[0].consignee.as_ref().unwrap().name, "ATLAS");
    assert_eq!(manifest.bills[0].findings.len(), 2);
}

#[test]
fn a_table_that_cannot_be_read_says_why() {
    let first = |bytes: &[u8]| csv_manifest::read(bytes).1[0].code;
    assert_eq!(first(b""), "EDI-410");
    assert_eq!(first(b"bill,packages,kind,description,gross_kg\n"), "EDI-410");
    assert_eq!(first(b"bill,packages,kind,description\nB,1,CT,X\n"), "EDI-402");
    assert_eq!(first(b"bill,bill,packages,kind,description,gross_kg\n"), "EDI-413");
    assert_eq!(first(b"bill,packages,kind,description,gross_kg\nB,1,CT,CONGEL\xc9S,1\n"), "EDI-401");
    let quote =
        format!("bill,packages,kind,description,gross_kg\nB,1,CT,\"X{}", "\nB,1,CT,X,1".repeat(9_000));
    assert_eq!(first(quote.as_bytes()), "EDI-408");
    let long = format!("bill,packages,kind,description,gross_kg,shipper\nB,1,CT,X,1,{}", "É".repeat(4_001));
    assert_eq!(first(long.as_bytes()), "EDI-414");
}

#[test]
fn a_table_has_at_most_so_many_rows() {
    let rows = |n: u64| {
        let body: String = (0..n).map(|row| format!("B{},1,CT,X,1\n", row % 1_000)).collect();
        csv_manifest::read(format!("bill,packages,kind,description,gross_kg\n{body}").as_bytes())
    };
    assert_eq!(rows(limits::CSV_ROWS_MAX).1, []);
    assert_eq!(rows(limits::CSV_ROWS_MAX + 1).1[0].code, "EDI-407");
}
