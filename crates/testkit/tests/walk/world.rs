//! A port in which every act has something to be done to, and every address something to show.

use testkit::cargo::{self, EFFECTS, GROUPAGE, NETS, PIPES, POTATOES, container};
use testkit::{Actor, Port, Scene};

/// What there is, by identifier.
pub struct World {
    pub port: Port,
    pub things: Things,
}

/// Identifiers of things, and words that lead to them.
pub struct Things {
    /// The importer's file: held, ordered, booked, discussed, with a late amendment.
    pub file: String,
    /// A file whose bill is claimed.
    pub claimed: String,
    /// A master bill whose forwarder is named.
    pub master: String,
    /// A file of loose cargo nobody ordered.
    pub nets: String,
    /// The importer's other file, with an order and no truck.
    pub pipes: String,
    /// A ship that came, and its manifest.
    pub call: String,
    pub manifest: String,
    /// A ship that is expected, and its manifest, which waits for customs.
    pub next_call: String,
    pub lodged: String,
    pub order: String,
    /// An order without a truck, of the file `pipes`.
    pub unbooked: String,
    pub appointment: String,
    pub pass: String,
    pub code: String,
    pub hold: String,
    pub document: String,
    /// The code of a paper issued about the file.
    pub paper: String,
    pub paper_id: String,
    /// Given by the importer to the broker, who took it on.
    pub mandate: String,
    /// Given by the second importer to the broker, who has not answered.
    pub offered: String,
    /// The importer's title, domiciled, and one that waits for the bank.
    pub title: String,
    pub subscribed: String,
    /// A declaration of the importer's other file: an officer asked, the importer answered with a paper.
    pub declaration: String,
    pub shown: String,
    /// The control of the importer's goods, which waits for its answers, with a paper of it.
    pub control: String,
    pub control_paper: String,
    /// A payment of the importer's other file, announced at the bank's counter.
    pub payment: String,
    /// A statement that was read.
    pub statement: String,
    pub applicant: String,
    /// A change of the tables one officer proposed.
    pub change: String,
    pub key: String,
    pub webhook: String,
    /// The entry of something the importer did.
    pub entry: String,
    pub invitation: String,
    pub reset: String,
}

/// Texts by which one would know the importer's file.
pub const MARKS: [&str; 4] = [POTATOES, "QATU4102376", "QATU 410237 6", "SEED POTATOES"];

impl World {
    pub fn new() -> Self {
        let port = Port::opens();
        let things = settle(&port);
        Self { port, things }
    }

    pub fn actor(&self, name: &str) -> Actor<'_> {
        self.port.actor(name)
    }
}

fn settle(port: &Port) -> Things {
    let [importer, second, broker, agent] =
        port.actors(["importer", "importer-second", "broker", "shipping-agent"]);
    let mandate =
        importer.offers_mandate(broker.firm(), "file,delivery,pickup,title,declaration", 30).is_done().id;
    broker.accepts(&mandate).is_done();
    let offered = second.offers_mandate(broker.firm(), "file", 30).is_done().id;
    let (title, subscribed) = titles(port);
    port.draws_lanes_from([7; 32]);
    let rate = port.actor("customs-officer").proposes_rate("EUR", 1, "10.8120", "2026-12-01");
    let key = importer.makes_key("ERP", "*").is_done().told("client_id");
    let webhook = importer.sets_up_webhook("https://erp.oued-vert.example/diwan").is_done().told("webhook");
    port.actor("terminal").opens_hours("day 3 12:00", "day 4 12:00", 6).is_done();
    let scene = Scene::registered(port, &[POTATOES, EFFECTS, GROUPAGE, NETS, PIPES]);
    scene.arrives();
    for bill in [POTATOES, EFFECTS, GROUPAGE] {
        port.actor("terminal").tallies(scene.file(bill), Some(container(bill)), "agreed").is_done();
    }
    let file = scene.file(POTATOES);
    let hold = port
        .actor("agency-inspector")
        .stops(&file, container(POTATOES), "Prélèvement")
        .is_done()
        .told("hold");
    let order = agent.issues(&file, importer.firm(), container(POTATOES)).is_done().told("number");
    let pipes = scene.file(PIPES);
    let unbooked = agent.issues(&pipes, importer.firm(), container(PIPES)).is_done().told("number");
    let booked = importer.books(&file, &order, "day 3 13:00").is_done();
    let (payment, statement) = money(port, &pipes);
    port.actor("customs-officer").stops_order(&file, &order, "Opposition").is_done();
    let document = importer.attaches(&file, "facture.pdf", b"%PDF-1.7 facture").is_done().told("document");
    let paper = port
        .actor("customs-officer")
        .writes_off(&file, "clearance", &testkit::declaration(77), 10, "100")
        .is_done()
        .told("paper");
    let paper_id = importer.reads(&file)["issued"][0]["id"].as_str().expect("a paper").to_owned();
    agent.amends(&file, "description", "SEED POTATOES, CLASS B", "Classe").is_done();
    port.actor("importer-occasional").claims(EFFECTS, Some(container(EFFECTS))).is_done();
    agent.names_forwarder(scene.file(GROUPAGE), port.actor("forwarder").firm()).is_done();
    let entry = importer.writes(&file, "Nous arrivons.").is_done().entry().to_owned();
    let (declaration, shown) = declared(port, &title);
    let control =
        port.controls(&file, importer, &[("0701100000", "SEED POTATOES")], false).expect("a control");
    importer.answers(&control, &[("phytosanitary_number", "NL-1")]).is_done();
    let brought = importer.brings(&control, "phytosanitary-certificate", "phyto.pdf").is_done();
    let control_paper = brought.told("document");
    let (next_call, lodged) = next(port);
    let invitation = importer.invites("hind@oued-vert.example", "clerk").is_done().told("link");
    port.works();
    port.seals();
    Things {
        claimed: scene.file(EFFECTS),
        master: scene.file(GROUPAGE),
        nets: scene.file(NETS),
        pipes,
        unbooked,
        call: scene.call.clone(),
        manifest: scene.manifest.clone(),
        appointment: booked.told("appointment"),
        pass: booked.told("pass"),
        code: booked.told("code"),
        applicant: applicant(port),
        change: rate.is_done().id,
        invitation: last(&invitation),
        reset: reset(port),
        file,
        next_call,
        lodged,
        order,
        hold,
        document,
        paper,
        paper_id,
        title,
        subscribed,
        declaration,
        shown,
        control,
        control_paper,
        mandate,
        offered,
        key,
        webhook,
        payment,
        statement,
        entry,
    }
}

/// A bill with a payment under way, a statement, and a ceiling that waits for a second officer.
fn money(port: &Port, file: &str) -> (String, String) {
    let [importer, officer] = port.actors(["importer", "customs-officer"]);
    importer.draws(file).is_done();
    let payment = importer.starts_at_counter(file, None).is_done().told("payment");
    officer.proposes_ceiling(&importer.party(), "500000").is_done();
    let statement = officer.reconciles("online", "day 3 00:00", "reference,number,amount\n").is_done().id;
    (payment, statement)
}

/// A title that is domiciled, and one that waits for the bank.
fn titles(port: &Port) -> (String, String) {
    let [importer, bank] = port.actors(["importer", "bank"]);
    let goods = [("Pommes de terre de semence", "24000", "12000.00")];
    let subscribe = || importer.subscribes(bank.firm(), &goods).is_done().id;
    let (title, subscribed) = (subscribe(), subscribe());
    bank.domiciles(&title, "DOM-2026-1").is_done();
    (title, subscribed)
}

/// A declaration that an officer has in hand, with an answer to a question.
fn declared(port: &Port, title: &str) -> (String, String) {
    let [importer, officer] = port.actors(["importer", "customs-officer"]);
    port.publishes_rate("EUR", "10.7850", "2026-11-20");
    port.draws(&[domain::declaration::lane::Lane::Orange]);
    let number = importer.gets(&format!("/api/title/{title}")).is_given()["row"]["number"].to_string();
    let items = serde_json::json!([{ "quantity": "8000", "price": "4000.00" }]);
    let asked = importer.preparing(PIPES, number.trim_matches('"')).with("items", items);
    let declaration = asked.now().is_done().id;
    importer.lodges_declaration(&declaration).is_done();
    officer.takes_declaration(&declaration).is_done();
    officer.asks_declarant(&declaration, "La facture ?").is_done();
    let answer = importer.asks_on("declaration.answer", &declaration).with("text", "La voici.");
    answer.carrying("facture.pdf", b"%PDF-1.7 facture".to_vec()).now().is_done();
    let read = importer.gets(&format!("/api/declaration/{declaration}")).is_given();
    let paper = read["questions"][0]["paper"]["id"].as_str().expect("a paper").to_owned();
    (declaration, paper)
}

/// The next ship, with its manifest.
fn next(port: &Port) -> (String, String) {
    let agent = port.actor("shipping-agent");
    let (ship, lots) = cargo::rio();
    let eta = port.moment("day 6 06:00");
    let call = agent.announces(ship, eta).is_done().id;
    let bytes = diwan::demo::interchange(ship, "ASL126N", lots, port.now(), eta);
    let manifest = agent.lodges(&call, bytes).is_done().id;
    (call, manifest)
}

/// A firm that asks to join.
fn applicant(port: &Port) -> String {
    let fields = [
        ("firm", "Froid du Sud SARL"),
        ("kind", "trader"),
        ("ice", "001586624000038"),
        ("rc", "5012/Dakhla"),
        ("phone", "0528 89 12 34"),
        ("name", "Meryem Saadi"),
        ("email", "meryem@froid-du-sud.example"),
        ("new_password", "palmiers et barques"),
    ];
    port.browser().sends("/register", &fields).leads_to("/register/done");
    let found = port.wait(port.desk().party_meant("Froid du Sud SARL")).unwrap();
    lexicon::uuid_text(&found.expect("the firm is known").id)
}

/// The token of a link to a new password.
fn reset(port: &Port) -> String {
    port.browser().sends("/forgot", &[("email", port.actor("driver").email())]).is_page();
    port.works();
    let letter = port.letters_to("driver").pop().expect("a letter");
    let link = letter.body.split_whitespace().find(|word| word.contains("/reset/")).expect("a link");
    last(link)
}

fn last(link: &str) -> String {
    link.rsplit('/').next().unwrap_or_default().to_owned()
}

impl Things {
    /// An address with its blanks filled in, and who it belongs to; nothing where there is nothing to fill in.
    pub fn filled(&self, path: &str) -> Option<(&'static str, String)> {
        let thing = path.trim_start_matches("/api").split('/').nth(1).unwrap_or_default();
        let (owner, id): (_, &str) = match thing {
            "dossier" => ("importer", &self.file),
            "call" => ("shipping-agent", &self.call),
            "manifest" => ("shipping-agent", &self.manifest),
            "mandate" => ("importer", &self.mandate),
            "title" => ("importer", &self.title),
            "declaration" => ("importer", &self.declaration),
            "control" => ("importer", &self.control),
            "invoice" => ("importer", &self.pipes),
            "payment" => ("importer", &self.payment),
            "statement" => ("customs-officer", &self.statement),
            "webhook" => ("importer", &self.webhook),
            "check" => ("importer", "dossier.write"),
            "change" => ("customs-officer", &self.change),
            "receipt" => ("importer", &self.entry),
            "paper" => ("importer", &self.paper),
            // Identifiers of organisations are filled in by who asks.
            "party" | "guarantee" => ("importer", "{party}"),
            _ => return None,
        };
        let document = match thing {
            "declaration" => &self.shown,
            "control" => &self.control_paper,
            _ => &self.document,
        };
        let filled = path
            .replace("{id}", id)
            .replace("{entry}", id)
            .replace("{act}", id)
            .replace("{document}", document);
        let filled = filled.replace("{file}", &format!("{id}.pdf")).replace("{code}", id);
        (filled.contains("{party}") || !filled.contains('{')).then_some((owner, filled))
    }

    /// An address that everybody may open, with its blanks filled in.
    pub fn public(&self, path: &str) -> Option<String> {
        let (blank, value): (&str, &str) = match path {
            "/pass/{pass}" | "/api/pass/{pass}" => ("{pass}", &self.pass),
            "/verify/{code}" => ("{code}", &self.code),
            "/api/verify/{code}" => ("{code}", &self.paper),
            "/lanes/{date}" | "/api/lanes/{date}" | "/api/lanes/{date}/seed" => ("{date}", "2026-11-25"),
            "/refusal/{code}" => ("{code}", "BAD-01"),
            "/reference/{list}" | "/api/reference/{list}" => ("{list}", "places"),
            "/api/payment/callback/{rail}" => ("{rail}", "online"),
            "/lang/{code}" => ("{code}", "ar"),
            "/invitation/{token}" => ("{token}", &self.invitation),
            "/reset/{token}" => ("{token}", &self.reset),
            "/log/tile/{*path}" => ("{*path}", "0/000.p/1"),
            _ => return None,
        };
        Some(path.replace(blank, value))
    }
}

/// An address with the organisation of its owner in it.
pub fn with_party(path: &str, party: &str) -> String {
    path.replace("{party}", party)
}
