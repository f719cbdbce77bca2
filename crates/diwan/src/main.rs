//! The program `diwan`.

use std::process::ExitCode;

use clap::Parser as _;
use diwan::command_line::CommandLine;

/// Acts are many small pieces of memory that come and go: the system's allocator takes a tenth of their time.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

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
