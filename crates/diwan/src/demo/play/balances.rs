//! The final balances of the play, and what they must be.

use storage::Store;

use crate::say::say;

/// Accounts looked at; the play opens some three hundred.
const ACCOUNTS_MAX: i64 = 10_000;
/// What must have left the books, and whereto: packages and grams of every line.
const EXPECTED: [(&str, &str, i64); 9] = [
    ("end:abandonment", "PK", 0),
    ("end:clearance", "GRM", 51_320_000),
    ("end:clearance", "PK", 1_234),
    ("end:shortage", "GRM", 7_640_000),
    ("end:shortage", "PK", 62),
    ("end:transit", "GRM", 3_250_000),
    ("end:transit", "PK", 85),
    // Two bills were paid. One: fifteen tonnes of port due and a large container, with value added tax, 2 157.00.
    // The other: duties of 4 121.08, twenty-four tonnes and a large container, 2 227.20.
    ("rail:counter", "MAD", -850_528),
    ("slots:used", "SLOT", 3),
];

/// Says the balances; false when one is not what it must be.
pub(super) async fn tell(store: &Store) -> anyhow::Result<bool> {
    say("final balances")?;
    let open = store.open_passing(ACCOUNTS_MAX).await?;
    let lines = store.accounts_between("line:", "line;", ACCOUNTS_MAX).await?;
    let mut well = open.is_empty() && !lines.is_empty();
    say(format_args!("  passing accounts   {} of lines, {} not at zero", lines.len(), open.len()))?;
    for account in &open {
        say(format_args!("  ✗ {} {} {}", account.id, account.posted, account.unit))?;
    }
    let taken = store.accounts_between("slot:", "slot;", ACCOUNTS_MAX).await?;
    let held: i64 = taken.iter().filter(|one| one.id.ends_with(":taken")).map(|one| one.posted).sum();
    let free: i64 = taken.iter().filter(|one| one.id.ends_with(":free")).map(|one| one.posted).sum();
    say(format_args!("  hours at the gate  {free} places free, {held} still taken"))?;
    well &= held == 0;
    let outside = store.outside().await?;
    for (account, unit, amount) in &outside {
        say(format_args!("  {account:44} {amount:>12} {unit}"))?;
    }
    for (account, unit, amount) in EXPECTED {
        let found = outside.iter().find(|(name, of, _)| {
            *of == unit && name.strip_suffix(&format!(":{unit}")).unwrap_or(name) == account
        });
        let found = found.map_or(0, |(.., found)| *found);
        if found != amount {
            say(format_args!("  ✗ {account} should be {amount} {unit}, and is {found}"))?;
            well = false;
        }
    }
    for unit in ["PK", "GRM", "SLOT"] {
        let crossed: i64 = outside.iter().filter(|(_, of, _)| of == unit).map(|(.., amount)| amount).sum();
        let inside = if unit == "SLOT" { free + held } else { 0 };
        if crossed + inside != 0 {
            say(format_args!("  ✗ {} {unit} came from nowhere", crossed + inside))?;
            well = false;
        }
    }
    Ok(well)
}
