//! Signatures by the user's own programs: `ssh-keygen -Y` and `gpg`, as git makes its own.
//!
//! Key and programs are taken from the user's configuration only. What a repository's configuration says is passed
//! over: whoever can write it could name a program there, and it would run. The usual SSH signatures are checked
//! without any program.

mod check;
mod ssh;

use std::io::Write;
use std::process::{Command, Output, Stdio};

use git2::{Config, ConfigLevel};
use jiff::Timestamp;

use crate::message::Outcome;
use crate::model::Seal;
use crate::store;
use crate::workflow::PersonKey;

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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A release.
    Release,
    /// A reviewer's verdict.
    Verdict,
    /// A commit, by git itself.
    Commit,
}

impl Purpose {
    /// The namespace that an SSH signature names.
    fn namespace(self) -> &'static str {
        match self {
            Self::Release => "bayan-release",
            Self::Verdict => "approval@bayan",
            Self::Commit => "git",
        }
    }
}

const SSH_ARMOR: &str = "-----BEGIN SSH SIGNATURE-----";

/// No signature is longer, by far; what is was made to cost time.
const LONGEST: usize = 32 * 1024;

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
    /// Persons and their keys.
    Listed(Vec<(String, PersonKey)>),
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
    pub fn sign(&self, purpose: Purpose, text: &str) -> Outcome<String> {
        let key = self.key.clone().ok_or(SigningFault::NoKey {})?;
        match self.format.as_deref().unwrap_or("openpgp") {
            "ssh" => self.sign_ssh(purpose.namespace(), &key, text),
            "openpgp" => {
                let program = self.gpg();
                let args = ["--status-fd=2", "-bsau", key.as_str()];
                Ok(armored(&program, &run(&program, &args, text.as_bytes())?)?)
            }
            other => Err(SigningFault::Format {
                format: other.to_owned(),
            }
            .into()),
        }
    }

    fn sign_ssh(&self, namespace: &str, key: &str, text: &str) -> Outcome<String> {
        let program = self.ssh();
        let literal = key
            .strip_prefix("key::")
            .or_else(|| key.starts_with("ssh-").then_some(key));
        let Some(literal) = literal else {
            let args = ["-Y", "sign", "-n", namespace, "-f", key];
            return Ok(armored(&program, &run(&program, &args, text.as_bytes())?)?);
        };
        // The private half of a key that is given as such is the agent's.
        let file = store::new_temporary("key.pub", format!("{literal}\n").as_bytes())?;
        let path = file.display().to_string();
        let args = ["-Y", "sign", "-n", namespace, "-U", "-f", &path];
        let ran = run(&program, &args, text.as_bytes());
        store::remove_temporary(&file)?;
        Ok(armored(&program, &ran?)?)
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

fn run(program: &str, args: &[&str], text: &[u8]) -> Result<Output, SigningFault> {
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
        let _ = stdin.write_all(text);
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
