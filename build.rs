//! Lists every `locales/<language>/*.ftl` so that `l10n` embeds them: a new file of messages needs no code.

#![expect(
    clippy::disallowed_methods,
    reason = "a build script lists the locales and writes to OUT_DIR"
)]

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=locales");
    let variable = |name: &str| {
        env::var_os(name)
            .map(PathBuf::from)
            .ok_or(io::ErrorKind::NotFound)
    };
    let locales = variable("CARGO_MANIFEST_DIR")?.join("locales");
    let mut list = String::from("static FILES: &[(&str, &str, &str)] = &[\n");
    for folder in sorted(&locales)? {
        println!("cargo::rerun-if-changed={}", folder.display());
        for file in sorted(&folder)? {
            if file.extension().is_some_and(|extension| extension == "ftl") {
                let names = (name(&folder), name(&file));
                list.push_str(&format!(
                    "    ({:?}, {:?}, include_str!({file:?})),\n",
                    names.0, names.1
                ));
            }
        }
    }
    list.push_str("];\n");
    fs::write(variable("OUT_DIR")?.join("locales.rs"), list)
}

/// What a folder holds, in an order that does not depend on the file system; nothing of a plain file.
fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut paths = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
