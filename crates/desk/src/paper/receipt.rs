//! The receipt (*quittance*) of one payment: what came in, which lines of the bill it settled, what is still owed.

use domain::invoice::{Beneficiary, Invoice, Kind, Line, Receipt as Settled};
use domain::payment::Payment;
use storage::Fault;

use crate::desk::Desk;
use crate::paper::{Amount, ChargeLine, Firm, New, Printed, Receipt, Words, moment};

/// The receipt of `settled`, to be issued with it, from the bill as it was before.
pub(crate) async fn receipt(
    desk: &Desk,
    invoice: &Invoice,
    payment: &Payment,
    settled: &Settled,
    reference: &str,
) -> Result<New, Fault> {
    let issuer = payment.bank.unwrap_or(payment.payer);
    let parties = invoice.lines.iter().filter_map(|line| match line.beneficiary {
        Beneficiary::Party(party) => Some(party),
        Beneficiary::Treasury | Beneficiary::Port(_) => None,
    });
    let names = desk.names(parties.chain([issuer, payment.payer]).collect()).await?;
    let name = |party| names.get(&party).cloned().unwrap_or_default();
    let beneficiary = |line: &Line| match &line.beneficiary {
        Beneficiary::Treasury => "Trésor".to_owned(),
        Beneficiary::Port(place) => place.to_string(),
        Beneficiary::Party(party) => name(*party),
    };
    let shares = settled.shares.iter().filter_map(|share| Some((share, invoice.lines.get(share.line)?)));
    let paid = settled.settled();
    Ok(New {
        about: ("invoice", *invoice.id.bytes()),
        issuer,
        // What came over no counter is acknowledged by the window itself.
        issued_by: payment.bank.map_or_else(|| "Diwan".to_owned(), name),
        number: Some(settled.number.clone()),
        printed: Printed::Receipt(Box::new(Receipt {
            invoice: invoice.number.clone(),
            bill: invoice.bill.clone(),
            payer: Firm { name: name(payment.payer), ice: None },
            method: payment.rail.code().to_owned(),
            reference: reference.to_owned(),
            paid_at: moment(settled.at),
            lines: shares
                .map(|(share, line)| ChargeLine {
                    what: what(&line.kind),
                    beneficiary: beneficiary(line),
                    amount: Amount::centimes(share.centimes),
                })
                .collect(),
            total: Amount::centimes(invoice.owed()),
            before: Amount::centimes(invoice.paid()),
            paid: Amount::centimes(paid),
            left: Amount::centimes(invoice.unpaid().saturating_sub(paid)),
            credit: Amount::centimes(settled.received.saturating_sub(paid)),
        })),
    })
}

/// What a line is for, in the four languages of a paper.
fn what(kind: &Kind) -> Words {
    use crate::reference::Lang;
    let four = |texts: [String; 4]| {
        Words::of(|lang| {
            let [fr, ar, en, es] = &texts;
            match lang {
                Lang::Fr => fr.clone(),
                Lang::Ar => ar.clone(),
                Lang::En => en.clone(),
                Lang::Es => es.clone(),
            }
        })
    };
    match kind {
        Kind::Duty { tax, .. } => {
            let code = tax.code();
            four([
                format!("Droit {code}"),
                format!("رسم {code}"),
                format!("Duty {code}"),
                format!("Derecho {code}"),
            ])
        }
        Kind::PortDue => {
            four(["Redevance du port", "رسم الميناء", "Port due", "Tasa del puerto"].map(str::to_owned))
        }
        Kind::Terminal { .. } => {
            four(["Manutention", "المناولة", "Handling", "Manipulación"].map(str::to_owned))
        }
        Kind::Storage { container, .. } => {
            four(["Magasinage", "التخزين", "Storage", "Almacenaje"].map(|word| format!("{word} {container}")))
        }
    }
}
