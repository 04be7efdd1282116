//! Signatures by the user's own programs: `ssh-keygen -Y` and `gpg`, as git makes its own.
//!
//! Key and programs are taken from the user's configuration only. What a repository's configuration says is passed
//! over: whoever can write it could name a program there, and it would run.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use git2::{Config, ConfigLevel};

use crate::message::Outcome;
use crate::store;

crate::faults! {
    /// Why something could not be signed.
    pub enum SigningFault {
        /// The user's configuration of git names no key.
        NoKey["signing-no-key"] {} hints["signing-no-key-hint"],
        /// A form of signature that we do not make.
        Format["signing-format"] { format: String } hints["signing-no-key-hint"],
        /// The program could not be started, or it failed.
        Program["signing-program"] { program: String, reason: String } hints["signing-program-hint"],
    }
}

/// What a signature is made for; one made for something else counts for nothing.
const NAMESPACE: &str = "bayan-release";

const SSH_ARMOR: &str = "-----BEGIN SSH SIGNATURE-----";

/// What the user's configuration of git says about signatures.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signing {
    format: Option<String>,
    key: Option<String>,
    ssh_program: Option<String>,
    gpg_program: Option<String>,
}

/// The keys that signatures are checked by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Signers {
    /// Persons and their keys: an SSH key as `ssh-ed25519 …`, an OpenPGP key as `openpgp:` and its fingerprint.
    Listed(Vec<(String, String)>),
    /// A file in the form of SSH's allowed signers.
    File(Vec<u8>),
}

/// What checking a signature found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Checked {
    /// It is by this person.
    Good(String),
    /// It is not of this text, or not a signature for releases.
    Bad,
    /// It is of this text, by a key that nobody named.
    UnknownKey,
    /// The program that checks it is not there.
    Unchecked,
}

impl Signing {
    /// Reads the user's configuration, and no repository's.
    #[must_use]
    pub fn of_user() -> Self {
        let Ok(all) = Config::open_default() else {
            return Self::default();
        };
        let levels = [
            ConfigLevel::Global,
            ConfigLevel::XDG,
            ConfigLevel::System,
            ConfigLevel::ProgramData,
        ];
        let get = |name: &str| {
            let mut found = levels
                .iter()
                .filter_map(|level| all.open_level(*level).ok()?.get_string(name).ok());
            found.find(|value| !value.trim().is_empty())
        };
        // A path may begin in the user's home.
        let path = |name: &str| {
            let mut found = levels
                .iter()
                .filter_map(|level| all.open_level(*level).ok()?.get_path(name).ok());
            found.next().map(|path| path.display().to_string())
        };
        Self {
            format: get("gpg.format"),
            key: get("user.signingkey").map(|key| match key.starts_with('~') {
                true => path("user.signingkey").unwrap_or(key),
                false => key,
            }),
            ssh_program: get("gpg.ssh.program"),
            gpg_program: get("gpg.openpgp.program").or_else(|| get("gpg.program")),
        }
    }

    /// Signs a text with the user's key.
    ///
    /// # Errors
    /// [`SigningFault`].
    pub fn sign(&self, text: &str) -> Outcome<String> {
        let key = self.key.clone().ok_or(SigningFault::NoKey {})?;
        match self.format.as_deref().unwrap_or("openpgp") {
            "ssh" => self.sign_ssh(&key, text),
            "openpgp" => {
                let program = self.gpg();
                let args = ["--status-fd=2", "-bsau", key.as_str()];
                Ok(armored(&program, &run(&program, &args, text)?)?)
            }
            other => Err(SigningFault::Format {
                format: other.to_owned(),
            }
            .into()),
        }
    }

    fn sign_ssh(&self, key: &str, text: &str) -> Outcome<String> {
        let program = self.ssh();
        let literal = key
            .strip_prefix("key::")
            .or_else(|| key.starts_with("ssh-").then_some(key));
        let Some(literal) = literal else {
            let args = ["-Y", "sign", "-n", NAMESPACE, "-f", key];
            return Ok(armored(&program, &run(&program, &args, text)?)?);
        };
        // The private half of a key that is given as such is the agent's.
        let file = store::new_temporary("key.pub", format!("{literal}\n").as_bytes())?;
        let path = file.display().to_string();
        let ran = run(
            &program,
            &["-Y", "sign", "-n", NAMESPACE, "-U", "-f", &path],
            text,
        );
        store::remove_temporary(&file)?;
        Ok(armored(&program, &ran?)?)
    }

    /// Checks a signature of a text.
    ///
    /// # Errors
    /// Temporary files cannot be written.
    pub fn check(&self, text: &str, signature: &str, signers: &Signers) -> Outcome<Checked> {
        if signature.trim_start().starts_with(SSH_ARMOR) {
            self.check_ssh(text, signature, signers)
        } else {
            self.check_gpg(text, signature, signers)
        }
    }

    fn check_ssh(&self, text: &str, signature: &str, signers: &Signers) -> Outcome<Checked> {
        let allowed = match signers {
            Signers::File(bytes) => bytes.clone(),
            Signers::Listed(keys) => allowed(keys).into_bytes(),
        };
        let signature = store::new_temporary("signature", signature.as_bytes())?;
        let allowed = store::new_temporary("allowed_signers", &allowed)?;
        let found = self.ask_ssh(
            text,
            &signature.display().to_string(),
            &allowed.display().to_string(),
        );
        store::remove_temporary(&signature)?;
        store::remove_temporary(&allowed)?;
        Ok(found)
    }

    fn ask_ssh(&self, text: &str, signature: &str, allowed: &str) -> Checked {
        let program = self.ssh();
        let ask = |args: &[&str]| run(&program, args, text).ok();
        let check = ["-Y", "check-novalidate", "-n", NAMESPACE, "-s", signature];
        match ask(&check) {
            None => return Checked::Unchecked,
            Some(output) if !output.status.success() => return Checked::Bad,
            Some(_) => {}
        }
        let Some(found) = ask(&["-Y", "find-principals", "-s", signature, "-f", allowed]) else {
            return Checked::Unchecked;
        };
        let principals = String::from_utf8_lossy(&found.stdout).into_owned();
        let Some(principal) = principals.lines().next().filter(|_| found.status.success()) else {
            return Checked::UnknownKey;
        };
        let principal = principal.trim();
        let verify = [
            "-Y", "verify", "-f", allowed, "-I", principal, "-n", NAMESPACE, "-s", signature,
        ];
        match ask(&verify) {
            Some(output) if output.status.success() => Checked::Good(principal.to_owned()),
            // The key is listed, but not for releases, or not for today.
            Some(_) => Checked::UnknownKey,
            None => Checked::Unchecked,
        }
    }

    fn check_gpg(&self, text: &str, signature: &str, signers: &Signers) -> Outcome<Checked> {
        let signature = store::new_temporary("signature.asc", signature.as_bytes())?;
        let path = signature.display().to_string();
        let ran = run(
            &self.gpg(),
            &["--status-fd=1", "--batch", "--verify", &path, "-"],
            text,
        );
        store::remove_temporary(&signature)?;
        let Ok(output) = ran else {
            return Ok(Checked::Unchecked);
        };
        let status = String::from_utf8_lossy(&output.stdout).into_owned();
        let said = |what: &str| {
            let mut lines = status.lines().filter_map(|line| line.strip_prefix("[GNUPG:] "));
            lines
                .find(|line| line.split(' ').next() == Some(what))
                .map(str::to_owned)
        };
        if let Some(valid) = said("VALIDSIG").filter(|_| said("GOODSIG").is_some()) {
            let by = match signers {
                Signers::Listed(keys) => keys.iter().find(|(_, key)| is_fingerprint(key, &valid)),
                Signers::File(_) => None,
            };
            return Ok(by.map_or(Checked::UnknownKey, |(person, _)| Checked::Good(person.clone())));
        }
        let unknown =
            said("NO_PUBKEY").is_some() || said("EXPKEYSIG").is_some() || said("REVKEYSIG").is_some();
        Ok(if unknown {
            Checked::UnknownKey
        } else {
            Checked::Bad
        })
    }

    fn ssh(&self) -> String {
        self.ssh_program
            .clone()
            .unwrap_or_else(|| "ssh-keygen".to_owned())
    }

    fn gpg(&self) -> String {
        self.gpg_program.clone().unwrap_or_else(|| "gpg".to_owned())
    }
}

/// Whether a listed key is one of the fingerprints that gpg names: of the key itself or of its primary key.
fn is_fingerprint(key: &str, valid: &str) -> bool {
    let Some(listed) = key.strip_prefix("openpgp:") else {
        return false;
    };
    let listed: String = listed.chars().filter(|c| !c.is_whitespace()).collect();
    listed.len() >= 40 && valid.split(' ').any(|field| field.eq_ignore_ascii_case(&listed))
}

/// Persons and keys as a file of allowed signers. What could make another line of it is left out.
fn allowed(keys: &[(String, String)]) -> String {
    keys.iter()
        .filter(|(_, key)| !key.contains(['\n', '\r', '"']) && !key.starts_with("openpgp:"))
        .map(|(person, key)| format!("{person} namespaces=\"{NAMESPACE}\" {}\n", key.trim()))
        .collect()
}

fn run(program: &str, args: &[&str], text: &str) -> Result<Output, SigningFault> {
    let fault = |error: std::io::Error| SigningFault::Program {
        program: program.to_owned(),
        reason: error.to_string(),
    };
    let mut child = Command::new(program)
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(fault)?;
    if let Some(mut stdin) = child.stdin.take() {
        // A program that fails early closes its end; what it says is told below.
        let _ = stdin.write_all(text.as_bytes());
    }
    child.wait_with_output().map_err(fault)
}

/// The signature that a program printed.
fn armored(program: &str, output: &Output) -> Result<String, SigningFault> {
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() && printed.contains("SIGNATURE-----") {
        return Ok(printed.replace("\r\n", "\n"));
    }
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let lines = said.lines().filter(|line| !line.starts_with("[GNUPG:]"));
    let reason = lines
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>();
    Err(SigningFault::Program {
        program: program.to_owned(),
        reason: reason.join("; "),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_cannot_bring_a_line_of_its_own() {
        let keys = [
            ("rana".to_owned(), "ssh-ed25519 AAAA rana".to_owned()),
            (
                "eve".to_owned(),
                "ssh-ed25519 BBBB\nrana ssh-ed25519 CCCC".to_owned(),
            ),
            ("omar".to_owned(), "openpgp:AAAA".to_owned()),
        ];
        assert_eq!(
            allowed(&keys),
            "rana namespaces=\"bayan-release\" ssh-ed25519 AAAA rana\n"
        );
    }

    #[test]
    fn a_fingerprint_is_whole() {
        let full = "0123456789ABCDEF0123456789ABCDEF01234567";
        let valid = format!("VALIDSIG {full} 2021-02-05 1612515600 0 4 0 22 8 00 {full}");
        assert!(is_fingerprint(
            &format!("openpgp:{}", full.to_lowercase()),
            &valid
        ));
        assert!(!is_fingerprint("openpgp:01234567", &valid));
        assert!(!is_fingerprint(full, &valid));
    }
}
