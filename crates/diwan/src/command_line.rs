//! The command line. Its forms are promises: integrators and tests rely on them.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::config::Flag;

/// An open single window and port community system.
#[derive(Debug, Parser)]
#[command(name = "diwan", version, about, long_about = None)]
pub struct CommandLine {
    /// File of settings, in TOML; see `diwan config show`
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What can be asked of the program.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serves people and programs
    Serve(Serving),
    /// The same over a demonstration community at Dakhla, on this machine only
    #[command(args_conflicts_with_subcommands = true)]
    Demo {
        #[command(flatten)]
        serving: Serving,
        #[command(subcommand)]
        what: Option<Demo>,
    },
    /// The journal
    #[command(subcommand)]
    Journal(Journal),
    /// Messages in EDIFACT
    #[command(subcommand)]
    Edi(Edi),
    /// The tariff
    #[command(subcommand)]
    Tariff(Tariff),
    /// Procedures of a country, as text
    #[command(subcommand)]
    Pack(Pack),
    /// Loads an official list over the starter tables
    Import {
        /// The list
        list: OfficialList,
        /// The file, in CSV
        file: PathBuf,
        /// Language of the file's texts (tariff) and of what is said: fr, ar, en, es
        #[arg(long, value_name = "LANG")]
        lang: Option<String>,
        /// Answer in JSON
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        kept: Kept,
    },
    /// Copies the embedded database to a new folder while it is in use
    Backup {
        /// The folder, new or empty
        folder: PathBuf,
        /// Answer in JSON
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        kept: Kept,
    },
    /// Puts a copy back into a new folder, and verifies all of it
    Restore {
        /// The folder of the copy
        from: PathBuf,
        /// The folder to put it into, new or holding nothing but keys
        #[arg(long, value_name = "DIR")]
        data: Option<PathBuf>,
        /// Answer in JSON
        #[arg(long)]
        json: bool,
    },
    /// The settings
    #[command(subcommand)]
    Config(Settings),
}

/// Where things are kept.
#[derive(Debug, Default, Clone, Args)]
pub struct Kept {
    /// Folder of the embedded database, of keys and of letters
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// PostgreSQL database, used instead of the embedded one
    #[arg(long, value_name = "URL")]
    pub database: Option<String>,
}

/// Where things are kept, and where people come in.
#[derive(Debug, Default, Clone, Args)]
pub struct Serving {
    #[command(flatten)]
    pub kept: Kept,
    /// Address to listen on; port 0 takes a free one
    #[arg(long, value_name = "ADDR")]
    pub listen: Option<String>,
}

/// What else can be done with the demonstration.
#[derive(Debug, Subcommand)]
pub enum Demo {
    /// The accounts of the demonstration, the same on every fresh one
    Accounts {
        /// Answer in JSON
        #[arg(long)]
        json: bool,
    },
    /// Drives the whole chain over HTTP as its actors, with a clock of its own
    Play {
        #[command(flatten)]
        kept: Kept,
    },
}

/// What can be done with the journal.
#[derive(Debug, Subcommand)]
pub enum Journal {
    /// Recomputes every digest, the log, every state and every balance
    Verify {
        /// File of the log's public key; the one kept beside the secret key, or in the database, when absent
        #[arg(long, value_name = "FILE")]
        key: Option<PathBuf>,
        /// Answer in JSON
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        kept: Kept,
    },
    /// Begins the log's next epoch, after a PostgreSQL database was put back from a copy or the key was lost
    NewEpoch {
        #[command(flatten)]
        kept: Kept,
    },
}

/// What can be done with messages.
#[derive(Debug, Subcommand)]
pub enum Edi {
    /// Reads an interchange of any type and says what is in it and what is wrong with it
    Read {
        /// The file; `-` for standard input
        file: PathBuf,
        /// Language of the findings: fr, ar, en, es; that of the environment when absent
        #[arg(long, value_name = "LANG")]
        lang: Option<String>,
    },
}

/// What can be done with a pack.
#[derive(Debug, Subcommand)]
pub enum Pack {
    /// Says everything that is wrong with a pack
    Check(Packed),
    /// The same, and tells each of its cases
    Test(Packed),
    /// Says what changes for traders from one pack to the next
    Diff(Compared),
}

/// Two packs, and how what changes is told.
#[derive(Debug, Args)]
pub struct Compared {
    /// The folder of the pack as it is
    pub old: PathBuf,
    /// The folder of the pack as it will be
    pub new: PathBuf,
    /// Count the open files of each procedure, in the database of these settings
    #[arg(long)]
    pub open: bool,
    /// Language of the findings: fr, ar, en, es; that of the environment when absent
    #[arg(long, value_name = "LANG")]
    pub lang: Option<String>,
    /// Answer in JSON
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub kept: Kept,
}

/// Which pack, and how it is told.
#[derive(Debug, Args)]
pub struct Packed {
    /// The folder of the pack, with its pack.toml
    pub folder: PathBuf,
    /// Language of the findings: fr, ar, en, es; that of the environment when absent
    #[arg(long, value_name = "LANG")]
    pub lang: Option<String>,
    /// Answer in JSON
    #[arg(long)]
    pub json: bool,
}

/// An official list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum OfficialList {
    /// UN/LOCODE
    Locode,
    /// The texts of the Harmonized System, or of a tariff built on it
    Hs,
    /// Measures of the tariff: taxes by position, origin and day
    Tariff,
    /// Positions of the tariff with their units
    Positions,
    /// Exchange rates
    Rates,
}

/// What can be asked of the tariff.
#[derive(Debug, Subcommand)]
pub enum Tariff {
    /// Explains every amount of a declaration given in JSON: base, rate, article, rounding
    Explain {
        /// The file; `-` for standard input
        file: PathBuf,
        /// Language of what is said: fr, ar, en, es
        #[arg(long, value_name = "LANG")]
        lang: Option<String>,
        /// Use the tables loaded there; those of the starter pack when neither is given
        #[command(flatten)]
        kept: Kept,
    },
}

/// What can be done with the settings.
#[derive(Debug, Subcommand)]
pub enum Settings {
    /// Shows every setting as it is in force and where it came from; secrets are masked
    Show {
        /// Answer in JSON
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        serving: Serving,
    },
}

impl Kept {
    /// What was said, as settings.
    pub fn flags(&self) -> Vec<Flag> {
        let data = self.data.as_ref().map(|path| ("storage.data", "data", path.display().to_string()));
        let database = self.database.as_ref().map(|url| ("storage.database", "database", url.clone()));
        data.into_iter().chain(database).collect()
    }
}

impl Serving {
    /// What was said, as settings.
    pub fn flags(&self) -> Vec<Flag> {
        let listen = self.listen.as_ref().map(|address| ("door.listen", "listen", address.clone()));
        self.kept.flags().into_iter().chain(listen).collect()
    }
}

/// True for an address only this machine reaches.
pub fn is_loopback(address: SocketAddr) -> bool {
    address.ip().to_canonical().is_loopback()
}
