//! What every page knows: its reader, its language, its place in the menu.

use desk::reference::Lang;
use domain::PartyKind;
use domain::policy::Acting;
use lexicon::Instant;

use crate::assets;
use crate::error::{Oops, escape};
use crate::format;
use crate::router::App;
use crate::texts::{self, Arg};
use crate::visitor::Visitor;

/// One entry of the menu.
#[derive(Debug, Clone, Default)]
pub struct RailItem {
    pub href: String,
    pub icon: &'static str,
    pub label: String,
    pub count: Option<String>,
    pub current: bool,
}

/// What the layouts draw around a page.
#[derive(Debug, Clone)]
pub struct Page {
    pub lang: &'static str,
    pub dir: &'static str,
    pub title: String,
    /// Path and query, escaped, for coming back.
    pub path: String,
    /// Path and query as they are.
    pub here: String,
    pub signed_in: bool,
    pub user_name: String,
    pub firm: Option<String>,
    pub firm_kind: String,
    pub monogram: String,
    pub seats: Vec<(String, String)>,
    pub csrf: String,
    pub unread: i64,
    pub rail: Vec<RailItem>,
    pub dock: Vec<RailItem>,
    pub density: &'static str,
    pub theme: &'static str,
    pub demo: bool,
    pub css: String,
    pub js: String,
    pub icons: String,
    /// A sentence that something was done, with the entry of its receipt.
    pub done: Option<Flash>,
    pub now: Instant,
    language: Lang,
}

/// What was just done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flash {
    pub text: String,
    pub receipt: String,
    /// The form it was done with: its draft on the device is done with too.
    pub form: String,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand their values over by reference")]
impl Page {
    /// A page without a reader: errors, and pages before the desk is asked.
    pub fn bare(lang: Lang, night: bool, path: &str, title: &str) -> Self {
        Self {
            lang: lang.code(),
            dir: if lang == Lang::Ar { "rtl" } else { "ltr" },
            title: texts::text(lang, title),
            path: escape(path),
            here: path.to_owned(),
            signed_in: false,
            user_name: String::new(),
            firm: None,
            firm_kind: String::new(),
            monogram: String::new(),
            seats: Vec::new(),
            csrf: String::new(),
            unread: 0,
            rail: Vec::new(),
            dock: Vec::new(),
            density: "default",
            theme: if night { "night" } else { "day" },
            demo: false,
            css: assets::href("diwan.css"),
            js: assets::href("diwan.js"),
            icons: assets::href("icons.svg"),
            done: None,
            now: Instant::from_micros(0),
            language: lang,
        }
    }

    /// A page for this reader; `title` is the key of its title.
    pub async fn of(app: &App, visitor: &Visitor, title: &str) -> Result<Self, Oops> {
        let mut page = Self::bare(visitor.lang, visitor.night, &visitor.path, title);
        page.demo = app.desk.settings.demo;
        page.now = app.desk.now();
        let Some(seated) = &visitor.seated else { return Ok(page) };
        page.csrf.clone_from(&seated.csrf);
        page.signed_in = seated.full;
        page.user_name = app.desk.name_of(seated.user).await.map_err(|no| visitor.no(no))?;
        page.seats = app.desk.seats(seated.user).await.map_err(|no| visitor.no(no))?;
        page.firm.clone_from(&seated.firm);
        page.monogram = monogram(seated.firm.as_deref().unwrap_or(&page.user_name));
        if let Some(acting) = &seated.acting {
            page.unread = app.desk.unread(acting.party).await.map_err(|no| visitor.no(no))?;
            page.firm_kind = acting
                .kinds
                .iter()
                .map(|kind| page.t(format!("kind-{}", dashed(kind.code()))))
                .collect::<Vec<_>>()
                .join(", ");
            page.rail = rail(&page, acting, path_of(&visitor.path));
            page.dock = page.rail.iter().take(4).cloned().collect();
            page.density =
                if visitor.density.unwrap_or_else(|| works_all_day(acting)) { "tight" } else { "default" };
        }
        page.done = flash(&visitor.path, visitor.lang);
        Ok(page)
    }

    /// The same page under a title of its own words.
    #[must_use]
    pub fn titled(mut self, title: impl Into<String>) -> Self {
        self.title = title.into();
        self
    }

    /// The language of the reader.
    pub const fn language(&self) -> Lang {
        self.language
    }

    /// The text of a key.
    pub fn t(&self, key: impl AsRef<str>) -> String {
        texts::text(self.language, key.as_ref())
    }

    /// The text of a key, empty where there is none.
    pub fn maybe(&self, key: impl AsRef<str>) -> String {
        texts::maybe(self.language, key.as_ref()).unwrap_or_default()
    }

    /// The text of a key made of a beginning and a code: `step-` and `gate_out`.
    pub fn tc(&self, start: &str, code: impl AsRef<str>) -> String {
        self.t(format!("{start}{}", dashed(code.as_ref())))
    }

    /// The text of a key with one argument.
    pub fn t1(&self, key: impl AsRef<str>, name: &str, value: impl Into<Arg>) -> String {
        texts::with(self.language, key.as_ref(), &[(name, value.into())])
    }

    /// The text of a key with two arguments.
    pub fn t2(
        &self,
        key: impl AsRef<str>,
        one: &str,
        first: impl Into<Arg>,
        two: &str,
        second: impl Into<Arg>,
    ) -> String {
        texts::with(self.language, key.as_ref(), &[(one, first.into()), (two, second.into())])
    }

    /// The text of a key with its arguments.
    pub fn tn(&self, key: &str, args: &[(&str, Arg)]) -> String {
        texts::with(self.language, key, args)
    }

    /// A moment as one says it.
    pub fn moment(&self, at: &Instant) -> String {
        format::moment(*at, self.now, self.language)
    }

    /// The exact moment, for machines: the value of `<time datetime>`.
    #[expect(clippy::unused_self, reason = "templates call everything on the page")]
    pub fn exact(&self, at: &Instant) -> String {
        at.rfc3339()
    }

    /// How long ago, or how long from now.
    pub fn away(&self, at: &Instant) -> String {
        format::span(self.now.since(*at), self.language)
    }

    /// True for a moment that has passed.
    pub fn past(&self, at: &Instant) -> bool {
        *at < self.now
    }

    /// A mass.
    pub fn mass(&self, grams: &u64) -> String {
        format::mass(*grams, self.language)
    }

    /// A count, its digits grouped.
    #[expect(clippy::unused_self, reason = "templates call everything on the page")]
    pub fn count(&self, number: &u64) -> String {
        format::count(*number)
    }

    /// An amount in dirhams.
    pub fn money(&self, centimes: &u64) -> String {
        format::money(*centimes, self.language)
    }

    /// An amount or a quantity that programs write `15600.00 EUR`, `24000 KGM`.
    pub fn measured(&self, text: &str) -> String {
        format::measured(text, self.language)
    }

    /// The day and weekday of now.
    pub fn today(&self) -> String {
        format::long_day(self.now, self.language)
    }
}

/// A code as it stands in keys of texts.
pub fn dashed(code: &str) -> String {
    code.replace(['_', '.'], "-").to_lowercase()
}

/// Up to two first letters.
pub fn monogram(name: &str) -> String {
    name.split_whitespace()
        .filter_map(|word| word.chars().next())
        .filter(|one| one.is_alphabetic())
        .take(2)
        .collect()
}

fn path_of(path: &str) -> &str {
    path.split(['?', '#']).next().unwrap_or(path)
}

/// Those who work in lists all day read small print unless they chose otherwise.
fn works_all_day(acting: &Acting) -> bool {
    [
        PartyKind::Broker,
        PartyKind::ShippingAgent,
        PartyKind::Terminal,
        PartyKind::Customs,
        PartyKind::ControlAgency,
        PartyKind::HarbourOffice,
        PartyKind::Platform,
    ]
    .iter()
    .any(|kind| acting.is(*kind))
}

/// The menu of an organisation, what it does most first.
fn rail(page: &Page, acting: &Acting, path: &str) -> Vec<RailItem> {
    use PartyKind::{
        Auditor, ControlAgency, Customs, HarbourOffice, Platform, ShippingAgent, Terminal, Trader,
    };
    let is = |kinds: &[PartyKind]| kinds.iter().any(|kind| acting.is(*kind));
    let deals = !is(&[Platform]);
    let imports = is(&[Trader, PartyKind::OccasionalImporter, PartyKind::Broker]);
    let all = [
        ("/", "home", "rail-home", true),
        ("/queue", "clock", "rail-queue", is(&[Customs, ControlAgency])),
        ("/dossier", "file", "rail-files", deals),
        (
            "/call",
            "ship",
            "rail-calls",
            is(&[ShippingAgent, Terminal, Customs, HarbourOffice, ControlAgency, Auditor]),
        ),
        ("/manifest", "box", "rail-manifests", is(&[ShippingAgent])),
        ("/gate", "gate", "rail-gate", is(&[Terminal])),
        ("/slot", "calendar", "rail-slots", is(&[Terminal])),
        ("/dossier/claim", "search", "rail-claim", imports),
        ("/platform", "users", "rail-platform", is(&[Platform, Auditor])),
        ("/declaration", "stamp", "rail-declarations", imports || is(&[Customs, Auditor])),
        ("/title", "book", "rail-titles", imports || is(&[PartyKind::Bank])),
        ("/tariff", "scales", "rail-tariff", imports || is(&[Customs, Auditor])),
        ("/change", "pen", "rail-changes", is(&[Customs, Auditor])),
        ("/control", "scales", "rail-controls", imports || is(&[ControlAgency])),
        ("/payment", "check", "rail-payments", imports || is(&[PartyKind::Bank])),
        ("/statement", "book", "rail-statements", is(&[Customs, Auditor])),
        (
            "/mandate",
            "handshake",
            "rail-mandates",
            deals && !is(&[Customs, HarbourOffice, ControlAgency, Auditor]),
        ),
        ("/inbox", "bell", "rail-inbox", true),
        ("/party", "settings", "rail-party", true),
        ("/services", "refresh", "rail-services", true),
    ];
    all.into_iter()
        .filter(|(.., shown)| *shown)
        .map(|(href, icon, key, _)| RailItem {
            href: href.to_owned(),
            icon,
            label: page.t(key),
            count: (href == "/inbox" && page.unread > 0).then(|| page.unread.to_string()),
            current: path == href,
        })
        .collect()
}

/// The sentence after a form: `?done=order.endorse&receipt=…`.
fn flash(path: &str, lang: Lang) -> Option<Flash> {
    let query = path.split_once('?')?.1;
    let form = crate::body::urlencoded(query.as_bytes());
    let act = form.raw("done")?;
    let text = texts::maybe(lang, &format!("act-{}-done", dashed(act)))?;
    let receipt = form.raw("receipt").filter(|id| lexicon::parse_uuid(id).is_ok()).unwrap_or_default();
    Some(Flash { text, receipt: receipt.to_owned(), form: form.raw("form").unwrap_or_default().to_owned() })
}
