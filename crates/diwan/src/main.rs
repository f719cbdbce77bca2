//! The program `diwan`.

use std::process::ExitCode;

use clap::Parser as _;
use diwan::command_line::CommandLine;

/// What the shell is told when the program could not do what it was asked.
const FAILED: u8 = 2;

fn main() -> ExitCode {
    match diwan::run(CommandLine::parse()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("diwan: {error:#}");
            ExitCode::from(FAILED)
        }
    }
}
