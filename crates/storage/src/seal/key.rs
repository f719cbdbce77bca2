//! Keys of the log, in the text forms of C2SP signed-note.
//!
//! A key is named after its log, `diwan/1f2e3d4c`. What it signs is named after the log and its epoch,
//! `diwan/1f2e3d4c/1`: the same key under a new name, so that a restored log is another log to every reader.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{SigningKey, VerifyingKey};
use signed_note::{Note, StandardSigner, StandardVerifier, VerifierList};
use tlog_tiles::Checkpoint;

use crate::fault::Fault;
use crate::journal::hex;

/// First byte of an Ed25519 key in a signed note.
const ED25519: u8 = 1;

/// A fresh name for a log: `diwan/` and eight random hexadecimal digits.
pub fn fresh_name() -> Result<String, Fault> {
    let mut random = [0; 4];
    getrandom::fill(&mut random).map_err(|error| Fault::Database(error.to_string()))?;
    Ok(format!("diwan/{}", hex(&random)))
}

/// A fresh key pair for the log `name`: the secret text to keep in a file, and the public text to give away.
pub fn generate_key(name: &str) -> Result<(String, String), Fault> {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).map_err(|error| Fault::Database(error.to_string()))?;
    let signing = SigningKey::from_bytes(&seed);
    if !signed_note::is_key_name_valid(name) {
        return Err(unreadable("a log's name has no spaces and no plus signs"));
    }
    Ok((secret_text(name, &signing), signed_note::new_ed25519_verifier_key(name, &signing.verifying_key())))
}

/// The log a key or an origin belongs to: its name without the epoch.
pub fn log_of(origin: &str) -> &str {
    match origin.rsplit_once('/') {
        Some((log, epoch))
            if !epoch.is_empty() && epoch.bytes().all(|byte| byte.is_ascii_digit()) && log.contains('/') =>
        {
            log
        }
        _ => origin,
    }
}

/// The epoch an origin ends with; 0 when it names none.
pub fn epoch_of(origin: &str) -> u64 {
    origin
        .strip_prefix(log_of(origin))
        .and_then(|rest| rest.strip_prefix('/'))
        .and_then(|rest| rest.parse().ok())
        .unwrap_or(0)
}

/// The secret key of a log.
pub(crate) struct LogKey {
    name: String,
    signing: SigningKey,
}

impl LogKey {
    /// The key in the text `PRIVATE+KEY+name+id+base64`; spaces and line ends around it do not matter.
    pub(crate) fn read(text: &str) -> Result<Self, Fault> {
        let text = text.trim();
        StandardSigner::new(text).map_err(|error| unreadable(&format!("the log key: {error}")))?;
        let mut parts = text.splitn(5, '+').skip(2);
        let name = parts.next().unwrap_or_default().to_owned();
        let seed = decode(parts.nth(1).unwrap_or_default())?;
        let name = log_of(&name).to_owned();
        if !name.contains('/') {
            return Err(unreadable("the log key's name has the form word/word"));
        }
        Ok(Self { name, signing: SigningKey::from_bytes(&seed) })
    }

    /// The log this key belongs to.
    pub(crate) fn log(&self) -> &str {
        &self.name
    }

    /// The public text of this key under the name `name`.
    pub(crate) fn verifier(&self, name: &str) -> String {
        signed_note::new_ed25519_verifier_key(name, &self.signing.verifying_key())
    }

    /// Signs the tree head of `origin`.
    pub(crate) fn sign(&self, origin: &str, checkpoint: &Checkpoint) -> Result<String, Fault> {
        let signer = StandardSigner::new(&secret_text(origin, &self.signing))
            .map_err(|error| unreadable(&format!("the log key: {error}")))?;
        let mut note =
            Note::new(&checkpoint.to_bytes(), &[]).map_err(|error| unreadable(&error.to_string()))?;
        note.add_sigs(&[&signer]).map_err(|error| unreadable(&error.to_string()))?;
        String::from_utf8(note.to_bytes()).map_err(|error| unreadable(&error.to_string()))
    }
}

/// The public key of a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PublicKey {
    log: String,
    key: VerifyingKey,
}

impl PublicKey {
    /// The key in the text `name+id+base64`.
    pub(crate) fn read(text: &str) -> Result<Self, Fault> {
        let text = text.trim();
        StandardVerifier::new(text).map_err(|error| unreadable(&format!("the log's public key: {error}")))?;
        let mut parts = text.splitn(3, '+');
        let log = log_of(parts.next().unwrap_or_default()).to_owned();
        let key = VerifyingKey::from_bytes(&decode(parts.nth(1).unwrap_or_default())?)
            .map_err(|error| unreadable(&format!("the log's public key: {error}")))?;
        Ok(Self { log, key })
    }

    /// The log this key belongs to.
    pub(crate) fn log(&self) -> &str {
        &self.log
    }

    /// The public text of this key under the name `name`.
    pub(crate) fn verifier(&self, name: &str) -> String {
        signed_note::new_ed25519_verifier_key(name, &self.key)
    }

    /// The tree head in `note`, if this key signed it for one of its epochs; otherwise what is wrong with it.
    pub(crate) fn open(&self, note: &str) -> Result<Checkpoint, String> {
        let note = Note::from_bytes(note.as_bytes()).map_err(|error| error.to_string())?;
        let head = Checkpoint::from_bytes(note.text()).map_err(|error| error.to_string())?;
        if log_of(head.origin()) != self.log {
            return Err(format!("it is of the log {}, the key of {}", log_of(head.origin()), self.log));
        }
        let verifier =
            StandardVerifier::new(&signed_note::new_ed25519_verifier_key(head.origin(), &self.key))
                .map_err(|error| error.to_string())?;
        note.verify(&VerifierList::new(vec![Box::new(verifier)])).map_err(|error| error.to_string())?;
        Ok(head)
    }
}

/// The origin a tree head names, whether or not its signature is good.
pub(crate) fn origin_in(note: &str) -> &str {
    note.split('\n').next().unwrap_or_default()
}

fn secret_text(name: &str, signing: &SigningKey) -> String {
    let public: Vec<u8> = [ED25519].into_iter().chain(signing.verifying_key().to_bytes()).collect();
    let secret: Vec<u8> = [ED25519].into_iter().chain(signing.to_bytes()).collect();
    format!("PRIVATE+KEY+{name}+{:08x}+{}", signed_note::key_id(name, &public), STANDARD.encode(secret))
}

/// The 32 bytes behind the mark of Ed25519.
fn decode(text: &str) -> Result<[u8; 32], Fault> {
    let bytes = STANDARD.decode(text).map_err(|error| unreadable(&format!("a log key: {error}")))?;
    bytes.get(1..).and_then(|key| key.try_into().ok()).ok_or_else(|| unreadable("a log key has 32 bytes"))
}

fn unreadable(what: &str) -> Fault {
    Fault::Unreadable(what.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_a_log_and_an_epoch() {
        for (origin, log, epoch) in [
            ("diwan/1f2e3d4c/1", "diwan/1f2e3d4c", 1),
            ("diwan/1f2e3d4c/12", "diwan/1f2e3d4c", 12),
            ("diwan/1f2e3d4c", "diwan/1f2e3d4c", 0),
            ("diwan/12345678", "diwan/12345678", 0),
            ("diwan/12345678/3", "diwan/12345678", 3),
            ("diwan", "diwan", 0),
        ] {
            assert_eq!((log_of(origin), epoch_of(origin)), (log, epoch), "{origin}");
        }
    }

    #[test]
    fn a_generated_key_signs_for_every_epoch_and_its_public_text_opens_the_note() {
        let name = fresh_name().unwrap();
        let (secret, public) = generate_key(&name).unwrap();
        let (key, public) =
            (LogKey::read(&format!(" {secret}\n")).unwrap(), PublicKey::read(&public).unwrap());
        assert_eq!((key.log(), public.log()), (name.as_str(), name.as_str()));
        for epoch in [1, 2] {
            let origin = format!("{name}/{epoch}");
            let head = Checkpoint::new(&origin, 7, tlog_tiles::record_hash(b"root"), "").unwrap();
            let note = key.sign(&origin, &head).unwrap();
            assert_eq!(origin_in(&note), origin);
            assert_eq!(public.open(&note).unwrap(), head);
            assert!(public.open(&note.replace("\n7\n", "\n8\n")).is_err());
            // Any verifier of signed notes checks it, given the key under the name of the epoch.
            let verifier = StandardVerifier::new(&key.verifier(&origin)).unwrap();
            let note = Note::from_bytes(note.as_bytes()).unwrap();
            assert_eq!(note.verify(&VerifierList::new(vec![Box::new(verifier)])).unwrap().0.len(), 1);
        }
    }

    #[test]
    fn a_key_of_another_log_or_another_hand_opens_nothing() {
        let ((secret, _), (_, other)) =
            (generate_key("diwan/aaaaaaaa").unwrap(), generate_key("diwan/aaaaaaaa").unwrap());
        let (_, elsewhere) = generate_key("diwan/bbbbbbbb").unwrap();
        let head = Checkpoint::new("diwan/aaaaaaaa/1", 1, tlog_tiles::record_hash(b"root"), "").unwrap();
        let note = LogKey::read(&secret).unwrap().sign("diwan/aaaaaaaa/1", &head).unwrap();
        assert!(PublicKey::read(&other).unwrap().open(&note).is_err());
        assert!(
            PublicKey::read(&elsewhere)
                .unwrap()
                .open(&note)
                .unwrap_err()
                .contains("of the log diwan/aaaaaaaa")
        );
    }

    #[test]
    fn texts_that_are_no_keys_are_told_so() {
        for text in ["", "PRIVATE+KEY+a+b", "PRIVATE+KEY+diwan/a+00000000+AAAA", "nonsense"] {
            assert!(LogKey::read(text).is_err(), "{text}");
            assert!(PublicKey::read(text).is_err(), "{text}");
        }
        assert!(generate_key("two words").is_err());
    }
}
