//! Carries letters: to a folder, or to a mail server.
//!
//! Always true: a letter is handed over whole or not at all; its text is UTF-8; no letter's subject or address can add
//! a header.
//! Not here: what a letter says, and whether it is tried again (`desk`).

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use desk::ports::{Boxed, Letter, Mailer};
use lettre::message::Mailbox;
use lettre::message::header::ContentType;
use lettre::transport::smtp::authentication::Credentials;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};
use lexicon::Instant;

/// How long a mail server may take for each answer, in seconds.
const SERVER_S: u64 = 20;
/// Characters of the recipient kept in a file's name.
const NAME_CHARS_MAX: usize = 60;
/// Letters to one recipient in one microsecond; more is a mistake.
const SAME_MOMENT_MAX: u32 = 1_000;

/// Puts each letter into a folder, one file for each: for the demonstration, and for tests.
pub struct FolderMailer {
    folder: PathBuf,
    from: String,
}

impl FolderMailer {
    /// Letters from `from` go to `folder`, which is made with the first of them.
    pub fn new(folder: impl Into<PathBuf>, from: &str) -> Self {
        Self { folder: folder.into(), from: one_line(from) }
    }
}

impl Mailer for FolderMailer {
    fn send(&self, letter: Letter) -> Boxed<'_, Result<(), String>> {
        let (folder, from) = (self.folder.clone(), self.from.clone());
        Box::pin(async move {
            let kept = tokio::task::spawn_blocking(move || keep(&folder, &from, &letter, now())).await;
            kept.map_err(|error| error.to_string())?
                .map_err(|error| format!("the folder of letters: {error}"))
        })
    }
}

fn now() -> Instant {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Instant::from_micros(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
}

/// Writes the letter beside its place and moves it there, so that whoever looks finds it whole.
fn keep(folder: &Path, from: &str, letter: &Letter, at: Instant) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let text = format!(
        "Date: {at}\nFrom: {from}\nTo: {}\nSubject: {}\nMIME-Version: 1.0\n\
         Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{}\n",
        one_line(&letter.to),
        one_line(&letter.subject),
        letter.body.trim_end(),
    );
    let name = format!("{}-{}", at.to_string().replace(':', ""), safe(&letter.to));
    let draft = folder.join(format!(".{name}.{}", std::process::id()));
    let mut file = std::fs::File::create(&draft)?;
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all())?;
    let mut placed = Err(std::io::Error::from(std::io::ErrorKind::AlreadyExists));
    for count in 0..SAME_MOMENT_MAX {
        let end = if count == 0 { String::new() } else { format!("-{count}") };
        placed = std::fs::hard_link(&draft, folder.join(format!("{name}{end}.eml")));
        if placed.as_ref().is_err_and(|error| error.kind() == std::io::ErrorKind::AlreadyExists) {
            continue;
        }
        break;
    }
    _ = std::fs::remove_file(&draft);
    placed
}

/// What of an address may stand in a file's name on any system.
fn safe(address: &str) -> String {
    let sign = |one: char| if one.is_ascii_alphanumeric() || one == '.' { one } else { '-' };
    let name: String = address.trim().replace('@', "-at-").chars().map(sign).take(NAME_CHARS_MAX).collect();
    name.trim_matches(['.', '-']).to_owned()
}

/// A text on one line: nothing in it can begin another header.
fn one_line(text: &str) -> String {
    text.chars().map(|one| if one.is_control() { ' ' } else { one }).collect::<String>().trim().to_owned()
}

/// How a mail server is spoken to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Security {
    /// TLS from the first byte.
    #[default]
    Tls,
    /// In the clear first, then TLS, or nothing is sent.
    StartTls,
    /// In the clear: for a server on this machine.
    Plain,
}

/// A mail server, and who we are to it.
#[derive(Clone)]
pub struct SmtpServer {
    /// Its name.
    pub host: String,
    /// Its port; nothing for the usual one.
    pub port: Option<u16>,
    /// How it is spoken to.
    pub security: Security,
    /// Name and password, when it asks for them.
    pub account: Option<(String, String)>,
    /// The address letters come from: `Diwan <diwan@example.ma>`.
    pub from: String,
}

/// Hands letters to a mail server.
pub struct SmtpMailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

/// Why there is no mailer.
#[derive(Debug, thiserror::Error)]
pub enum NoMailer {
    /// The address letters would come from is none.
    #[error("the address letters come from, {0:?}, does not read")]
    From(String),
    /// TLS could not be set up.
    #[error("the mail server: {0}")]
    Server(#[from] lettre::transport::smtp::Error),
}

impl SmtpMailer {
    /// A mailer for `server`. Nothing is connected before the first letter.
    pub fn new(server: &SmtpServer) -> Result<Self, NoMailer> {
        let from = server.from.parse().map_err(|_| NoMailer::From(server.from.clone()))?;
        let mut builder = match server.security {
            Security::Tls => AsyncSmtpTransport::<Tokio1Executor>::relay(&server.host)?,
            Security::StartTls => AsyncSmtpTransport::<Tokio1Executor>::starttls_relay(&server.host)?,
            Security::Plain => AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&server.host),
        };
        if let Some(port) = server.port {
            builder = builder.port(port);
        }
        if let Some((name, password)) = &server.account {
            builder = builder.credentials(Credentials::new(name.clone(), password.clone()));
        }
        let transport = builder.timeout(Some(Duration::from_secs(SERVER_S))).build();
        Ok(Self { transport, from })
    }

    fn message(&self, letter: Letter) -> Result<Message, String> {
        // The address is not repeated: errors are logged, and an address is a personal datum.
        let to: Mailbox =
            letter.to.parse().map_err(|_| "the recipient's address does not read".to_owned())?;
        Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(one_line(&letter.subject))
            .message_id(None)
            .header(ContentType::TEXT_PLAIN)
            .body(letter.body)
            .map_err(|error| error.to_string())
    }
}

impl Mailer for SmtpMailer {
    fn send(&self, letter: Letter) -> Boxed<'_, Result<(), String>> {
        Box::pin(async move {
            let message = self.message(letter)?;
            self.transport
                .send(message)
                .await
                .map(|_| ())
                .map_err(|error| format!("the mail server: {error}"))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};

    fn letter(to: &str) -> Letter {
        Letter {
            to: to.to_owned(),
            subject: "C'est à vous\nBcc: x@y.ma".to_owned(),
            body: "حان دوركم\n".to_owned(),
        }
    }

    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let path = std::env::temp_dir().join(format!("diwan-mail-{}-{name}", std::process::id()));
            _ = std::fs::remove_dir_all(&path);
            Self(path)
        }

        fn files(&self) -> Vec<PathBuf> {
            let mut files: Vec<_> =
                std::fs::read_dir(&self.0).unwrap().map(|one| one.unwrap().path()).collect();
            files.sort();
            files
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            _ = std::fs::remove_dir_all(&self.0);
        }
    }

    #[tokio::test]
    async fn a_letter_lands_in_the_folder_whole_and_cannot_add_a_header() {
        let folder = Folder::new("one");
        let mailer = FolderMailer::new(&folder.0, "Diwan <diwan@example.ma>");
        mailer.send(letter("salma@oued-vert.example")).await.unwrap();
        let files = folder.files();
        assert_eq!(files.len(), 1);
        assert!(files[0].to_string_lossy().ends_with("Z-salma-at-oued-vert.example.eml"), "{files:?}");
        let text = std::fs::read_to_string(&files[0]).unwrap();
        let (head, body) = text.split_once("\n\n").unwrap();
        assert!(head.contains("\nSubject: C'est à vous Bcc: x@y.ma\n") && !head.contains("\nBcc:"), "{head}");
        assert_eq!(body, "حان دوركم\n");
    }

    #[test]
    fn letters_of_one_moment_do_not_fall_on_each_other_and_names_stay_in_the_folder() {
        let folder = Folder::new("many");
        for to in ["a@b.ma", "a@b.ma", "../../etc/passwd", "a@b.ma"] {
            keep(&folder.0, "Diwan", &letter(to), Instant::from_micros(7)).unwrap();
        }
        let names: Vec<String> = folder
            .files()
            .iter()
            .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
            .collect();
        let stem = "1970-01-01T000000.000007Z";
        assert_eq!(
            names,
            [
                format!("{stem}-a-at-b.ma-1.eml"),
                format!("{stem}-a-at-b.ma-2.eml"),
                format!("{stem}-a-at-b.ma.eml"),
                format!("{stem}-etc-passwd.eml"),
            ]
        );
    }

    #[tokio::test]
    async fn a_mail_server_is_handed_the_letter() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let heard = tokio::spawn(async move {
            let (stream, _) = listener.accept().await.unwrap();
            let (read, mut write) = stream.into_split();
            let mut lines = BufReader::new(read).lines();
            let (mut heard, mut data) = (String::new(), false);
            write.write_all(b"220 here\r\n").await.unwrap();
            while let Some(line) = lines.next_line().await.unwrap() {
                heard.push_str(&line);
                heard.push('\n');
                let answer: &[u8] = match (data, line.get(..4)) {
                    (true, _) if line == "." => b"250 kept\r\n",
                    (true, _) => continue,
                    (_, Some("EHLO")) => b"250 here\r\n",
                    (_, Some("DATA")) => b"354 go on\r\n",
                    (_, Some("QUIT")) => b"221 bye\r\n",
                    _ => b"250 fine\r\n",
                };
                data = line == "DATA";
                write.write_all(answer).await.unwrap();
                if line == "." || line == "QUIT" {
                    break;
                }
            }
            heard
        });
        let server = SmtpServer {
            host: "127.0.0.1".to_owned(),
            port: Some(port),
            security: Security::Plain,
            account: None,
            from: "Diwan <diwan@example.ma>".to_owned(),
        };
        let mailer = SmtpMailer::new(&server).unwrap();
        mailer.send(letter("salma@oued-vert.example")).await.unwrap();
        let heard = heard.await.unwrap();
        assert!(heard.contains("RCPT TO:<salma@oued-vert.example>"), "{heard}");
        assert!(heard.contains("From: Diwan <diwan@example.ma>") && !heard.contains("\nBcc:"), "{heard}");
    }

    #[tokio::test]
    async fn addresses_that_are_none_are_said_so_and_not_repeated() {
        let server = SmtpServer {
            host: "127.0.0.1".to_owned(),
            port: None,
            security: Security::Tls,
            account: None,
            from: "nobody".to_owned(),
        };
        assert!(matches!(SmtpMailer::new(&server), Err(NoMailer::From(_))));
        let mailer = SmtpMailer::new(&SmtpServer { from: "a@b.ma".to_owned(), ..server }).unwrap();
        let refused = mailer.send(letter("not an address")).await.unwrap_err();
        assert!(!refused.contains("not an address"), "{refused}");
    }
}
