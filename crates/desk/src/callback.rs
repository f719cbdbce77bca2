//! The asynchronous rail: payments are handed to the provider, and its callbacks are heard.
//!
//! Always true: a callback counts only with a signature over its own bytes that is not older than a few minutes
//! (Standard Webhooks); the same word again changes nothing; a word about another bill or another amount changes nothing
//! either, and stands in the journal for reconciliation. A provider that is away delays its own payments alone.
//! Not here: what a confirmed payment settles (`acts::invoice`).

use base64::Engine as _;
use domain::Act;
use domain::payment::{Payment, Rail};
use hmac::Mac as _;
use lexicon::{Currency, DecimalMark, Money, Refusal};
use serde::Deserialize;
use storage::{Fault, Loaded};

use crate::acts::payment;
use crate::answer::No;
use crate::desk::Desk;
use crate::door::Outcome;
use crate::hooks;
use crate::ports::PaymentOrder;

/// The largest callback that is read, in bytes.
pub const CALLBACK_BYTES_MAX: usize = 16_384;
/// How far the moment of signing may be from ours, in seconds.
const SIGNED_S_MAX: i64 = 300;
/// Times a lost race is decided again.
const TRIES_MAX: u32 = 8;

/// What came with a callback beside its body.
#[derive(Debug, Clone, Default)]
pub struct Signed {
    pub id: String,
    /// Seconds since 1970.
    pub timestamp: String,
    /// One or several of `v1,base64`, apart by spaces.
    pub signature: String,
}

/// What a callback says.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Word {
    /// `payment.succeeded` or `payment.failed`.
    #[serde(rename = "type")]
    pub kind: String,
    pub reference: String,
    pub bill: String,
    /// With a point, as machines write it.
    pub amount: String,
    pub currency: String,
    /// The provider's own number.
    #[serde(default)]
    pub number: String,
    #[serde(default)]
    pub reason: String,
}

impl Desk {
    /// Hears what a rail says of one payment. Anything but an answer changed nothing.
    pub async fn payment_callback(&self, rail: &str, signed: &Signed, body: &[u8]) -> Result<(), No> {
        if rail != Rail::Online.code() || self.settings.payment_secret.is_empty() {
            return Err(No::NotFound);
        }
        self.must_be_signed(signed, body)?;
        let word = read(body).ok_or_else(|| No::code("CALLBACK-03"))?;
        for _ in 0..TRIES_MAX {
            match self.hear(&word).await {
                Err(No::Lost(_)) => {}
                Err(No::Refused(refusals)) => return self.not_heard(&word, refusals).await,
                other => return other,
            }
        }
        Err(No::Fault(Fault::Busy))
    }

    /// Says no to what was not signed with the secret we share, or not lately.
    fn must_be_signed(&self, signed: &Signed, body: &[u8]) -> Result<(), No> {
        let now = self.now().micros().div_euclid(1_000_000);
        let at: i64 = signed.timestamp.parse().map_err(|_| No::code("CALLBACK-01"))?;
        let forged = || No::code("CALLBACK-01");
        let known = |text: &str| -> Option<()> {
            let given = base64::engine::general_purpose::STANDARD.decode(text.strip_prefix("v1,")?).ok()?;
            hooks::signing(&self.settings.payment_secret, &signed.id, &signed.timestamp, body)?
                .verify_slice(&given)
                .ok()
        };
        if !signed.signature.split(' ').any(|text| known(text).is_some()) {
            return Err(forged());
        }
        if now.abs_diff(at) > SIGNED_S_MAX.unsigned_abs() {
            return Err(No::because(Refusal::new("CALLBACK-02").arg("minutes", SIGNED_S_MAX / 60)));
        }
        Ok(())
    }

    async fn hear(&self, word: &Word) -> Result<(), No> {
        let payment = self.payment_called(&word.reference).await?.ok_or_else(|| No::code("PAY-01"))?;
        let state = &payment.state;
        if state.rail != Rail::Online || state.bill != word.bill {
            return Err(No::code("PAY-09"));
        }
        let amount = Money::parse_amount_plain(&word.amount, DecimalMark::Point, Currency::MAD);
        let received = amount.map_err(|_| No::code("CALLBACK-03"))?.minor();
        let mut ask = self.as_program(Act::PaymentConfirm, payment.id);
        ask.tx.concerns(payment.id);
        ask.tx.concerns(*state.dossier.bytes());
        let outcome = match word.kind.as_str() {
            "payment.succeeded" => {
                let decision = state.confirm(received, word.number.clone(), ask.now())?;
                payment::confirmed(&mut ask, payment, decision).await?
            }
            "payment.failed" => {
                let reason: String = word.reason.chars().take(200).collect();
                let decision = state.fail(reason, ask.now());
                payment::failed(&mut ask, payment, decision)?
            }
            _ => return Err(No::code("CALLBACK-03")),
        };
        if matches!(outcome, Outcome::Recorded { .. }) {
            ask.record_as_program("payment.callback").await?;
        }
        Ok(())
    }

    /// A signed word that does not fit what is known: it stands in the journal, and changes nothing.
    async fn not_heard(&self, word: &Word, refusals: Vec<Refusal>) -> Result<(), No> {
        let is_a_rule = refusals.first().is_some_and(|one| domain::refusals::is_known(one.code.as_str()));
        if let (true, Some(payment)) = (is_a_rule, self.payment_called(&word.reference).await?) {
            let mut ask = self.as_program(Act::PaymentConfirm, payment.id);
            ask.tx.concerns(payment.id);
            ask.tx.with(serde_json::json!({
                "refusals": &refusals, "bill": word.bill, "amount": word.amount, "number": word.number,
            }));
            ask.record_as_program("payment.callback-refused").await?;
        }
        Err(No::Refused(refusals))
    }

    async fn payment_called(&self, reference: &str) -> Result<Option<Loaded<Payment>>, No> {
        Ok(self.store.load_found::<Payment>("payment", reference).await?.into_iter().next())
    }

    /// Hands a payment to the provider, which gives the page where one pays.
    pub(crate) async fn order_payment(&self, id: [u8; 16]) -> Result<(), Fault> {
        let Some(payment) = self.store.load::<Payment>(id).await? else { return Ok(()) };
        let state = &payment.state;
        if !matches!(state.standing, domain::payment::Standing::Started) || state.page.is_some() {
            return Ok(());
        }
        let order = PaymentOrder {
            reference: state.reference.clone(),
            bill: state.bill.clone(),
            centimes: state.centimes,
        };
        let page = self.provider.order(order).await.map_err(Fault::Away)?;
        let decision = state.take(page);
        self.concluded(payment, decision, "payment.order").await
    }

    /// Gives a payment up that nobody said anything about.
    pub(crate) async fn expire_payment(&self, id: [u8; 16]) -> Result<(), Fault> {
        let Some(payment) = self.store.load::<Payment>(id).await? else { return Ok(()) };
        let decision = payment.state.expire(self.now());
        self.concluded(payment, decision, "payment.expire").await
    }

    async fn concluded(
        &self,
        payment: Loaded<Payment>,
        decision: domain::Decision<domain::payment::Event>,
        act: &'static str,
    ) -> Result<(), Fault> {
        let mut ask = self.as_program(Act::PaymentConfirm, payment.id);
        ask.wake(*payment.state.dossier.bytes());
        let outcome = ask.decide(payment, decision);
        match outcome {
            Ok(Outcome::Recorded { .. }) => match ask.record_as_program(act).await {
                // Somebody was first: the job is done by what they did, or comes again.
                Ok(()) | Err(No::Lost(_)) => Ok(()),
                Err(No::Fault(fault)) => Err(fault),
                Err(no) => Err(Fault::Database(format!("{no:?}"))),
            },
            Ok(Outcome::AlreadySo { .. }) => Ok(()),
            Err(no) => Err(Fault::Database(format!("{no:?}"))),
        }
    }
}

/// A callback in words, if it is one.
pub fn read(body: &[u8]) -> Option<Word> {
    if body.len() > CALLBACK_BYTES_MAX {
        return None;
    }
    let word: Word = serde_json::from_slice(body).ok()?;
    let short = |text: &str| text.len() <= 100 && !text.contains('\0');
    let fits = [&word.reference, &word.bill, &word.amount, &word.number].into_iter().all(|text| short(text));
    let numbered = word.kind != "payment.succeeded" || !word.number.is_empty();
    (fits && numbered && word.currency == "MAD" && !word.reason.contains('\0')).then_some(word)
}

#[cfg(test)]
mod tests {
    use super::read;

    const WORD: &str = r#"{"type":"payment.succeeded","reference":"PAY-A","bill":"FAC-1","amount":"1.00","currency":"MAD","number":"7"}"#;

    #[test]
    fn a_callback_is_read_or_it_is_none() {
        assert!(read(WORD.as_bytes()).is_some());
        for (wrong, with) in [
            ("MAD", "EUR"),
            (r#""number":"7""#, r#""number":"""#),
            ("PAY-A", &"A".repeat(101)),
            ("}", ""),
            ("FAC-1", "FAC\\u0000"),
        ] {
            assert_eq!(read(WORD.replace(wrong, with).as_bytes()), None, "{with}");
        }
        let long = WORD.replace('}', &format!(r#","more":"{}"}}"#, "x".repeat(20_000)));
        assert_eq!((read(long.as_bytes()), read(b""), read(&[0xff])), (None, None, None));
    }
}
