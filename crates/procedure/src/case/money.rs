//! What a case owes, and what was paid.

use lexicon::{Address, Instant, Money, Refusal};

use super::{Case, Decision, Event, refused};
use crate::edition::Edition;
use crate::expression::Condition;
use crate::syntax::Fee;

/// What is owed, with the article that says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owed {
    /// The fee.
    pub fee: String,
    /// It must be paid before any of these verbs.
    pub due: Vec<String>,
    /// The whole amount.
    pub amount: Money,
    /// What is left to pay of it.
    pub left: Money,
    /// The article that sets it.
    pub article: String,
    /// The law of the article.
    pub law: Option<String>,
}

impl Edition {
    /// Every fee of a case whose condition holds, paid or not, at the amount of its legal date.
    pub fn fees(&self, case: &Case, as_of: Instant) -> Vec<Owed> {
        let known = self.known(case, as_of);
        let fees = self.procedure.fees.iter().filter(|fee| self.holds(fee.when.as_ref(), &known));
        fees.filter_map(|fee| self.owed_for(case, fee)).collect()
    }

    /// What must be paid before a move that is possible now.
    pub fn owed(&self, case: &Case, as_of: Instant) -> Vec<Owed> {
        let mut owed = self.fees(case, as_of);
        owed.retain(|one| {
            !one.left.is_zero()
                && self.procedure.flow.from(&case.stage).any(|next| one.due.contains(&next.verb.value))
        });
        owed
    }

    fn owed_for(&self, case: &Case, fee: &Fee<Condition>) -> Option<Owed> {
        let dated = self.shared.fees.get(&fee.amount.value)?.on(case.legal_date)?;
        let amount = dated.value.value;
        let paid = case.paid.get(&fee.id.value).copied().unwrap_or(Money::zero(amount.currency()));
        let left = amount.minus(paid).unwrap_or(Money::zero(amount.currency()));
        Some(Owed {
            fee: fee.id.value.clone(),
            due: fee.due.iter().map(|verb| verb.value.clone()).collect(),
            amount,
            left,
            article: dated.article.value.clone(),
            law: dated.law.as_ref().map(|law| law.value.clone()),
        })
    }

    /// What is missing before a verb: FEE-01 for each fee, at its address.
    pub(super) fn unpaid(&self, case: &Case, verb: &str, as_of: Instant) -> Vec<Refusal> {
        self.fees(case, as_of)
            .into_iter()
            .filter(|one| one.due.iter().any(|due| due == verb) && !one.left.is_zero())
            .map(|one| {
                let at = Address::of("fee").child(&one.fee);
                let refusal =
                    Refusal::new("FEE-01").at(at).arg("owed", one.left).arg("article", &one.article);
                self.naming(refusal, "title", &format!("fee.{}", one.fee))
            })
            .collect()
    }

    /// Takes note that so much of a fee was paid in all. More than is owed is the caller's to give back.
    ///
    /// Refused: a fee the procedure does not have (FEE-02), another currency (FEE-03). Paying less than was noted
    /// before is already so: money that went back is another event of the books.
    pub fn pay(&self, case: &Case, fee: &str, paid: Money) -> Result<Decision, Vec<Refusal>> {
        self.must_be_under(case)?;
        let at = || Address::of("fee").child(fee);
        let Some(owed) = self.procedure.fee(fee).and_then(|fee| self.owed_for(case, fee)) else {
            return refused(Refusal::new("FEE-02").at(at()));
        };
        if paid.currency() != owed.amount.currency() {
            return refused(Refusal::new("FEE-03").at(at()).arg("currency", owed.amount.currency()));
        }
        let before = case.paid.get(fee).map_or(0, |paid| paid.minor());
        if paid.minor() <= before {
            return Ok(Decision::AlreadySo);
        }
        Ok(Decision::Record(Event::Paid { fee: fee.to_owned(), paid }))
    }
}
