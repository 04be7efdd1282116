//! Workspaces that many tests begin from, made once in a run of the tests and copied.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, OnceLock};

use super::Workspace;

type Slot = Arc<OnceLock<(PathBuf, i64)>>;

static STAGES: LazyLock<Mutex<BTreeMap<&'static str, Slot>>> = LazyLock::new(Mutex::default);

/// A copy of the workspace of that name, which is made if it is the first.
pub fn copy(name: &'static str, make: impl FnOnce() -> Workspace) -> Workspace {
    let slot = Arc::clone(STAGES.lock().unwrap().entry(name).or_default());
    let stage = slot.get_or_init(|| {
        let work = make();
        let folder = shelf().join(name);
        copy_folder(&work.root, &folder);
        (folder, work.minutes())
    });
    Workspace::copy_of(&stage.0, stage.1)
}

/// Where this run keeps its stages. What an earlier run left is removed: nothing of a static is ever dropped.
fn shelf() -> &'static Path {
    static SHELF: LazyLock<PathBuf> = LazyLock::new(|| {
        let shelves = Path::new(env!("CARGO_TARGET_TMPDIR")).join("stages");
        for entry in fs::read_dir(&shelves).into_iter().flatten().flatten() {
            if !Path::new("/proc").join(entry.file_name()).exists() {
                let _ = fs::remove_dir_all(entry.path());
            }
        }
        shelves.join(std::process::id().to_string())
    });
    &SHELF
}

/// Copies what is in a folder into another.
pub fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let (path, kind) = (entry.path(), entry.file_type().unwrap());
        let target = to.join(entry.file_name());
        if kind.is_dir() {
            copy_folder(&path, &target);
        } else if kind.is_symlink() {
            symlink(fs::read_link(&path).unwrap(), target).unwrap();
        } else {
            fs::copy(&path, target).unwrap();
        }
    }
}
