//! Reads packs from their folders, which the crate itself never does.

use std::fs;
use std::path::{Path, PathBuf};

use procedure::PackText;

/// The folder of a pack of this repository.
fn folder(pack: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs").join(pack)
}

/// The texts of a pack of this repository.
pub fn pack(name: &str) -> PackText {
    let root = folder(name);
    let mut pack = PackText::new();
    add(&root, &root, &mut pack);
    pack
}

fn add(root: &Path, folder: &Path, pack: &mut PackText) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            add(root, &path, pack);
        } else {
            let short = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            pack.add(&short, fs::read(&path).unwrap());
        }
    }
}
