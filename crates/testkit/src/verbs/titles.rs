//! Import titles: subscribed, domiciled, amended, moved, paid, cleared, taken back.

use serde_json::{Value as Json, json};

use crate::actor::{Actor, Ask};
use crate::answer::Answer;

/// One line of goods: what, how many units, for how much.
pub type Goods = (&'static str, &'static str, &'static str);

/// What a title promises unless a story says otherwise: seed potatoes from Spain, in euros.
fn promising<'p>(ask: Ask<'p>, goods: &[Goods]) -> Ask<'p> {
    let line = |(description, quantity, value): &Goods| -> Json {
        json!({ "description": description, "quantity": quantity, "value": value })
    };
    ask.with("position", "0701.10.00.00")
        .with("origin", "ES")
        .with("seller", "Semillas del Atlántico SL")
        .with("currency", "EUR")
        .with("incoterm", "FOB")
        .with("payment", "30 jours après expédition")
        .with("line", goods.iter().map(line).collect::<Vec<_>>())
}

impl<'p> Actor<'p> {
    /// Subscribes a title of these goods with a bank.
    pub fn subscribes(self, bank: &str, goods: &[Goods]) -> Answer {
        self.subscribing(bank, goods).now()
    }

    /// About to subscribe a title, for a story that changes something of it first.
    pub fn subscribing(self, bank: &str, goods: &[Goods]) -> Ask<'p> {
        promising(self.asks("title.subscribe"), goods).with("bank", bank)
    }

    /// Looks into a title.
    pub fn takes_in_hand(self, title: impl AsRef<str>) -> Answer {
        self.asks_on("title.take", title).now()
    }

    /// Does not domicile it.
    pub fn declines_title(self, title: impl AsRef<str>, reason: &str) -> Answer {
        self.asks_on("title.refuse", title).with("reason", reason).now()
    }

    /// Registers it.
    pub fn domiciles(self, title: impl AsRef<str>, reference: &str) -> Answer {
        self.asks_on("title.domicile", title).with("reference", reference).now()
    }

    /// Asks for other goods on it.
    pub fn asks_to_amend(self, title: impl AsRef<str>, goods: &[Goods]) -> Answer {
        promising(self.asks_on("title.amend", title), goods).now()
    }

    /// Makes the change valid.
    pub fn accepts_amendment(self, title: impl AsRef<str>) -> Answer {
        self.asks_on("title.accept-amendment", title).now()
    }

    /// Does not.
    pub fn refuses_amendment(self, title: impl AsRef<str>, reason: &str) -> Answer {
        self.asks_on("title.refuse-amendment", title).with("reason", reason).now()
    }

    /// Wants another bank.
    pub fn moves_title(self, title: impl AsRef<str>, bank: &str) -> Answer {
        self.asks_on("title.move", title).with("bank", bank).now()
    }

    /// Hands it to the other bank.
    pub fn lets_title_go(self, title: impl AsRef<str>) -> Answer {
        self.asks_on("title.let-go", title).now()
    }

    /// Records a payment abroad.
    pub fn pays(self, title: impl AsRef<str>, reference: &str, amount: &str) -> Answer {
        self.asks_on("title.pay", title).with("reference", reference).with("amount", amount).now()
    }

    /// Closes the file of the title, with an explanation where what was paid is not what came in.
    pub fn clears_title(self, title: impl AsRef<str>, explained: Option<&str>) -> Answer {
        self.asks_on("title.clear", title).with("reason", explained).now()
    }

    /// Takes it back.
    pub fn cancels_title(self, title: impl AsRef<str>, reason: &str) -> Answer {
        self.asks_on("title.cancel", title).with("reason", reason).now()
    }
}
