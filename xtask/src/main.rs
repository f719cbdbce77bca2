//! The workshop: what is done to the repository itself, never by the program.
//!
//! ```text
//! cargo xtask tidy      checks what no compiler checks
//! cargo xtask docs      writes the documents that come from the code
//! cargo xtask bench     measures what was promised
//! cargo xtask seed      fills a store with files
//! cargo xtask postgres  runs a command with a PostgreSQL of its own
//! ```

mod bench;
mod cargo;
mod docs;
mod postgres;
mod release;
mod seed;
mod tidy;

use std::process::ExitCode;

use anyhow::{Result, bail};

const HELP: &str = "\
cargo xtask tidy                                  check what no compiler checks
cargo xtask docs [--check]                        write the documents that come from the code, or see that they are
cargo xtask bench [NAME…] [--json FILE]           measure what was promised, in release
cargo xtask seed --data DIR --dossiers N          fill a store with files
                 [--database URL]
cargo xtask postgres -- COMMAND … {url}           run a command with a PostgreSQL of its own
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match run(&words) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[String]) -> Result<bool> {
    let (name, rest) = match words.split_first() {
        Some((name, rest)) => (name.as_str(), rest),
        None => ("help", words),
    };
    match name {
        "tidy" => tidy::run(),
        "docs" => docs::run(rest),
        "bench" => bench::run(rest),
        "seed" => seed::run(rest),
        "postgres" => postgres::run(rest),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(true)
        }
        other => bail!("`{other}` is not known\n{HELP}"),
    }
}
