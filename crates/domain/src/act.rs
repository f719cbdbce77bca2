//! Every act there is: the noun it is done to and its verb.
//!
//! The same word stands in the address of the page, the route of the API, the journal and the policy table.

macro_rules! acts {
    ($($(#[$doc:meta])* $name:ident = $noun:literal . $verb:literal),* $(,)?) => {
        /// One act.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Act { $($(#[$doc])* $name),* }

        impl Act {
            /// All acts, in the order of the nouns.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The noun it is done to, as it stands in addresses (`-` between words).
            pub const fn noun(self) -> &'static str {
                match self { $(Self::$name => $noun),* }
            }

            /// Its verb, as it stands in addresses.
            pub const fn verb(self) -> &'static str {
                match self { $(Self::$name => $verb),* }
            }
        }
    };
}

acts! {
    /// A firm asks to join, with its first user.
    PartyApply = "party"."apply",
    /// The applicant says that the missing papers are there.
    PartyComplete = "party"."complete",
    /// The platform asks for what is missing.
    PartyAsk = "party"."ask",
    /// First pair of eyes.
    PartyCheck = "party"."check",
    /// Second pair of eyes.
    PartyApprove = "party"."approve",
    /// The platform refuses an application.
    PartyReject = "party"."reject",
    /// The platform stops a firm.
    PartySuspend = "party"."suspend",
    /// The platform lets it act again.
    PartyResume = "party"."resume",
    /// A manager invites somebody.
    PartyInvite = "party"."invite",
    /// The invited person joins.
    PartyJoin = "party"."join",
    /// A manager changes what somebody does.
    PartyDuties = "party"."duties",
    /// A manager lets somebody go.
    PartyDismiss = "party"."dismiss",
    /// A manager chooses what is told by e-mail.
    PartyPreferences = "party"."preferences",
    /// A paper is added to the firm's own file.
    PartyAttach = "party"."attach",
    /// A key for programs is made.
    KeyCreate = "key"."create",
    /// A key is withdrawn at once.
    KeyRevoke = "key"."revoke",
    /// A webhook is set up.
    WebhookCreate = "webhook"."create",
    /// A webhook is taken away.
    WebhookRemove = "webhook"."remove",
    /// A person's secret changes.
    UserSecret = "user"."secret",
    /// A person ends all their sessions.
    UserSignOut = "user"."sign-out-everywhere",
    /// A person chooses the language their letters are written in.
    UserLanguage = "user"."language",
    /// A person's data is erased from the journal.
    UserErase = "user"."erase",
    /// A firm offers a mandate.
    MandateOffer = "mandate"."offer",
    /// The agent takes it on.
    MandateAccept = "mandate"."accept",
    /// The agent does not.
    MandateDecline = "mandate"."decline",
    /// Either side ends it.
    MandateRevoke = "mandate"."revoke",
    /// A ship is announced.
    CallAnnounce = "call"."announce",
    /// Its estimated arrival moves.
    CallEta = "call"."eta",
    /// It arrived.
    CallArrive = "call"."arrive",
    /// It is made fast.
    CallBerth = "call"."berth",
    /// Discharge began.
    CallStartDischarge = "call"."start-discharge",
    /// Discharge ended.
    CallEndDischarge = "call"."end-discharge",
    /// It left.
    CallDepart = "call"."depart",
    /// It will not come.
    CallCancel = "call"."cancel",
    /// A manifest is lodged.
    ManifestLodge = "manifest"."lodge",
    /// Customs registers it.
    ManifestRegister = "manifest"."register",
    /// The agent takes it back.
    ManifestCancel = "manifest"."cancel",
    /// A file is read.
    DossierRead = "dossier"."read",
    /// Somebody says that a bill is theirs, or their client's.
    DossierClaim = "dossier"."claim",
    /// The agent confirms the claim.
    DossierConfirm = "dossier"."confirm",
    /// The agent refuses the claim.
    DossierRefuse = "dossier"."refuse",
    /// The agent names the forwarder of a master bill.
    DossierForwarder = "dossier"."forwarder",
    /// The forwarder divides a master bill into house bills.
    DossierSplit = "dossier"."split",
    /// A message on the file.
    DossierWrite = "dossier"."write",
    /// A paper is added to the file.
    DossierAttach = "dossier"."attach",
    /// The agent amends a line.
    DossierAmend = "dossier"."amend",
    /// Customs decides on a late amendment.
    DossierDecide = "dossier"."decide-amendment",
    /// The terminal tallies what landed.
    DossierTally = "dossier"."tally",
    /// An authority stops a container.
    HoldPlace = "hold"."place",
    /// It lifts its own stop.
    HoldLift = "hold"."lift",
    /// Customs releases a line, or writes it off to another end.
    ReleaseGrant = "release"."grant",
    /// An issuer says that a paper it issued holds no more.
    PaperWithdraw = "paper"."withdraw",
    /// The agent issues a delivery order.
    OrderIssue = "order"."issue",
    /// Its holder hands it on.
    OrderEndorse = "order"."endorse",
    /// The issuer takes it back.
    OrderRevoke = "order"."revoke",
    /// An authority stops an order.
    OrderHold = "order"."hold",
    /// It lifts its own stop.
    OrderLift = "order"."lift",
    /// A terminal opens hours for trucks.
    SlotOpen = "slot"."open",
    /// The holder books an hour.
    AppointmentBook = "appointment"."book",
    /// The appointment moves.
    AppointmentChange = "appointment"."change",
    /// The appointment is given up.
    AppointmentCancel = "appointment"."cancel",
    /// An importer subscribes an import title.
    TitleSubscribe = "title"."subscribe",
    /// The bank begins to look at it.
    TitleTake = "title"."take",
    /// The bank does not domicile it.
    TitleRefuse = "title"."refuse",
    /// The bank registers it; its validity begins.
    TitleDomicile = "title"."domicile",
    /// The importer asks for other terms.
    TitleAmend = "title"."amend",
    /// The bank makes a change valid.
    TitleAcceptAmendment = "title"."accept-amendment",
    /// The bank refuses a change.
    TitleRefuseAmendment = "title"."refuse-amendment",
    /// The importer wants another bank.
    TitleMove = "title"."move",
    /// The first bank lets it go.
    TitleLetGo = "title"."let-go",
    /// The bank records a payment abroad.
    TitlePay = "title"."pay",
    /// The bank closes the file.
    TitleClear = "title"."clear",
    /// The importer takes it back.
    TitleCancel = "title"."cancel",
    /// Customs proposes a measure of the tariff.
    ChangeMeasure = "change"."measure",
    /// Customs proposes that a measure ends.
    ChangeEndMeasure = "change"."end-measure",
    /// Customs proposes a rate of exchange.
    ChangeRate = "change"."rate",
    /// Customs proposes a criterion of risk.
    ChangeCriterion = "change"."criterion",
    /// Customs proposes that a criterion ends early.
    ChangeEndCriterion = "change"."end-criterion",
    /// Customs proposes other shares of the lanes.
    ChangeShares = "change"."shares",
    /// The second pair of eyes puts a change in force.
    ChangeApprove = "change"."approve",
    /// A change is taken back, or refused.
    ChangeWithdraw = "change"."withdraw",
    /// A declaration is prepared from a bill and import titles.
    DeclarationPrepare = "declaration"."prepare",
    /// It says otherwise: a new version.
    DeclarationAmend = "declaration"."amend",
    /// The declarant signs it: it is registered.
    DeclarationLodge = "declaration"."lodge",
    /// It is taken back before release.
    DeclarationCancel = "declaration"."cancel",
    /// Customs makes a change valid.
    DeclarationAcceptAmendment = "declaration"."accept-amendment",
    /// Customs refuses a change.
    DeclarationRefuseAmendment = "declaration"."refuse-amendment",
    /// An officer takes it in hand.
    DeclarationTake = "declaration"."take",
    /// It goes to another officer, or back to the queue.
    DeclarationHandOn = "declaration"."hand-on",
    /// The officer asks for a paper or an explanation.
    DeclarationAsk = "declaration"."ask",
    /// The declarant answers.
    DeclarationAnswer = "declaration"."answer",
    /// The officer wants the goods to be seen.
    DeclarationInspect = "declaration"."inspect",
    /// Whoever saw the goods says what was found.
    DeclarationReport = "declaration"."report",
    /// The officer accepts it: what is due is fixed.
    DeclarationAccept = "declaration"."accept",
    /// The goods are released.
    DeclarationRelease = "declaration"."release",
    /// Customs decides that the goods do not enter.
    DeclarationEnd = "declaration"."end",
    /// Questions of a control are answered: the applicant's, or those of the agency.
    ControlAnswer = "control"."answer",
    /// A paper comes with a control.
    ControlAttach = "control"."attach",
    /// A paper the file holds already is shown to a control, or taken back.
    ControlShow = "control"."show",
    /// A control goes on: sent, convoked, reported, decided.
    ControlMove = "control"."move",
    /// The agency's till takes note of a fee that was paid.
    ControlPay = "control"."pay",
    /// The importer asks what is owed until a day.
    InvoiceDraw = "invoice"."draw",
    /// Whose money a line is asks for less of it.
    InvoiceCredit = "invoice"."credit",
    /// The importer means to pay.
    PaymentStart = "payment"."start",
    /// The bank received money at its counter.
    PaymentConfirm = "payment"."confirm",
    /// The bank received none.
    PaymentRefuse = "payment"."refuse",
    /// What was paid too much goes back to who paid it.
    PaymentReturn = "payment"."return",
    /// A provider's statement is held against what is known.
    PaymentReconcile = "payment"."reconcile",
    /// Customs proposes the ceiling of a surety account.
    GuaranteePropose = "guarantee"."propose",
    /// A second officer puts it in force.
    GuaranteeApprove = "guarantee"."approve",
    /// The surety stands for a bill that is not paid.
    GuaranteeBridge = "guarantee"."bridge",
    /// The gate lets a truck out.
    GateOut = "gate"."out",
    /// The gate tells afterwards whom it let out while its line was down.
    GateTell = "gate"."tell",
}

/// What an act is done to, as its address names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    /// Nothing: it makes a thing, or finds it by its fields.
    Nothing,
    /// An organisation; the actor's own when none is named.
    Firm,
    /// The thing it names.
    Thing,
}

impl Act {
    /// What its address names. An act that makes something of nothing stands here.
    pub fn aim(self) -> Aim {
        let of_nothing = matches!(
            self,
            Self::KeyCreate
                | Self::KeyRevoke
                | Self::WebhookCreate
                | Self::WebhookRemove
                | Self::MandateOffer
                | Self::CallAnnounce
                | Self::DossierClaim
                | Self::SlotOpen
                | Self::TitleSubscribe
                | Self::ChangeMeasure
                | Self::ChangeEndMeasure
                | Self::ChangeRate
                | Self::ChangeCriterion
                | Self::ChangeEndCriterion
                | Self::ChangeShares
                | Self::DeclarationPrepare
                | Self::PaymentReconcile
        );
        match self.noun() {
            _ if of_nothing => Aim::Nothing,
            "party" => Aim::Firm,
            _ => Aim::Thing,
        }
    }

    /// True when it can be asked for with a thing in its address, or without one.
    pub fn can_be_asked(self, of_a_thing: bool) -> bool {
        match self.aim() {
            Aim::Nothing => !of_a_thing,
            Aim::Firm => true,
            Aim::Thing => of_a_thing,
        }
    }

    /// The word in the journal and the policy: `order.endorse`.
    pub fn code(self) -> String {
        format!("{}.{}", self.noun(), self.verb())
    }

    /// The act written `noun.verb`.
    pub fn from_code(code: &str) -> Option<Self> {
        let (noun, verb) = code.split_once('.')?;
        Self::ALL.iter().copied().find(|act| act.noun() == noun && act.verb() == verb)
    }
}
