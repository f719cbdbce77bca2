//! Configuration: one struct for each concern, units in names, read once at start.
//!
//! ```text
//!   --flag  ▸  DIWAN_CONCERN_NAME  ▸  name under [concern] in the file  ▸  default
//! ```
//! Always true: unknown keys refuse to start; secrets are masked wherever a setting is shown.

mod door;
mod log;
mod mail;
mod packs;
mod papers;
mod seal;
mod secret;
mod settable;
mod source;
mod storage;
mod terms;
mod webhooks;

use std::path::Path;

pub use door::Door;
pub use log::{Format, Log};
pub use mail::{Carrier, Mail, Safety};
pub use packs::Packs;
pub use papers::Papers;
pub use seal::Seal;
pub use secret::{DatabaseUrl, Secret};
use source::Values;
pub use source::{Flag, Origin, Shown};
pub use storage::Storage;
pub use terms::Terms;
pub use webhooks::Webhooks;

/// Everything an operator can set.
#[derive(Debug, Clone, Default)]
pub struct Config {
    pub storage: Storage,
    pub door: Door,
    pub mail: Mail,
    pub webhooks: Webhooks,
    pub papers: Papers,
    pub seal: Seal,
    pub log: Log,
    pub terms: Terms,
    pub packs: Packs,
    shown: Vec<Shown>,
}

impl Config {
    /// What is in force, given the flags, the environment of this process and the file.
    pub fn read(flags: Vec<Flag>, file: Option<&Path>, storage: Storage) -> anyhow::Result<Self> {
        // Variables that are no text are nobody's settings.
        let variables = std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)));
        Self::gather(Values::gather(flags, variables, file)?, storage)
    }

    fn gather(mut values: Values, storage: Storage) -> anyhow::Result<Self> {
        let mut config = Self { storage, ..Self::default() };
        config.storage.read(&mut values)?;
        config.door.read(&mut values)?;
        config.mail.read(&mut values)?;
        config.webhooks.read(&mut values)?;
        config.papers.read(&mut values)?;
        config.seal.read(&mut values)?;
        config.log.read(&mut values)?;
        config.terms.read(&mut values)?;
        config.packs.read(&mut values)?;
        config.shown = values.finish()?;
        Ok(config)
    }

    /// A house in `folder`, on a free port of this machine, that says nothing.
    pub fn for_testing(folder: &Path) -> Self {
        Self {
            storage: Storage::in_folder(folder),
            door: Door::on_any_port(),
            log: Log::for_testing(),
            ..Self::default()
        }
    }

    /// Every setting with its value and where it came from.
    pub fn shown(&self) -> &[Shown] {
        &self.shown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(flags: &[Flag], variables: &[(&str, &str)], file: Option<&str>) -> anyhow::Result<Config> {
        let path = std::env::temp_dir().join(format!(
            "diwan-config-{}-{:?}.toml",
            std::process::id(),
            std::thread::current().id()
        ));
        if let Some(text) = file {
            std::fs::write(&path, text).unwrap();
        }
        let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let values = Values::gather(flags.to_vec(), variables, file.map(|_| path.as_path()));
        let config = values.and_then(|values| Config::gather(values, Storage::default()));
        _ = std::fs::remove_file(&path);
        config
    }

    #[test]
    fn a_flag_wins_over_a_variable_over_the_file_over_the_default() {
        let flag: Flag = ("door.listen", "listen", "127.0.0.1:1".to_owned());
        let variable = ("DIWAN_DOOR_LISTEN", "127.0.0.1:2");
        let file = "[door]\nlisten = \"127.0.0.1:3\"\n[terms]\nfree_days = 5\n";
        for (flags, variables, file, port, origin) in [
            (vec![flag.clone()], vec![variable], Some(file), 1, "flag --listen"),
            (vec![], vec![variable], Some(file), 2, "variable DIWAN_DOOR_LISTEN"),
            (vec![], vec![], Some(file), 3, "file "),
            (vec![], vec![], None, 8080, "default"),
        ] {
            let config = read(&flags, &variables, file).unwrap();
            assert_eq!(config.door.listen.port(), port);
            let shown = config.shown().iter().find(|one| one.key == "door.listen").unwrap();
            assert!(shown.origin.to_string().starts_with(origin), "{shown:?}");
            assert_eq!(config.terms.free_days, if file.is_some() { 5 } else { 7 });
        }
    }

    #[test]
    fn what_is_misspelt_or_wrong_refuses_to_start_and_says_where() {
        for (variables, file, said) in [
            (vec![("DIWAN_DOOR_LISTN", "x")], None, "DIWAN_DOOR_LISTN"),
            (vec![], Some("[door]\nlistn = \"x\"\n"), "door.listn"),
            (vec![], Some("listen = \"x\"\n"), "outside any concern"),
            (vec![], Some("[door]\nlisten = [1]\n"), "door.listen"),
            (vec![], Some("[door\n"), "toml"),
            (vec![("DIWAN_DOOR_LISTEN", "here")], None, "door.listen (variable DIWAN_DOOR_LISTEN)"),
            (vec![("DIWAN_TERMS_FREE_DAYS", "-1")], None, "terms.free_days"),
            (vec![("DIWAN_CONFIG", "/nowhere/diwan.toml")], None, "/nowhere/diwan.toml"),
        ] {
            let error = format!("{:#}", read(&[], &variables, file).unwrap_err());
            assert!(error.contains(said), "{error}");
        }
        read(&[], &[("DIWAN_TEST_POSTGRES", "x"), ("PATH", "/bin")], None).unwrap();
    }
}
