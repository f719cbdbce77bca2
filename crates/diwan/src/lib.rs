//! The one program: wiring, configuration, commands.
//!
//! Always true: nothing here decides what the law says; whatever a command does to the journal goes through the desk.
//! Not here: rules (`domain`), acts (`desk`), pages (`web`).

pub mod command_line;
mod commands;
pub mod config;
pub mod demo;
mod door;
pub mod house;
mod keys;
mod logs;
mod loops;
mod say;

use std::process::ExitCode;

use clap::CommandFactory as _;

use command_line::{Command, CommandLine, Demo, Edi, Journal, Pack, Packed, Settings, Tariff};
use commands::pack::Cases;

/// Does what the command line asks.
pub fn run(line: CommandLine) -> anyhow::Result<ExitCode> {
    let Some(command) = line.command else {
        say::say(CommandLine::command().render_help().ansi())?;
        return Ok(ExitCode::SUCCESS);
    };
    let file = line.config.as_deref();
    match command {
        Command::Serve(serving) => commands::serve::serve(&serving, file),
        Command::Demo { serving, what: None } => commands::demo::demo(&serving, file),
        Command::Demo { what: Some(Demo::Accounts { json }), .. } => commands::demo::accounts(json),
        Command::Demo { what: Some(Demo::Play { kept }), .. } => commands::demo::play(&kept, file),
        Command::Journal(Journal::Verify { key, json, kept }) => {
            commands::journal::verify(&kept, file, key.as_deref(), json)
        }
        Command::Journal(Journal::NewEpoch { kept }) => commands::journal::new_epoch(&kept, file),
        Command::Edi(Edi::Read { file, lang }) => commands::edi::read(&file, lang.as_deref()),
        Command::Tariff(Tariff::Explain { file: from, lang, kept }) => {
            commands::tariff::explain(&from, lang.as_deref(), &kept, file)
        }
        Command::Pack(what) => {
            let (Packed { folder, lang, json }, cases) = match what {
                Pack::Check(packed) => (packed, Cases::Untold),
                Pack::Test(packed) => (packed, Cases::Told),
                Pack::Diff(compared) => return commands::pack_diff::diff(&compared, file),
            };
            commands::pack::pack(&folder, cases, lang.as_deref(), json)
        }
        Command::Import { list, file: from, lang, json, kept } => {
            commands::import::import(list, &from, lang.as_deref(), json, &kept, file)
        }
        Command::Backup { folder, json, kept } => commands::backup::backup(&folder, json, &kept, file),
        Command::Restore { from, data, json } => commands::backup::restore(&from, data, json, file),
        Command::Config(Settings::Show { json, serving }) => commands::config::show(&serving, file, json),
    }
}

/// A runtime for one command.
fn runtime() -> anyhow::Result<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_multi_thread().enable_all().build()?)
}
