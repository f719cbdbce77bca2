//! Manifests (*déclarations sommaires*): lodged by the ship's agent, registered by customs, taken back before that.

use domain::dossier::{Amendment, Event as FileEvent, Ground};
use domain::manifest::{self, BILLS_MAX, Event, Manifest, Standing};
use domain::{Decision, call::Call};
use edi::cuscar::Function;
use lexicon::{Line, ManifestId, Name, Note, ParseWord, Refusal, Span};
use sha2::{Digest as _, Sha256};
use storage::{Loaded, lists, queue};

use crate::answer::No;
use crate::door::{Ask, Outcome};
use crate::exchange::finding::Kept;
use crate::exchange::{Lodging, Source, lodging, read};
use crate::file::File;
use crate::lists_of_manifest::{INLINE_FILES, relist_job};

/// How long after an upload began its leavings are swept, in hours.
const SWEEP_HOURS: i64 = 2;
/// Findings told in a refusal; the first few are mended first.
const TOLD_MAX: usize = 50;
/// Files one change message touches in one act.
const CHANGES_MAX: usize = 200;

/// Lodges what was sent for the call that is the subject.
pub(crate) async fn lodge(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let call = ask.load::<Call>().await?.state;
    ask.grant(&call).await?;
    if call.cancelled.is_some() || call.departed_at.is_some() {
        return Err(No::code("DS-08"));
    }
    let upload = ask.form.file("file").cloned();
    let source = match &upload {
        Some(upload) => Source::of_file(&upload.bytes),
        None if ask.form.lines("bill") > 0 => Source::of_form(&ask.form),
        None => {
            ask.form.wrong("file", Refusal::new("FORM-01"));
            return Err(ask.form.no());
        }
    };
    let read = read::read(&source).await;
    if read.manifest.bills.len() > BILLS_MAX {
        return Err(No::because(Refusal::new("DS-06").arg("max", BILLS_MAX)));
    }
    if !read.broken.is_empty() {
        return Err(No::Refused(told(&read.broken)));
    }
    if read.others > 0 {
        return Err(No::because(Refusal::new("MSG-01").arg("count", read.others + 1)));
    }
    let earlier = earlier(ask, &call, &read.manifest.reference).await?;
    match (read.manifest.function, earlier) {
        (Function::Cancel, Some(earlier)) => withdraw(ask, earlier, "CUSCAR 1".to_owned()),
        (Function::Cancel, None) => Err(No::code("DS-11")),
        (Function::Change, _) => change(ask, &call, read).await,
        (Function::Original, Some(earlier)) => {
            Err(No::because(Refusal::new("DS-07").arg("number", earlier.state.reference)))
        }
        (Function::Replace, Some(earlier)) => {
            let replaced = earlier.state.id;
            withdraw(ask, earlier, "CUSCAR 5".to_owned())?;
            new(ask, &call, &source, read, Some(replaced)).await
        }
        (Function::Original | Function::Replace, None) => new(ask, &call, &source, read, None).await,
    }
}

/// The manifest lodged before under the same reference for this call, if it stands.
async fn earlier(ask: &Ask<'_>, call: &Call, reference: &str) -> Result<Option<Loaded<Manifest>>, No> {
    if reference.is_empty() {
        return Ok(None);
    }
    for handle in ask.desk.store.find("manifest-ref", &format!("{}:{reference}", call.id)).await? {
        let known = ask.tx.load::<Manifest>(handle.subject).await?;
        if let Some(known) = known.filter(|known| !known.state.is_cancelled()) {
            return Ok(Some(known));
        }
    }
    Ok(None)
}

/// Lodges a manifest, in the place of `replaced` where it replaces one.
async fn new(
    ask: &mut Ask<'_>,
    call: &Call,
    source: &Source<'_>,
    mut read: read::Read,
    replaced: Option<ManifestId>,
) -> Result<Outcome, No> {
    let id = ManifestId::from_bytes(ask.desk.new_id());
    let ground = Ground { manifest: id, call: call.id, agent: ask.acting.party, terminal: call.terminal };
    let total = read.manifest.bills.len();
    let (lines, mut findings) = judged(ask, call, ground, &read, replaced).await?;
    // They are lines now; a long manifest would stand in memory twice while it is staged.
    read.manifest.bills = Vec::new();
    findings.splice(0..0, read.findings);
    if matches!(source, Source::Form(_)) {
        findings.iter_mut().for_each(read::field_of);
    }
    // A form is mended on the spot; a message keeps its good lines.
    if lines.is_empty() || (matches!(source, Source::Form(_)) && findings.iter().any(Kept::is_error)) {
        return Err(No::Refused(told(&findings)));
    }
    let at = ask.now();
    let sweep = serde_json::json!({ "manifest": id }).to_string();
    let due = at.plus(Span::hours(SWEEP_HOURS));
    ask.desk.store.write(vec![queue::push(ask.desk.new_id(), "sweep-manifest", due, sweep)]).await?;
    let bytes = match source {
        Source::Edifact(bytes) | Source::Table(bytes) => Some(*bytes),
        Source::Form(_) => None,
    };
    let kept_source = match bytes {
        Some(bytes) => {
            let digest: [u8; 32] = Sha256::digest(bytes).into();
            // With the entry, not before it: what was cut off leaves no bytes nobody asks for.
            ask.tx.also(lists::blob(digest, bytes.to_vec()));
            Some(storage::journal::hex(&digest))
        }
        None => None,
    };
    let bills = u64::try_from(lines.len()).unwrap_or(0);
    let staged = Lodging { desk: ask.desk, entry: ask.tx.entry(), at, ground }.stage(lines).await?;
    let reference = match read.manifest.reference.as_str() {
        "" => format!("{}-{}", call.number, source.channel().code()),
        given => given.to_owned(),
    };
    let manifest = Manifest {
        id,
        call: call.id,
        agent: ask.acting.party,
        reference,
        channel: source.channel(),
        lodged_at: at,
        bills,
        boxes: staged.boxes,
        packages: staged.packages,
        grams: staged.grams,
        refused: u64::try_from(total).unwrap_or(0).saturating_sub(bills),
        chunks: staged.chunks,
        digest: staged.digest.clone(),
        source: kept_source,
        standing: Standing::Lodged,
    };
    record(ask, call, manifest, &staged, &findings).await
}

/// Stages the entry itself: the manifest, its amounts, its findings, its place on lists.
async fn record(
    ask: &mut Ask<'_>,
    call: &Call,
    manifest: Manifest,
    staged: &lodging::Staged,
    findings: &[Kept],
) -> Result<Outcome, No> {
    let id = manifest.id;
    for (n, finding) in (0..).zip(findings) {
        ask.tx.also(lists::finding(id, n, serde_json::to_string(finding)?));
    }
    for statement in lists::unstage_moves(id, manifest.bills.saturating_mul(2)) {
        ask.tx.also(statement);
    }
    for (kind, value) in [
        ("manifest-ref", format!("{}:{}", call.id, manifest.reference)),
        ("manifest", manifest.reference.clone()),
        ("manifest-of-call", format!("{}:{:020}", call.id, manifest.lodged_at.micros())),
        ("manifest-of-agent", format!("{}:{:020}", manifest.agent, manifest.lodged_at.micros())),
        ("manifest-to-register", format!("{}:{:020}", call.port, manifest.lodged_at.micros())),
    ] {
        ask.tx.also(lists::handle(kind, &value, "manifest", *id.bytes()));
    }
    ask.tell("reference", manifest.reference.clone());
    ask.tell("bills", manifest.bills);
    ask.tell("refused", manifest.refused);
    ask.tell("findings", findings.len());
    ask.tx.concerns(*call.id.bytes());
    let loaded = ask.tx.create::<Manifest>(*id.bytes(), &Event::Lodged(Box::new(manifest)))?;
    if staged.files.len() <= INLINE_FILES {
        let call = call.clone();
        for file in &staged.files {
            let Some(dossier) = ask.tx.load(*file.bytes()).await? else { continue };
            ask.list_file(&File { dossier, manifest: loaded.state.clone(), call: call.clone() });
        }
    } else {
        ask.tx.also(relist_job(ask.desk, id));
    }
    ask.wake(*id.bytes());
    ask.wake(*call.id.bytes());
    Ok(Outcome::Recorded { noun: "manifest", id: *id.bytes() })
}

/// The bills nothing forbids, each with its consignee if it is known, and what was found wrong. Those of the manifest
/// that is replaced stand no longer.
async fn judged(
    ask: &Ask<'_>,
    call: &Call,
    ground: Ground,
    read: &read::Read,
    replaced: Option<ManifestId>,
) -> Result<(Vec<lodging::Line>, Vec<Kept>), No> {
    let bills = &read.manifest.bills;
    let judge = crate::exchange::Judge::new(ask.desk.reference.tables(), call, &read.manifest);
    let mut findings = judge.whole();
    if findings.iter().any(Kept::is_error) {
        return Ok((Vec::new(), findings));
    }
    let known = ask.desk.known_bills(ground, bills.iter().map(|bill| bill.number.clone()).collect()).await?;
    let mut good = Vec::with_capacity(bills.len());
    for (index, (bill, known)) in bills.iter().zip(known).enumerate() {
        let known = known.filter(|file| Some(file.dossier.state.manifest) != replaced);
        let (judged, found) = judge.bill(index, bill);
        findings.extend(found);
        match (judged, known) {
            (Some(judged), None) => good.push(judged),
            (Some(_), Some(file)) => {
                let refusal = Refusal::new("DS-10").arg("manifest", &file.manifest.reference);
                let address = format!("bill.{index}.number");
                let at = bill.position("number");
                findings.push(Kept::refused(&refusal, edi::Severity::Error, at, &address, &bill.number));
            }
            (None, _) => {}
        }
        if index % 500 == 499 {
            tokio::task::yield_now().await;
        }
    }
    let ices =
        good.iter().map(|bill| bill.consignee.ice.as_ref().map(|ice| ice.as_str().to_owned())).collect();
    let consignees = ask.desk.consignees(ices).await?;
    let lines = good.into_iter().zip(consignees).map(|(bill, consignee)| lodging::Line { bill, consignee });
    Ok((lines.collect(), findings))
}

fn told(findings: &[Kept]) -> Vec<Refusal> {
    let errors = findings.iter().filter(|one| one.is_error()).take(TOLD_MAX).map(Kept::refusal);
    std::iter::once(Refusal::new("DS-05")).chain(errors).collect()
}

/// A change message: the lines it names are amended, as in the form.
async fn change(ask: &mut Ask<'_>, call: &Call, read: read::Read) -> Result<Outcome, No> {
    let ground = Ground {
        manifest: ManifestId::from_bytes([0; 16]),
        call: call.id,
        agent: ask.acting.party,
        terminal: call.terminal,
    };
    let bills = &read.manifest.bills;
    if bills.is_empty() || bills.len() > CHANGES_MAX {
        return Err(No::because(Refusal::new("DS-12").arg("max", CHANGES_MAX)));
    }
    let known = ask.desk.known_bills(ground, bills.iter().map(|bill| bill.number.clone()).collect()).await?;
    let mut last = None;
    for (index, (bill, file)) in bills.iter().zip(known).enumerate() {
        let Some(file) = file else {
            ask.form.wrong(&format!("bill.{index}.number"), Refusal::new("DS-09"));
            continue;
        };
        let errors: Vec<Refusal> = bill
            .findings
            .iter()
            .map(|one| Kept::of(one, None))
            .filter(Kept::is_error)
            .map(|one| one.refusal())
            .collect();
        if !errors.is_empty() {
            // A bill named twice is among them: of two changes to one file neither would be the last.
            ask.form.all_wrong(errors);
            continue;
        }
        if let Some(amendment) = amended(ask, index, &file, bill, &read.manifest) {
            last = Some(*file.dossier.state.manifest.bytes());
            ask.conclude_file(file, &[FileEvent::Amended(amendment)])?;
        }
    }
    ask.form.check()?;
    match last {
        Some(id) => Ok(Outcome::Recorded { noun: "manifest", id }),
        None => Ok(Outcome::AlreadySo { noun: "call", id: *call.id.bytes() }),
    }
}

/// What a bill of a change message changes on its file; nothing when it says what is so already, or does not read.
fn amended(
    ask: &mut Ask<'_>,
    index: usize,
    file: &File,
    bill: &edi::cuscar::Bill,
    manifest: &edi::cuscar::CargoManifest,
) -> Option<Amendment> {
    let state = &file.dossier.state;
    let at = |within: &str| format!("bill.{index}.{within}");
    let name = bill.consignee.as_ref().map_or("", |one| one.name.as_str());
    let consignee = other(ask, word::<Name>(name), &at("consignee.name"), &state.bill.consignee.name);
    let goods = bill.goods.first().map_or("", |one| one.description.as_str());
    let description = other(ask, word::<Line>(goods), &at("goods.0.description"), state.bill.description());
    let mut seals = None;
    for (place, one) in manifest.equipment.iter().enumerate().filter(|(_, one)| !one.seals.is_empty()) {
        let Ok(number) = one.number.parse() else { continue };
        let Some(known) = state.bill.container(number) else { continue };
        match crate::exchange::seals(&one.seals) {
            Ok(said) if said != known.seals => seals = seals.or(Some((number, said))),
            Ok(_) => {}
            Err(refusal) => ask.form.wrong(&format!("equipment.{place}.seal"), refusal),
        }
    }
    if consignee.is_none() && description.is_none() && seals.is_none() {
        return None;
    }
    Some(Amendment {
        at: ask.now(),
        by: ask.acting.party,
        reason: format!("CUSCAR 4 {}", manifest.reference),
        late: crate::acts::dossier::is_late(ask, file),
        approved: None,
        consignee_name: consignee,
        description,
        seals,
    })
}

/// The word a text of a message means; nothing where it is empty.
fn word<W: ParseWord + ToString>(text: &str) -> Result<Option<String>, Refusal> {
    if text.trim().is_empty() { Ok(None) } else { W::parse_word(text).map(|word| Some(word.to_string())) }
}

/// What is said where it is not what is known; a text that does not read is noted at its place.
fn other(ask: &mut Ask<'_>, said: Result<Option<String>, Refusal>, at: &str, known: &str) -> Option<String> {
    match said {
        Ok(said) => said.filter(|said| said != known),
        Err(refusal) => {
            ask.form.wrong(at, refusal);
            None
        }
    }
}

/// Customs gives the manifest its number.
pub(crate) async fn register(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let loaded = ask.load::<Manifest>().await?;
    let place = loaded.state.clone();
    ask.grant(&place).await?;
    let call = ask.tx.load::<Call>(*place.call.bytes()).await?.ok_or(No::NotFound)?.state;
    let year = crate::form::year(ask.now());
    let series = format!("manifest:{}:{year}", call.port);
    let last = ask.desk.store.last_number(&series).await?;
    let number = format!("DS-{}-{year}-{:06}", call.port, last + 1);
    let deadline = manifest::deadline(call.ata.unwrap_or(call.eta), ask.desk.settings.terms.manifest_hours);
    let decision = loaded.state.register(number.clone(), ask.acting.user, ask.now(), deadline)?;
    if matches!(decision, Decision::Record(_)) {
        ask.tx.also(lists::take_number(series, last));
        ask.tx.also(lists::handle("manifest", &number, "manifest", loaded.id));
        let waiting = format!("{}:{:020}", call.port, place.lodged_at.micros());
        ask.tx.also(lists::drop_handle("manifest-to-register", &waiting, loaded.id));
        ask.tell("number", number.clone());
        ask.tx.concerns(*call.id.bytes());
        let args = serde_json::json!({ "number": number, "reference": place.reference });
        crate::notice::inbox(ask, place.agent, "manifest_registered", None, &args);
        list_registered(ask, &loaded, &decision, &call).await?;
    }
    ask.decide(loaded, decision)
}

/// A short manifest's files reach everyone's lists with its number; those of a long one follow.
async fn list_registered(
    ask: &mut Ask<'_>,
    loaded: &Loaded<Manifest>,
    decision: &Decision<Event>,
    call: &Call,
) -> Result<(), No> {
    use domain::Subject as _;
    ask.tx.also(relist_job(ask.desk, loaded.state.id));
    let Decision::Record(event) = decision else { return Ok(()) };
    if usize::try_from(loaded.state.bills).is_ok_and(|bills| bills > INLINE_FILES) {
        return Ok(());
    }
    let manifest = loaded.state.clone().after(event);
    let chunks = i64::try_from(manifest.chunks).unwrap_or(i64::MAX);
    let (files, _) = ask.desk.files_of_manifest(manifest.id, 0, chunks).await?;
    for id in files {
        let Some(dossier) = ask.tx.load(id).await? else { continue };
        ask.list_file(&File { dossier, manifest: manifest.clone(), call: call.clone() });
        ask.wake(id);
    }
    Ok(())
}

/// The agent takes it back, before customs registered it.
pub(crate) async fn cancel(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let loaded = ask.load::<Manifest>().await?;
    let place = loaded.state.clone();
    ask.grant(&place).await?;
    let Some(reason) = ask.form.need::<Note>("reason") else { return Err(ask.form.no()) };
    ask.tx.because(reason.as_str());
    withdraw(ask, loaded, reason.as_str().to_owned())
}

/// Records that a manifest is taken back; its files and amounts follow as a job.
fn withdraw(ask: &mut Ask<'_>, loaded: Loaded<Manifest>, reason: String) -> Result<Outcome, No> {
    let id = loaded.state.id;
    let decision = loaded.state.cancel(reason, ask.now())?;
    if matches!(decision, Decision::Record(_)) {
        ask.tx.concerns(*loaded.state.call.bytes());
        let payload = serde_json::json!({ "manifest": id }).to_string();
        ask.tx.also(queue::push(ask.desk.new_id(), "withdraw-manifest", ask.now(), payload));
        ask.tx.also(lists::drop_handles("manifest-to-register", loaded.id));
    }
    ask.decide(loaded, decision)
}
