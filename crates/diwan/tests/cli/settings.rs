//! Help, and `diwan config show`.

use crate::kit::{Folder, diwan, program, said};

#[test]
fn the_program_alone_prints_help() {
    let help = diwan(&[]);
    assert_eq!(help.code, 0);
    for word in ["serve", "demo", "journal", "edi", "import", "backup", "restore", "config"] {
        assert!(help.out.contains(word), "{}", help.out);
    }
    assert_eq!(diwan(&["fly"]).code, 2);
}

#[test]
fn settings_are_shown_with_their_origin_and_without_their_secrets() {
    let folder = Folder::new();
    std::fs::create_dir_all(folder.path()).unwrap();
    let file = folder.path().join("diwan.toml");
    std::fs::write(&file, "[mail]\nsmtp_password = \"s3cret-one\"\n[terms]\nfree_days = 5\n").unwrap();
    let mut command = program();
    command.env("DIWAN_STORAGE_DATABASE", "postgres://diwan:s3cret-two@db/diwan");
    command.args(["config", "show", "--listen", "127.0.0.1:9", "--config", file.to_str().unwrap()]);
    for json in [false, true] {
        let shown = said(if json { command.arg("--json") } else { &mut command });
        assert_eq!(shown.code, 0, "{}", shown.err);
        assert!(!shown.out.contains("s3cret"), "{}", shown.out);
        for word in ["postgres://diwan:", "DIWAN_STORAGE_DATABASE", "--listen", "diwan.toml", "free_days"] {
            assert!(shown.out.contains(word), "{word}: {}", shown.out);
        }
    }
}

#[test]
fn an_unknown_setting_refuses_to_start() {
    let folder = Folder::new();
    for command in ["serve", "demo"] {
        let refused = said(program().env("DIWAN_DOOR_LISTN", "x").args([command, "--data", folder.text()]));
        assert_eq!(refused.code, 2);
        assert!(refused.err.contains("DIWAN_DOOR_LISTN"), "{}", refused.err);
        assert!(!folder.path().exists(), "nothing was made");
    }
}

#[test]
fn a_folder_of_fonts_that_cannot_serve_refuses_to_start_with_its_code() {
    let folder = Folder::new();
    let (data, fonts) = (folder.path().join("data"), folder.path().join("fonts"));
    std::fs::create_dir_all(&fonts).unwrap();
    for (path, code) in [(fonts.join("missing"), "PRESS-01"), (fonts, "PRESS-02")] {
        let mut command = program();
        command.env("DIWAN_PAPERS_FONT_FOLDER", &path);
        let refused =
            said(command.args(["serve", "--listen", "127.0.0.1:0", "--data", data.to_str().unwrap()]));
        assert_eq!(refused.code, 2, "{}", refused.err);
        assert!(refused.err.contains(code), "{}", refused.err);
    }
}
