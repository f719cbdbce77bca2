//! `diwan demo play`.

use crate::kit::{Folder, Said, diwan};

/// The story without its durations, which differ from run to run.
fn story(said: &Said) -> Vec<String> {
    let steps = said.out.lines().filter(|line| line.contains(" ms"));
    steps.map(|line| line.chars().take(40).collect()).collect()
}

#[test]
fn the_play_ends_well_and_tells_the_same_story_each_time() {
    let (one, other) = (diwan(&["demo", "play"]), diwan(&["demo", "play"]));
    for said in [&one, &other] {
        assert_eq!(said.code, 0, "{}{}", said.out, said.err);
        assert!(said.out.contains(" 0 not at zero") && said.out.contains("journal holds"), "{}", said.out);
        assert!(!said.out.contains("should be"), "{}", said.out);
    }
    let steps = |said: &Said| story(said).split_last().map(|(_, steps)| steps.to_vec()).unwrap();
    assert_eq!(steps(&one), steps(&other));
    assert!(steps(&one).len() >= 50);
}

#[test]
fn the_play_leaves_what_it_played_where_it_was_told_to_and_begins_on_nothing_else() {
    let folder = Folder::new();
    assert_eq!(diwan(&["demo", "play", "--data", folder.text()]).code, 0);
    assert_eq!(diwan(&["journal", "verify", "--data", folder.text()]).code, 0);
    let again = diwan(&["demo", "play", "--data", folder.text()]);
    assert!(again.code == 2 && again.err.contains("empty store"), "{}{}", again.out, again.err);
}

#[test]
fn the_play_is_the_same_on_postgresql() {
    let Some(database) = pgtest::database() else { return };
    let folder = Folder::new();
    let kept = ["--database", database.url(), "--data", folder.text()];
    let said = diwan(&[["demo", "play"].as_slice(), &kept].concat());
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    let verified = diwan(&[["journal", "verify", "--json"].as_slice(), &kept].concat());
    assert_eq!((verified.code, verified.json()["holds"].as_bool()), (0, Some(true)), "{}", verified.out);
}
