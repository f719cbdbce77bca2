//! Organisations, their people, mandates, keys and webhooks.

use lexicon::Span;

use crate::actor::Actor;
use crate::answer::Answer;

impl Actor<'_> {
    /// Asks an applicant for what is missing.
    pub fn asks_for(self, party: impl AsRef<str>, reason: &str) -> Answer {
        self.asks_on("party.ask", party).with("reason", reason).now()
    }

    /// The first pair of eyes.
    pub fn checks(self, party: impl AsRef<str>) -> Answer {
        self.asks_on("party.check", party).now()
    }

    /// The second pair of eyes.
    pub fn approves(self, party: impl AsRef<str>) -> Answer {
        self.asks_on("party.approve", party).now()
    }

    /// Refuses an application.
    pub fn rejects(self, party: impl AsRef<str>, reason: &str) -> Answer {
        self.asks_on("party.reject", party).with("reason", reason).now()
    }

    /// Stops a firm.
    pub fn suspends(self, party: impl AsRef<str>, reason: &str) -> Answer {
        self.asks_on("party.suspend", party).with("reason", reason).now()
    }

    /// Lets a firm act again.
    pub fn resumes(self, party: impl AsRef<str>) -> Answer {
        self.asks_on("party.resume", party).now()
    }

    /// Invites somebody into their own firm; the answer tells the `link`.
    pub fn invites(self, email: &str, duties: &str) -> Answer {
        self.asks("party.invite").with("email", email).with("duties", duties).now()
    }

    /// Changes what somebody does in their firm.
    pub fn gives_duties(self, user: &str, duties: &str) -> Answer {
        self.asks("party.duties").with("user", user).with("duties", duties).now()
    }

    /// Lets somebody go.
    pub fn dismisses(self, user: &str) -> Answer {
        self.asks("party.dismiss").with("user", user).now()
    }

    /// Chooses what their firm is told by e-mail.
    pub fn prefers(self, letters: &str) -> Answer {
        self.asks("party.preferences").with("letters", letters).now()
    }

    /// Makes a key for programs; its secret is shown this once.
    pub fn makes_key(self, label: &str, scopes: &str) -> Answer {
        self.asks("key.create").with("label", label).with("scopes", scopes).now()
    }

    /// Withdraws a key.
    pub fn withdraws_key(self, key: &str) -> Answer {
        self.asks("key.revoke").with("key", key).now()
    }

    /// Sets up a webhook; its secret is shown this once.
    pub fn sets_up_webhook(self, url: &str) -> Answer {
        self.asks("webhook.create").with("url", url).now()
    }

    /// Takes a webhook away.
    pub fn removes_webhook(self, webhook: &str) -> Answer {
        self.asks("webhook.remove").with("webhook", webhook).now()
    }

    /// Erases a person's data.
    pub fn erases(self, user: &str) -> Answer {
        self.asks_on("user.erase", user).now()
    }

    /// Offers a mandate of so many days.
    pub fn offers_mandate(self, agent: &str, services: &str, days: i64) -> Answer {
        let until = self.port().now().plus(Span::days(days));
        self.asks("mandate.offer").with("agent", agent).with("services", services).at("until", until).now()
    }

    /// Takes a mandate on.
    pub fn accepts(self, mandate: impl AsRef<str>) -> Answer {
        self.asks_on("mandate.accept", mandate).now()
    }

    /// Does not take a mandate on.
    pub fn declines(self, mandate: impl AsRef<str>) -> Answer {
        self.asks_on("mandate.decline", mandate).now()
    }

    /// Ends a mandate.
    pub fn ends_mandate(self, mandate: impl AsRef<str>, reason: &str) -> Answer {
        self.asks_on("mandate.revoke", mandate).with("reason", reason).now()
    }
}
