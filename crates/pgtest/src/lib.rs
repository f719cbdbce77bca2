//! PostgreSQL for tests: a fresh, empty database for each test that asks.
//!
//! ```text
//!   DIWAN_TEST_POSTGRES=postgres://…   a server that is there: databases are made in it, and dropped afterwards
//!   initdb and postgres found          a server of our own, on the loopback, in a temporary folder; it ends with
//!                                      the test program, however that ends
//!   neither                            a loud SKIPPED, or a failure where CI=true
//! ```
//! Not here: anything of the product. Not for production: the server of our own does not wait for the disk.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tokio_postgres::NoTls;

/// The address of a server in which databases may be made.
const ADMIN: &str = "DIWAN_TEST_POSTGRES";
/// Set by every pipeline; there, a test that cannot run has failed.
const PIPELINE: &str = "CI";
/// How long a server of our own may take to start, in seconds. Making its files takes two on a slow disk.
const START_S: u64 = 60;
/// Users a server of our own may run as when we are the administrator, whom PostgreSQL refuses to serve.
const USERS: [&str; 2] = ["postgres", "nobody"];

/// Makes the files, starts the server, and reads what to do with it until the end of its input: when the test program
/// ends, in whatever way, the pipe closes, the server stops, and its folder goes. A server that was killed leaves
/// processes that end a moment later; until then another does not start.
const SCRIPT: &str = r#"
set -e
bin=$1 port=$2 durable=$3
dir=$(mktemp -d "${TMPDIR:-/tmp}/pgtest.XXXXXX")
cd "$dir"
"$bin/initdb" -D "$dir/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >"$dir/initdb.log" 2>&1 || { cat "$dir/initdb.log" >&2; exit 1; }
serve() {
    "$bin/postgres" -D "$dir/data" -h 127.0.0.1 -p "$port" -k "$dir" -c fsync="$durable" -c synchronous_commit="$durable" \
        -c full_page_writes="$durable" -c max_connections=300 -c shared_buffers=128MB >>"$dir/server.log" 2>&1 </dev/null &
    server=$!
}
serve
trap 'kill -INT $server 2>/dev/null; wait $server 2>/dev/null; rm -rf "$dir"' EXIT
echo started
while read -r word; do
    case $word in
        serve) until serve && sleep 0.4 && kill -0 $server 2>/dev/null; do wait $server || true; done ;;
        *) kill -"$word" $server && wait $server || true ;;
    esac
done
"#;

/// A server, ours or somebody's.
struct Server {
    admin: String,
    /// Kept so that the pipe to the script stays open.
    script: Option<Child>,
}

/// A database that is dropped with this value.
pub struct Database {
    name: String,
    url: String,
}

impl Database {
    /// Its address, `postgres://…`.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Some(Server { admin, .. }) = server() {
            let sql = format!("drop database if exists \"{}\" with (force)", self.name);
            _ = administer(admin.clone(), sql);
        }
    }
}

/// A fresh database, or `None` with a loud word when there is no PostgreSQL.
///
/// # Panics
/// In a pipeline (`CI=true`) without PostgreSQL, and when the server refuses to make a database.
pub fn database() -> Option<Database> {
    static MADE: AtomicU64 = AtomicU64::new(0);
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let Some(server) = server() else {
        let why = "PostgreSQL: set DIWAN_TEST_POSTGRES=postgres://… or install initdb and postgres";
        assert!(std::env::var(PIPELINE).as_deref() != Ok("true"), "no {why}");
        eprintln!("SKIPPED: {why}");
        return None;
    };
    let nanos = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_nanos());
    let name = format!("diwan_test_{}_{nanos}_{}", std::process::id(), MADE.fetch_add(1, Ordering::Relaxed));
    let made = {
        let _guard = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
        administer(
            server.admin.clone(),
            format!("create database \"{name}\" template template0 encoding 'UTF8'"),
        )
    };
    assert!(made.is_ok(), "PostgreSQL makes no database: {}", made.err().unwrap_or_default());
    Some(Database { url: at(&server.admin, &name), name })
}

/// The one server of this program.
fn server() -> Option<&'static Server> {
    static SERVER: OnceLock<Option<Server>> = OnceLock::new();
    SERVER
        .get_or_init(|| match std::env::var(ADMIN) {
            Ok(admin) => Some(Server { admin, script: None }),
            Err(_) => start("off").inspect_err(|why| eprintln!("PostgreSQL of our own: {why}")).ok(),
        })
        .as_ref()
}

/// A durable server for measurements, stopped when the value is dropped; its address comes with it.
pub struct Durable {
    child: Child,
    url: String,
}

impl Durable {
    /// Starts a server that waits for the disk as in production, or says why it cannot.
    pub fn start() -> Result<Self, String> {
        let server = start("on")?;
        let child = server.script.ok_or("not our own")?;
        Ok(Self { child, url: server.admin })
    }

    /// Its address, `postgres://…`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Ends the server by a signal (`QUIT`: it drops everybody; `KILL`: it does not even do that), and waits until it
    /// is gone.
    pub fn dies(&mut self, signal: &str) -> Result<(), String> {
        self.tell(signal)?;
        self.until(false)
    }

    /// Starts it again over the same files, at the same address, and waits until it answers.
    pub fn lives(&mut self) -> Result<(), String> {
        self.tell("serve")?;
        self.until(true)
    }

    fn tell(&mut self, word: &str) -> Result<(), String> {
        let input = self.child.stdin.as_mut().ok_or("its script is over")?;
        writeln!(input, "{word}").map_err(|error| error.to_string())
    }

    fn until(&self, answers: bool) -> Result<(), String> {
        for _ in 0..START_S * 10 {
            if administer(self.url.clone(), "select 1".to_owned()).is_ok() == answers {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        Err(format!("it is still {} after {START_S} s", if answers { "gone" } else { "there" }))
    }
}

impl Drop for Durable {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        _ = self.child.wait();
    }
}

fn start(durable: &str) -> Result<Server, String> {
    let programs = programs().ok_or("initdb and postgres are not on this machine")?;
    let port = free_port()?;
    let mut child = command()
        .arg("sh")
        .arg(programs)
        .arg(port.to_string())
        .arg(durable)
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| error.to_string())?;
    let mut line = String::new();
    if let Some(out) = child.stdout.take() {
        _ = BufReader::new(out).read_line(&mut line);
    }
    if line.trim() != "started" {
        let mut why = String::new();
        if let Some(mut err) = child.stderr.take() {
            _ = err.read_to_string(&mut why);
        }
        return Err(why);
    }
    let admin = format!("postgres://postgres@127.0.0.1:{port}/postgres");
    for _ in 0..START_S * 10 {
        if administer(admin.clone(), "select 1".to_owned()).is_ok() {
            return Ok(Server { admin, script: Some(child) });
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    Err(format!("it did not answer within {START_S} s"))
}

/// The shell that runs the script, as a user whom PostgreSQL serves.
fn command() -> Command {
    let mut shell = Command::new("sh");
    shell.args(["-c", SCRIPT]);
    let administrator =
        Command::new("id").arg("-u").output().is_ok_and(|out| out.stdout.trim_ascii() == b"0");
    if !administrator {
        return shell;
    }
    for user in USERS {
        let mut as_user = Command::new("setpriv");
        as_user.args([
            "--reuid",
            user,
            "--regid",
            if user == "nobody" { "nogroup" } else { user },
            "--clear-groups",
        ]);
        if Command::new("setpriv")
            .args(as_user.get_args())
            .arg("true")
            .status()
            .is_ok_and(|status| status.success())
        {
            as_user.args(["sh", "-c", SCRIPT]).env("HOME", "/").env_remove("TMPDIR");
            return as_user;
        }
        let mut as_user = Command::new("runuser");
        as_user.args(["-u", user, "--"]);
        if Command::new("runuser")
            .args(as_user.get_args())
            .arg("true")
            .status()
            .is_ok_and(|status| status.success())
        {
            as_user.args(["sh", "-c", SCRIPT]).env("HOME", "/").env_remove("TMPDIR");
            return as_user;
        }
    }
    shell
}

/// The folder that has both `initdb` and `postgres`.
fn programs() -> Option<PathBuf> {
    let has_both = |folder: &Path| folder.join("initdb").exists() && folder.join("postgres").exists();
    let mut debian: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .map(|versions| versions.flatten().map(|version| version.path().join("bin")).collect())
        .unwrap_or_default();
    debian.sort();
    let path = std::env::var_os("PATH").unwrap_or_default();
    debian
        .into_iter()
        .rev()
        .chain(std::env::split_paths(&path))
        .chain([PathBuf::from("/usr/local/bin"), PathBuf::from("/usr/local/pgsql/bin")])
        .find(|folder| has_both(folder))
}

fn free_port() -> Result<u16, String> {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").map_err(|error| error.to_string())?;
    listener.local_addr().map(|address| address.port()).map_err(|error| error.to_string())
}

/// The same server, another database.
fn at(admin: &str, database: &str) -> String {
    let (address, options) =
        admin.split_once('?').map_or((admin, None), |(address, rest)| (address, Some(rest)));
    let after_scheme = address.find("://").map_or(0, |place| place + 3);
    let server = address
        .get(after_scheme..)
        .and_then(|rest| rest.find('/'))
        .and_then(|slash| address.get(..after_scheme + slash))
        .unwrap_or(address);
    let options = options.map_or_else(String::new, |options| format!("?{options}"));
    format!("{server}/{database}{options}")
}

/// Runs one statement on the server, from any thread, inside a runtime or not.
fn administer(admin: String, sql: String) -> Result<(), String> {
    let work = move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| error.to_string())?;
        runtime.block_on(async {
            let (client, connection) =
                tokio_postgres::connect(&admin, NoTls).await.map_err(|error| error.to_string())?;
            let connection = tokio::spawn(connection);
            let done = client.batch_execute(&sql).await.map_err(|error| format!("{error:?}"));
            drop(client);
            _ = connection.await;
            done
        })
    };
    std::thread::spawn(work).join().map_err(|_| "the thread died".to_owned())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_keeps_the_servers_address_and_options() {
        for (admin, url) in [
            ("postgres://a@h:1/postgres", "postgres://a@h:1/x"),
            ("postgres://a:p@h/postgres?sslmode=disable", "postgres://a:p@h/x?sslmode=disable"),
            ("postgresql://h", "postgresql://h/x"),
        ] {
            assert_eq!(at(admin, "x"), url);
        }
    }

    #[test]
    fn a_server_that_dies_comes_back_with_what_it_kept() {
        if std::env::var_os(ADMIN).is_some() {
            return;
        }
        let Ok(mut server) = Durable::start() else { return };
        let ask = |server: &Durable, sql: &str| administer(server.url().to_owned(), sql.to_owned());
        ask(&server, "create table kept (a bigint)").unwrap();
        for signal in ["QUIT", "KILL"] {
            server.dies(signal).unwrap();
            assert!(ask(&server, "select 1").is_err());
            server.lives().unwrap();
            ask(&server, "insert into kept values (1)").unwrap();
        }
    }

    #[test]
    fn each_test_gets_a_database_of_its_own() {
        let (Some(one), Some(other)) = (database(), database()) else { return };
        assert_ne!(one.url(), other.url());
        for each in [&one, &other] {
            administer(each.url().to_owned(), "create table t (a bigint)".to_owned()).unwrap();
        }
        let gone = one.url().to_owned();
        drop(one);
        assert!(administer(gone, "select 1".to_owned()).is_err());
    }
}
