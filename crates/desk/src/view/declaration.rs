//! Declarations as declarant, customs and auditors see them: what they say and from where, why each amount is asked,
//! whose turn it is.

mod amounts;
mod lists;

use std::collections::BTreeMap;

use domain::Act;
use domain::declaration::content::Item;
use domain::declaration::{Declaration, Question, Report, Source, Standing};
use domain::dossier::Document;
use domain::mandate::Service;
use domain::policy::{Acting, Relation};
use domain::user::User;
use lexicon::{Instant, Money, UserId};
use rust_decimal::Decimal;
use serde::Serialize;

pub use amounts::{AmountView, ItemAmounts};
pub use lists::{DeclarationRow, OfficeQueue};

use crate::answer::No;
use crate::desk::Desk;
use crate::view::call::allowed;
use crate::view::{Actor, Reader, journal};

/// Lines of a declaration's journal.
const JOURNAL_LINES: i64 = 40;

/// A value with where it came from: `title`, `bill` or `typed`, and the number.
#[derive(Debug, Clone, Serialize)]
pub struct Sourced {
    pub value: String,
    pub source: &'static str,
    pub of: Option<String>,
}

/// The page of one declaration.
#[derive(Debug, Clone, Serialize)]
pub struct DeclarationView {
    pub row: DeclarationRow,
    pub version: i64,
    pub dossier: String,
    /// Which version of what is said stands.
    pub edition: u32,
    pub editions: Vec<(u32, Instant, Option<String>)>,
    pub office: String,
    pub regime: String,
    pub invoice: BTreeMap<&'static str, Sourced>,
    pub wood_packaging: bool,
    pub items: Vec<ItemView>,
    pub packages: u64,
    pub gross_grams: u64,
    /// Amounts, once it is registered; before that, what they would be today.
    pub amounts: Option<amounts::Amounts>,
    /// True while the amounts are not fixed.
    pub provisional: bool,
    /// What stands in the way of lodging a draft.
    pub wrong: Vec<lexicon::Refusal>,
    pub titles: Vec<(String, String, String, String)>,
    /// Told to customs, and to everybody once it is over: `chance`, `earlier` or the category of a criterion.
    pub lane_reason: Option<String>,
    /// What release waits for: the refusal, and who must act.
    pub missing: Vec<(lexicon::Refusal, Vec<Actor>)>,
    pub officer: Option<String>,
    /// True when the reader has it in hand.
    pub mine: bool,
    pub promised: Option<Instant>,
    /// How long the declarant took to answer, in seconds.
    pub declarant_seconds: i64,
    pub questions: Vec<QuestionView>,
    pub inspection: Option<InspectionView>,
    /// A change that waits for customs: its reason, and what it would change.
    pub asked: Option<(String, Vec<String>)>,
    pub reason: Option<String>,
    pub journal: Vec<journal::Line>,
    pub acts: Vec<String>,
}

/// One item, each value with its source.
#[derive(Debug, Clone, Serialize)]
pub struct ItemView {
    pub number: usize,
    pub values: BTreeMap<&'static str, Sourced>,
    pub containers: Vec<String>,
    pub papers: Vec<String>,
    pub title: Option<(String, String, u32)>,
}

/// A question with its answer.
#[derive(Debug, Clone, Serialize)]
pub struct QuestionView {
    pub text: String,
    pub by: String,
    pub at: Instant,
    pub due: Instant,
    pub answer: Option<(String, Instant)>,
    pub paper: Option<Document>,
}

/// An inspection with its report.
#[derive(Debug, Clone, Serialize)]
pub struct InspectionView {
    pub ordered_by: String,
    pub ordered_at: Instant,
    pub reason: String,
    pub report: Option<ReportView>,
}

/// What was found.
#[derive(Debug, Clone, Serialize)]
pub struct ReportView {
    pub by: String,
    pub at: Instant,
    pub conforms: bool,
    pub text: String,
    pub photos: Vec<Document>,
}

impl Desk {
    /// A declaration this reader may read, with the mandates that let them.
    pub(crate) async fn readable_declaration(
        &self,
        acting: &mut Acting,
        id: [u8; 16],
    ) -> Result<storage::Loaded<Declaration>, No> {
        let loaded = self.store.load::<Declaration>(id).await?.ok_or(No::NotFound)?;
        let declaration = &loaded.state;
        if acting.ties(declaration).contains(&Relation::Stranger) {
            acting.mandates = self.mandates_given_to(acting.party).await?;
            let covered = acting.mandates.iter().any(|mandate| {
                mandate.principal == declaration.importer
                    && mandate.covers(Service::Declaration, Some(&declaration.office), self.now())
            });
            if !covered {
                return Err(No::NotFound);
            }
        }
        Ok(loaded)
    }

    /// The page of one declaration.
    pub async fn declaration_page(&self, acting: &Acting, id: [u8; 16]) -> Result<DeclarationView, No> {
        let mut acting = acting.clone();
        let loaded = self.readable_declaration(&mut acting, id).await?;
        let one = &loaded.state;
        let now = self.now();
        let row = self.declaration_rows(&acting, vec![(String::new(), one.clone())]).await?;
        let row = row.into_iter().next().ok_or(No::NotFound)?;
        let customs = acting.ties(one).contains(&Relation::Customs);
        let (amounts, wrong) = self.amounts_of(one).await?;
        Ok(DeclarationView {
            version: loaded.version,
            dossier: one.dossier.to_string(),
            edition: one.version,
            editions: one.versions.iter().map(|one| (one.number, one.at, one.reason.clone())).collect(),
            office: one.office.to_string(),
            regime: one.content.regime.clone(),
            invoice: invoice(one),
            wood_packaging: one.content.wood_packaging,
            items: one.content.items.iter().enumerate().map(|(at, item)| item_view(one, at, item)).collect(),
            packages: one.content.taken().0,
            gross_grams: one.content.taken().1,
            amounts,
            provisional: matches!(one.standing, Standing::Draft | Standing::Registered),
            wrong,
            titles: titles(one),
            lane_reason: lane_reason(one, customs),
            missing: self.missing_of(&acting, one).await?,
            officer: self.officer_name(one, customs).await?,
            mine: one.officer.is_some_and(|taken| taken.by == acting.user),
            promised: one.promised(now),
            declarant_seconds: one.declarants_time(now).micros() / 1_000_000,
            questions: self.questions_of(one).await?,
            inspection: self.inspection_of(one).await?,
            asked: one.asked.as_ref().map(|asked| (asked.reason.clone(), differing(one))),
            reason: match &one.standing {
                Standing::Ended { reason, .. } | Standing::Cancelled { reason, .. } => Some(reason.clone()),
                _ => None,
            },
            journal: self.journal(id, journal::NEWEST, JOURNAL_LINES).await?,
            acts: allowed(&acting, one, now, |act| makes_sense(act, one, &acting)),
            row,
        })
    }

    /// What a declaration says now, as the fields of the form that changes it: whoever changes one retypes none.
    pub async fn declaration_fields(
        &self,
        acting: &Acting,
        id: [u8; 16],
    ) -> Result<Vec<(String, String)>, No> {
        let loaded = self.readable_declaration(&mut acting.clone(), id).await?;
        Ok(fields(&loaded.state))
    }

    /// A paper or a photo of a declaration, with its bytes.
    pub async fn declaration_document(
        &self,
        acting: &Acting,
        id: [u8; 16],
        document: [u8; 16],
    ) -> Result<(Document, Vec<u8>), No> {
        let loaded = self.readable_declaration(&mut acting.clone(), id).await?;
        let one = &loaded.state;
        let answers = one.questions.iter().filter_map(|question| question.answer.as_ref()?.paper.as_ref());
        let report = one.inspection.as_ref().and_then(|inspection| inspection.report.as_ref());
        let mut papers = answers.chain(report.into_iter().flat_map(|report| &report.photos));
        let paper = papers.find(|paper| *paper.id.bytes() == document).cloned().ok_or(No::NotFound)?;
        let digest = crate::exchange::answers::unhex(&paper.sha256).ok_or(No::NotFound)?;
        let bytes = self.store.blob(digest).await?.ok_or(No::NotFound)?;
        Ok((paper, bytes))
    }

    async fn missing_of(
        &self,
        acting: &Acting,
        one: &Declaration,
    ) -> Result<Vec<(lexicon::Refusal, Vec<Actor>)>, No> {
        if one.registered.is_none() || one.standing.is_over() {
            return Ok(Vec::new());
        }
        let ready = self.ready(one).await?;
        let missing = one.missing(&ready);
        let parties = missing.iter().flat_map(|one| &one.whose).filter_map(|who| match who {
            domain::turn::Who::Party(party) => Some(*party),
            domain::turn::Who::Kind(_) => None,
        });
        let names = self.names(parties.collect()).await?;
        let reader = Reader::of(acting);
        Ok(missing
            .into_iter()
            .map(|one| {
                let whose = one.whose.iter().map(|who| reader.reads(*who, &names)).collect();
                (one.refusal, whose)
            })
            .collect())
    }

    async fn officer_name(&self, one: &Declaration, customs: bool) -> Result<Option<String>, No> {
        match one.officer.filter(|_| customs) {
            Some(taken) => Ok(Some(self.person(taken.by).await?)),
            None => Ok(None),
        }
    }

    /// What a person is called; nothing once they were erased.
    pub(crate) async fn person(&self, user: UserId) -> Result<String, No> {
        let person = self.store.load::<User>(*user.bytes()).await?;
        Ok(person.and_then(|one| one.state.name.value().map(str::to_owned)).unwrap_or_default())
    }

    async fn questions_of(&self, one: &Declaration) -> Result<Vec<QuestionView>, No> {
        let mut all = Vec::new();
        for question in &one.questions {
            all.push(question_view(question, self.person(question.by).await?));
        }
        Ok(all)
    }

    async fn inspection_of(&self, one: &Declaration) -> Result<Option<InspectionView>, No> {
        let Some(inspection) = &one.inspection else { return Ok(None) };
        let report = match &inspection.report {
            Some(report) => Some(report_view(report, self.person(report.by).await?)),
            None => None,
        };
        Ok(Some(InspectionView {
            ordered_by: self.person(inspection.ordered_by).await?,
            ordered_at: inspection.ordered_at,
            reason: inspection.reason.clone(),
            report,
        }))
    }
}

fn question_view(question: &Question, by: String) -> QuestionView {
    QuestionView {
        text: question.text.clone(),
        by,
        at: question.at,
        due: question.at.plus(lexicon::Span::days(domain::declaration::ANSWER_DAYS)),
        answer: question.answer.as_ref().map(|answer| (answer.text.clone(), answer.at)),
        paper: question.answer.as_ref().and_then(|answer| answer.paper.clone()),
    }
}

fn report_view(report: &Report, by: String) -> ReportView {
    ReportView {
        by,
        at: report.at,
        conforms: report.conforms,
        text: report.text.clone(),
        photos: report.photos.clone(),
    }
}

/// A value with its source.
fn sourced(one: &Declaration, address: &str, value: String) -> Sourced {
    let (source, of) = match one.content.sources.get(address) {
        Some(Source::Title(number)) => ("title", Some(number.clone())),
        Some(Source::Bill(number)) => ("bill", Some(number.clone())),
        None => ("typed", None),
    };
    Sourced { value, source, of }
}

fn invoice(one: &Declaration) -> BTreeMap<&'static str, Sourced> {
    let invoice = &one.content.invoice;
    let terms = &invoice.terms;
    let money = |minor: u64| Money::new(minor, terms.currency).amount_text();
    let some = |minor: u64| Some(minor).filter(|minor| *minor > 0).map(money);
    [
        ("invoice_number", invoice.number.clone()),
        ("invoice_date", invoice.date.map(|date| date.to_string())),
        ("seller", Some(invoice.seller.clone()).filter(|seller| !seller.is_empty())),
        ("currency", Some(terms.currency.to_string())),
        ("incoterm", Some(terms.term.code().to_owned())),
        ("freight", terms.freight.map(money)),
        ("insurance", terms.insurance.map(money)),
        ("other", some(terms.other)),
        ("inland", some(terms.inland)),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some((name, sourced(one, name, value?))))
    .collect()
}

/// Thousandths as people write them.
fn thousandths(count: u64) -> String {
    (Decimal::from(count) / Decimal::ONE_THOUSAND).normalize().to_string()
}

fn item_values(one: &Declaration, item: &Item) -> Vec<(&'static str, Option<String>)> {
    let money = |minor: u64| Money::new(minor, one.content.invoice.terms.currency).amount_text();
    let some = |count: u64, said: String| Some(said).filter(|_| count > 0);
    vec![
        ("hs", Some(item.hs.dotted())),
        ("origin", item.origin.map(|origin| origin.to_string())),
        ("preference", item.preference.clone()),
        ("description", Some(item.description.clone()).filter(|text| !text.is_empty())),
        ("price", some(item.price, money(item.price))),
        ("gross_kg", some(item.gross_grams, thousandths(item.gross_grams))),
        ("net_kg", some(item.net_grams, thousandths(item.net_grams))),
        ("quantity", item.quantity.as_ref().map(|one| thousandths(one.thousandths))),
        ("unit", item.quantity.as_ref().map(|one| one.unit.clone())),
        ("packages", some(item.packages, item.packages.to_string())),
    ]
}

fn item_view(one: &Declaration, at: usize, item: &Item) -> ItemView {
    ItemView {
        number: at + 1,
        values: item_values(one, item)
            .into_iter()
            .filter_map(|(name, value)| Some((name, sourced(one, &format!("items.{at}.{name}"), value?))))
            .collect(),
        containers: item.containers.iter().map(ToString::to_string).collect(),
        papers: item.papers.clone(),
        title: item.title.as_ref().map(|line| (line.title.to_string(), line.number.clone(), line.line)),
    }
}

fn fields(one: &Declaration) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> =
        invoice(one).into_iter().map(|(name, value)| (name.to_owned(), value.value)).collect();
    all.push(("regime".to_owned(), one.content.regime.clone()));
    all.push(("wood_packaging".to_owned(), if one.content.wood_packaging { "yes" } else { "no" }.to_owned()));
    let mut titles: Vec<&str> = Vec::new();
    for (at, item) in one.content.items.iter().enumerate() {
        let field = |name: &str| format!("items.{at}.{name}");
        for (name, value) in item_values(one, item) {
            all.extend(value.map(|value| (field(name), value)));
        }
        let containers: Vec<String> = item.containers.iter().map(ToString::to_string).collect();
        for (name, list) in [("containers", containers), ("papers", item.papers.clone())] {
            if !list.is_empty() {
                all.push((field(name), list.join(" ")));
            }
        }
        if let Some(line) = &item.title {
            all.push((field("title"), line.number.clone()));
            all.push((field("line"), line.line.to_string()));
            if !titles.contains(&line.number.as_str()) {
                titles.push(&line.number);
            }
        }
    }
    all.push(("titles".to_owned(), titles.join(" ")));
    all
}

/// What it takes of each title: identifier, number, quantity, value.
fn titles(one: &Declaration) -> Vec<(String, String, String, String)> {
    let currency = one.content.invoice.terms.currency;
    let parts = one.weighed.iter().flat_map(|weighed| &weighed.parts);
    parts
        .map(|part| {
            let value = Money::new(part.value, currency).amount_text();
            (part.title.to_string(), part.number.clone(), thousandths(part.quantity), value)
        })
        .collect()
}

fn lane_reason(one: &Declaration, customs: bool) -> Option<String> {
    use domain::declaration::lane::Reason;
    let told = customs || one.standing.is_over();
    let drawn = one.weighed.as_ref().filter(|_| told).map(|weighed| &weighed.drawn)?;
    Some(match &drawn.reason {
        Reason::Chance => "chance".to_owned(),
        Reason::Earlier => "earlier".to_owned(),
        Reason::Criterion { category, .. } => category.code().to_owned(),
    })
}

/// Addresses of what the change would change.
fn differing(one: &Declaration) -> Vec<String> {
    let Some(asked) = &one.asked else { return Vec::new() };
    let mut other = one.clone();
    other.content = asked.content.clone();
    let said = |one: &Declaration| -> BTreeMap<String, String> {
        let invoice = invoice(one).into_iter().map(|(name, value)| (name.to_owned(), value.value));
        let items = one.content.items.iter().enumerate().flat_map(|(at, item)| {
            item_values(one, item)
                .into_iter()
                .filter_map(move |(name, value)| Some((format!("items.{at}.{name}"), value?)))
        });
        invoice.chain(items).collect()
    };
    let (before, after) = (said(one), said(&other));
    let names = before.keys().chain(after.keys().filter(|name| !before.contains_key(*name)));
    names.filter(|name| before.get(*name) != after.get(*name)).cloned().collect()
}

fn makes_sense(act: Act, one: &Declaration, acting: &Acting) -> bool {
    let draft = matches!(one.standing, Standing::Draft);
    let registered = matches!(one.standing, Standing::Registered);
    let mine = one.officer.is_some_and(|taken| taken.by == acting.user);
    match act {
        Act::DeclarationLodge => draft,
        Act::DeclarationAmend => !one.standing.is_over() && one.asked.is_none(),
        Act::DeclarationCancel => !one.standing.is_over(),
        Act::DeclarationAcceptAmendment | Act::DeclarationRefuseAmendment => {
            one.asked.is_some() && !one.standing.is_over()
        }
        Act::DeclarationTake => one.waits_for_officer() && one.officer.is_none(),
        Act::DeclarationHandOn => registered && one.officer.is_some(),
        Act::DeclarationAsk | Act::DeclarationAccept => registered && mine && one.open_question().is_none(),
        Act::DeclarationAnswer => registered && one.open_question().is_some(),
        Act::DeclarationInspect => registered && mine,
        Act::DeclarationReport => {
            registered && one.wants_report() && one.inspection.as_ref().is_none_or(|one| one.report.is_none())
        }
        Act::DeclarationRelease => matches!(one.standing, Standing::Assessed { .. }),
        Act::DeclarationEnd => one.registered.is_some() && !one.standing.is_over(),
        _ => false,
    }
}
