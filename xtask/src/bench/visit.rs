//! The bytes of a first visit, compressed as a browser asks for them: the front page and everything it names.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use desk::reference::Lang;

use super::load::{Answer, Connection, Question};
use super::stage::Stage;
use super::{Bench, Measure};

/// What a first visit may weigh, in kB of a thousand bytes.
const KB_MAX: f64 = 40.0;
/// Endings of what a page is dressed in.
const DRESS: [&str; 6] = [".css", ".js", ".svg", ".webmanifest", ".woff2", ".png"];
/// What the script asks for by itself.
const BEHIND: [&str; 1] = ["/sw.js"];

pub fn run(bench: &Bench) -> Result<Vec<Measure>> {
    let stage = Stage::open(bench, "visit", None)?;
    bench.runtime.block_on(async {
        let mut measures = Vec::new();
        for lang in Lang::ALL {
            let mut connection = stage.connection();
            let page = get(&mut connection, "/", lang).await?;
            ensure!(page.status == 200, "the front page answered {}", page.status);
            let html = plain(&mut connection, lang).await?;
            let mut weight = page.body.len();
            for path in named(&html) {
                let part = get(&mut connection, &path, lang).await?;
                ensure!(part.status == 200, "{path} answered {}", part.status);
                weight += part.body.len();
            }
            let kb = u32::try_from(weight).map_or(f64::INFINITY, f64::from) / 1_000.0;
            measures.push(Measure::at_most(format!("first visit in {}", lang.code()), kb, "kB", KB_MAX));
        }
        Ok(measures)
    })
}

async fn get(connection: &mut Connection, path: &str, lang: Lang) -> Result<Answer> {
    let question =
        Question::get(path).with("accept-encoding", "br, gzip").with("accept-language", lang.code());
    connection.ask(question).await
}

async fn plain(connection: &mut Connection, lang: Lang) -> Result<String> {
    let answer = connection.ask(Question::get("/").with("accept-language", lang.code())).await?;
    Ok(String::from_utf8_lossy(&answer.body).into_owned())
}

/// The files a page names, each once, and those its script asks for.
fn named(html: &str) -> BTreeSet<String> {
    html.split('"')
        .map(|text| text.split(['#', '?']).next().unwrap_or_default())
        .filter(|text| text.starts_with('/') && DRESS.iter().any(|ending| text.ends_with(ending)))
        .chain(BEHIND)
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_file_named_twice_is_fetched_once() {
        let html =
            r#"<link href="/a.css"><svg><use href="/i.svg#x"/></svg><use href="/i.svg#y"/><a href="/b">"#;
        assert_eq!(super::named(html).into_iter().collect::<Vec<_>>(), ["/a.css", "/i.svg", "/sw.js"]);
    }
}
