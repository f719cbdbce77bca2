//! News between the nodes of a cluster: which things changed, so that readers on any node hear of it.
//!
//! Sent in batches beside the acts and not within them: a notice inside a transaction makes PostgreSQL commit one
//! transaction after the other. A node that dies between an act and its notice tells nobody; readers find the change
//! when they next ask.

use std::time::Duration;

use futures_util::StreamExt as _;
use tokio::sync::broadcast;
use tokio_postgres::{AsyncMessage, Config, NoTls};

use crate::fault::Fault;
use crate::journal::hex;

/// Where the news goes.
const CHANNEL: &str = "diwan_changes";
/// Things in one notice: PostgreSQL takes 8,000 bytes, and a thing is 32 signs.
pub(crate) const THINGS_MAX: usize = 200;
/// How long a listener's connection may take to be made, in seconds.
const WAIT_S: u64 = 5;

/// The text of a notice: things one after the other, 32 hexadecimal digits each.
pub(crate) fn text(things: &[[u8; 16]]) -> String {
    things.iter().take(THINGS_MAX).map(|thing| hex(thing)).collect()
}

fn things(text: &str) -> Vec<[u8; 16]> {
    let digits: Vec<u8> =
        text.chars().filter_map(|one| one.to_digit(16)).filter_map(|one| u8::try_from(one).ok()).collect();
    digits
        .chunks_exact(32)
        .map(|digits| {
            let mut thing = [0; 16];
            for (byte, pair) in thing.iter_mut().zip(digits.chunks_exact(2)) {
                *byte = pair.iter().fold(0, |byte, digit| (byte << 4) | digit);
            }
            thing
        })
        .collect()
}

/// Hears what other nodes tell, until the connection ends; gives why it did.
pub(crate) async fn listen(config: &Config, heard: &broadcast::Sender<[u8; 16]>) -> Fault {
    match hear(config, heard).await {
        Ok(()) => Fault::Away("the connection for news ended".to_owned()),
        Err(error) => Fault::Away(error.to_string()),
    }
}

async fn hear(config: &Config, heard: &broadcast::Sender<[u8; 16]>) -> Result<(), tokio_postgres::Error> {
    let mut config = config.clone();
    config.connect_timeout(Duration::from_secs(WAIT_S));
    let (client, mut connection) = config.connect(NoTls).await?;
    let mut news = futures_util::stream::poll_fn(move |context| connection.poll_message(context));
    // The connection must be polled for the command to go out.
    let subscribe = client.batch_execute("listen diwan_changes");
    tokio::pin!(subscribe);
    let mut subscribed = false;
    loop {
        tokio::select! {
            done = &mut subscribe, if !subscribed => { done?; subscribed = true; }
            message = news.next() => match message {
                Some(Ok(AsyncMessage::Notification(notice))) if notice.channel() == CHANNEL => {
                    for thing in things(notice.payload()) {
                        _ = heard.send(thing);
                    }
                }
                Some(Ok(_)) => {}
                Some(Err(error)) => return Err(error),
                None => return Ok(()),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_reads_as_it_was_written() {
        let all = [[0; 16], [0xab; 16], *b"0123456789abcdef"];
        assert_eq!(things(&text(&all)), all);
        assert_eq!(things("zz"), Vec::<[u8; 16]>::new());
        assert!(text(&[[1; 16]; 500]).len() <= 8_000);
    }
}
