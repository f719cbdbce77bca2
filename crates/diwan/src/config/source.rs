//! Where settings come from: a flag before a variable of the environment, before the file, before the default.
//!
//! Always true: a key nobody asked for is an error, wherever it came from; a misspelt setting never passes in silence.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use super::settable::Settable;

/// What every variable of ours begins with.
const PREFIX: &str = "DIWAN_";
/// Variables that begin so and are no settings: the file itself, and what tests of this repository are told.
const NOT_SETTINGS: [&str; 2] = ["DIWAN_CONFIG", "DIWAN_TEST_"];

/// Where a value came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Nobody said anything else.
    Default,
    /// The file.
    File(PathBuf),
    /// A variable of the environment.
    Variable(String),
    /// The command line.
    Flag(&'static str),
}

impl std::fmt::Display for Origin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::File(path) => write!(f, "file {}", path.display()),
            Self::Variable(name) => write!(f, "variable {name}"),
            Self::Flag(name) => write!(f, "flag --{name}"),
        }
    }
}

/// One setting as it is in force.
#[derive(Debug, Clone)]
pub struct Shown {
    /// Its key: `door.listen`.
    pub key: &'static str,
    /// Its value, masked where it is secret.
    pub value: String,
    /// Where it came from.
    pub origin: Origin,
}

/// What was said on the command line: key, name of the flag, value.
pub type Flag = (&'static str, &'static str, String);

/// Everything that was said, before anybody asked for it.
#[derive(Debug, Default)]
pub(crate) struct Values {
    flags: Vec<Flag>,
    variables: BTreeMap<String, String>,
    file: Option<(PathBuf, BTreeMap<String, String>)>,
    shown: Vec<Shown>,
}

impl Values {
    /// Gathers flags, variables and the file; the file may be named by the variable `DIWAN_CONFIG`.
    pub(crate) fn gather(
        flags: Vec<Flag>,
        variables: impl Iterator<Item = (String, String)>,
        file: Option<&Path>,
    ) -> anyhow::Result<Self> {
        let ours: BTreeMap<String, String> = variables.filter(|(name, _)| name.starts_with(PREFIX)).collect();
        let named = ours.get("DIWAN_CONFIG").map(PathBuf::from);
        let path = file.map(Path::to_owned).or(named);
        let file = path.map(|path| read_file(&path).map(|values| (path, values))).transpose()?;
        let is_setting = |name: &str| !NOT_SETTINGS.iter().any(|other| name.starts_with(other));
        let variables = ours.into_iter().filter(|(name, _)| is_setting(name)).collect();
        Ok(Self { flags, variables, file, shown: Vec::new() })
    }

    /// Sets `place` to what was said of `key`, if anything was.
    pub(crate) fn one(&mut self, key: &'static str, place: &mut dyn Settable) -> anyhow::Result<()> {
        let said = self.take(key);
        let origin = match said {
            Some((text, origin)) => {
                let wrong = |why: String| anyhow::anyhow!("{key} ({origin}): {why}");
                place.set(text.trim()).map_err(wrong)?;
                origin
            }
            None => Origin::Default,
        };
        self.shown.push(Shown { key, value: place.text(), origin });
        Ok(())
    }

    fn take(&mut self, key: &'static str) -> Option<(String, Origin)> {
        let variable = format!("{PREFIX}{}", key.replace('.', "_").to_ascii_uppercase());
        let flag =
            self.flags.iter().position(|(known, ..)| *known == key).map(|at| self.flags.swap_remove(at));
        let said = self.variables.remove(&variable);
        let written = self.file.as_mut().and_then(|(path, values)| Some((values.remove(key)?, path.clone())));
        match (flag, said, written) {
            (Some((_, name, text)), _, _) => Some((text, Origin::Flag(name))),
            (None, Some(text), _) => Some((text, Origin::Variable(variable))),
            (None, None, Some((text, path))) => Some((text, Origin::File(path))),
            (None, None, None) => None,
        }
    }

    /// Every setting as it is in force; refuses what nobody asked for.
    pub(crate) fn finish(self) -> anyhow::Result<Vec<Shown>> {
        let variables = self.variables.into_keys().map(|name| format!("{name} (environment)"));
        let file = self.file.into_iter().flat_map(|(path, values)| {
            values.into_keys().map(move |key| format!("{key} ({})", path.display())).collect::<Vec<_>>()
        });
        let unknown: Vec<String> = variables.chain(file).collect();
        if !unknown.is_empty() {
            bail!("no such setting: {}. `diwan config show` lists them all", unknown.join(", "));
        }
        Ok(self.shown)
    }
}

fn read_file(path: &Path) -> anyhow::Result<BTreeMap<String, String>> {
    let text = std::fs::read_to_string(path).with_context(|| format!("{}", path.display()))?;
    let table: toml::Table = text.parse().with_context(|| format!("{}", path.display()))?;
    let mut values = BTreeMap::new();
    for (concern, settings) in table {
        let toml::Value::Table(settings) = settings else {
            bail!("{}: {concern} stands outside any concern such as [door]", path.display());
        };
        for (name, value) in settings {
            let text = match value {
                toml::Value::String(text) => text,
                toml::Value::Integer(number) => number.to_string(),
                toml::Value::Boolean(yes) => yes.to_string(),
                _ => bail!("{}: {concern}.{name} is a text, a whole number, true or false", path.display()),
            };
            values.insert(format!("{concern}.{name}"), text);
        }
    }
    Ok(values)
}
