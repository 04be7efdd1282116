//! Lists every `locales/<language>/*.ftl` so that `l10n` embeds them: a new file of messages needs no code.
//!
//! And takes a fingerprint of the sources: what one build derived and kept, another build derives anew.

#![expect(
    clippy::disallowed_methods,
    reason = "a build script reads the sources and writes to OUT_DIR"
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
    fs::write(variable("OUT_DIR")?.join("locales.rs"), list)?;
    let mut print = Fingerprint(0xcbf2_9ce4_8422_2325);
    for part in ["src", "Cargo.lock"] {
        println!("cargo::rerun-if-changed={part}");
        print.path(&variable("CARGO_MANIFEST_DIR")?.join(part))?;
    }
    println!("cargo::rustc-env=BAYAN_SOURCES={:016x}", print.0);
    Ok(())
}

/// FNV-1a: it is to tell one build from the next, not to withstand anybody.
struct Fingerprint(u64);

impl Fingerprint {
    /// Takes in a file, or all files of a folder, by name and content; nothing where there is none.
    fn path(&mut self, path: &Path) -> io::Result<()> {
        if path.is_dir() {
            return sorted(path)?.iter().try_for_each(|inner| self.path(inner));
        }
        if path.exists() {
            self.bytes(name(path).as_bytes());
            self.bytes(&fs::read(path)?);
        }
        Ok(())
    }

    fn bytes(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
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
