//! Other copies of the repository: fetching from them, pushing to them, cloning one. The user's own `git` does it as a
//! child process, so that their credentials, proxies and SSH configuration work.
//!
//! It is run for nothing else, and only by commands that say so. No hook is run. What is handed to it cannot be taken for
//! an option, and an address that would start a program is refused. What a repository's own configuration says about its
//! remotes is followed, as `git fetch` would.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use git2::Reference;

use super::{GitFault, Head, Oid, Repo, leftovers};
use crate::message::Outcome;
use crate::store::disk;

crate::faults! {
    /// Why another copy of the repository could not be reached or used.
    pub enum RemoteFault {
        /// None is configured.
        None["remote-none"] {} hints["remote-none-hint"],
        /// None by that name.
        Unknown["remote-unknown"] { name: String, remotes: Vec<String> } hints["remote-unknown-hint"],
        /// An address that would run a program, or that would be taken for an option.
        Address["remote-address"] { address: String } hints["remote-address-hint"],
        /// No branch is checked out.
        NoBranch["remote-no-branch"] {} hints["remote-no-branch-hint"],
        /// Git is not installed, or not found.
        NoGit["remote-no-git"] { reason: String } hints["remote-no-git-hint"],
        /// It could not be reached, or it refused.
        Failed["remote-failed"] { remote: String, reason: String } hints["remote-failed-hint"],
        /// It refused what was to be sent.
        Refused["remote-refused"] { remote: String, reason: String } hints[],
        /// A folder for a new clone that has something in it.
        Occupied["remote-occupied"] { path: PathBuf } hints["remote-occupied-hint"],
    }
}

/// A branch of another copy, and the branch here that goes with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remote {
    /// The remote's name.
    pub name: String,
    /// The branch there, as a full reference.
    pub theirs: String,
}

impl Remote {
    /// The branch there by its short name.
    #[must_use]
    pub fn branch(&self) -> &str {
        self.theirs.strip_prefix("refs/heads/").unwrap_or(&self.theirs)
    }

    pub(super) fn incoming(&self) -> String {
        format!("refs/bayan/incoming/{}", self.name)
    }

    pub(super) fn known(&self) -> String {
        format!("refs/bayan/synced/{}/{}", self.name, self.branch())
    }
}

/// What became of a push.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pushed {
    /// It is there.
    Done,
    /// Somebody else pushed meanwhile.
    Raced,
}

impl Repo {
    /// The branch of another copy that the one which is checked out goes with: of the remote that is named, or of the one
    /// that the branch is configured for, or of `origin`, or of the only one.
    ///
    /// # Errors
    /// [`RemoteFault`].
    pub fn remote(&self, named: Option<&str>) -> Outcome<Remote> {
        let Head::Branch { name: branch, .. } = self.head()? else {
            return Err(RemoteFault::NoBranch {}.into());
        };
        let config = self.inner().config().map_err(|e| GitFault::of(&e))?;
        let configured = |key: &str| config.get_string(&format!("branch.{branch}.{key}")).ok();
        let all = self.inner().remotes().map_err(|e| GitFault::of(&e))?;
        let all: Vec<String> = all.iter().flatten().flatten().map(str::to_owned).collect();
        let own = configured("remote").filter(|own| all.contains(own));
        let name = match named {
            Some(named) if all.iter().any(|one| one == named) => named.to_owned(),
            Some(named) => {
                return Err(RemoteFault::Unknown {
                    name: named.to_owned(),
                    remotes: all,
                }
                .into());
            }
            None => match (&own, all.as_slice()) {
                (Some(own), _) => own.clone(),
                (None, all) if all.iter().any(|one| one == "origin") => "origin".to_owned(),
                (None, [only]) => only.clone(),
                (None, _) => return Err(RemoteFault::None {}.into()),
            },
        };
        let theirs = configured("merge").filter(|_| own.as_ref() == Some(&name));
        let theirs = theirs.unwrap_or_else(|| format!("refs/heads/{branch}"));
        let found = Remote { name, theirs };
        self.check(&found)?;
        Ok(found)
    }

    /// Refuses a remote whose name, branch or address git could take for something else.
    fn check(&self, remote: &Remote) -> Outcome<()> {
        let own = self
            .inner()
            .find_remote(&remote.name)
            .map_err(|e| GitFault::of(&e))?;
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let mut addresses = vec![text(own.url_bytes())];
        if let Ok(Some(push)) = own.pushurl() {
            addresses.push(push.to_owned());
        }
        for address in addresses {
            require_address(&address)?;
        }
        let names = [remote.theirs.clone(), remote.incoming(), remote.known()];
        if remote.name.starts_with('-')
            || !remote.theirs.starts_with("refs/heads/")
            || !names.iter().all(|name| Reference::is_valid_name(name))
        {
            return Err(RemoteFault::Address {
                address: remote.name.clone(),
            }
            .into());
        }
        Ok(())
    }

    /// Gets what the other copy has, without touching anything of ours; nothing if it has no such branch yet.
    ///
    /// # Errors
    /// [`RemoteFault`].
    pub fn fetch(&self, remote: &Remote) -> Outcome<Option<Oid>> {
        let spec = format!("+{}:{}", remote.theirs, remote.incoming());
        let args = [
            "fetch",
            "--quiet",
            "--no-write-fetch-head",
            "--no-recurse-submodules",
            // A partial clone would get commits without the texts in them, which cannot be put together.
            "--no-filter",
            "--end-of-options",
            &remote.name,
            &spec,
        ];
        let output = git(Some(self.root()), &args)?;
        if output.status.success() {
            return Ok(super::forward::value(self, &remote.incoming())?);
        }
        let said = said(&output);
        if said.contains("couldn't find remote ref") {
            return Ok(None);
        }
        if let Some(fault) = leftovers::locked(&said) {
            return Err(fault.into());
        }
        Err(RemoteFault::Failed {
            remote: remote.name.clone(),
            reason: said,
        }
        .into())
    }

    /// Gives the other copy a commit of ours, with the releases' tags on the way to it.
    ///
    /// # Errors
    /// [`RemoteFault`].
    pub fn push(&self, remote: &Remote, commit: Oid) -> Outcome<Pushed> {
        let spec = format!("{commit}:{}", remote.theirs);
        let args = [
            "push",
            "--porcelain",
            "--no-verify",
            "--follow-tags",
            "--end-of-options",
            &remote.name,
            &spec,
        ];
        let output = git(Some(self.root()), &args)?;
        if output.status.success() {
            return Ok(Pushed::Done);
        }
        let lines = String::from_utf8_lossy(&output.stdout).into_owned();
        let Some(line) = lines.lines().find(|line| line.starts_with('!')) else {
            return Err(RemoteFault::Failed {
                remote: remote.name.clone(),
                reason: said(&output),
            }
            .into());
        };
        let raced = [
            "fetch first",
            "non-fast-forward",
            "stale info",
            "cannot lock ref",
            "failed to update ref",
            "incorrect old value",
        ];
        if raced.iter().any(|mark| line.contains(mark)) {
            return Ok(Pushed::Raced);
        }
        let reason = match said(&output) {
            said if said.is_empty() => line.replace('\t', " "),
            said => said,
        };
        Err(RemoteFault::Refused {
            remote: remote.name.clone(),
            reason,
        }
        .into())
    }

    /// What the other copy had when we last were of one mind; nothing if we never were.
    ///
    /// # Errors
    /// What is wrong with the references.
    pub fn synced(&self, remote: &Remote) -> Result<Option<Oid>, GitFault> {
        super::forward::value(self, &remote.known())
    }

    /// Remembers what the other copy has.
    ///
    /// # Errors
    /// What the system reports.
    pub fn note_synced(&self, remote: &Remote, commit: Oid) -> Result<(), GitFault> {
        let noted = self
            .inner()
            .reference(&remote.known(), commit, true, "bayan sync");
        noted.map(drop).map_err(|e| GitFault::of(&e))
    }

    /// Enters the drivers that merge and show our files into this clone's configuration. What somebody has set stays.
    ///
    /// The file is replaced whole: a lock of git's that a kill left would keep everybody from changing it.
    ///
    /// # Errors
    /// The configuration cannot be written.
    pub fn enter_drivers(&self) -> Outcome<()> {
        let all = self.inner().config().map_err(|e| GitFault::of(&e))?;
        let own = all.open_level(git2::ConfigLevel::Local);
        let is_set = |key: &str| own.as_ref().is_ok_and(|own| own.get_string(key).is_ok());
        let missing = DRIVERS
            .iter()
            .filter(|(section, key, _)| !is_set(&format!("{section}.bayan.{key}")));
        let missing =
            missing.map(|(section, key, value)| format!("[{section} \"bayan\"]\n\t{key} = \"{value}\"\n"));
        let missing = missing.collect::<String>();
        if missing.is_empty() {
            return Ok(());
        }
        let path = self.inner().commondir().join("config");
        let mut text = disk::read_if_there(&path)?.unwrap_or_default();
        if !text.is_empty() && !text.ends_with(b"\n") {
            text.push(b'\n');
        }
        text.extend_from_slice(missing.as_bytes());
        let aside = self.state_dir().join("config");
        disk::create_folders(&self.state_dir())?;
        disk::remove(&aside)?;
        disk::create(&aside, &text)?;
        disk::copy_permissions(&path, &aside)?;
        Ok(disk::rename(&aside, &path)?)
    }
}

/// How git finds the programs that merge and show our files. Where ours is not to be found, or cannot read a side, git's
/// own merge leaves both in the file: else git would leave one side there, and the other could be lost from sight.
const DRIVERS: &[(&str, &str, &str)] = &[
    ("merge", "name", "Bayan: segment by segment"),
    (
        "merge",
        "driver",
        "bayan merge-driver %O %A %B %P || git merge-file --diff3 -L ours -L base -L theirs %A %O %B",
    ),
    ("diff", "textconv", "bayan diff-driver"),
    ("diff", "xfuncname", "^[a-z]+[0-9]+( [a-z-]+)?$"),
];

/// Clones another copy into a folder that is not there or empty.
///
/// # Errors
/// [`RemoteFault`].
pub fn clone(address: &str, folder: &Path) -> Outcome<()> {
    require_address(address)?;
    if std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(RemoteFault::Occupied {
            path: folder.to_owned(),
        }
        .into());
    }
    let path = folder.to_string_lossy();
    let args = [
        "clone",
        "--quiet",
        "--no-recurse-submodules",
        "--end-of-options",
        address,
        &path,
    ];
    let output = git(None, &args)?;
    if output.status.success() {
        return Ok(());
    }
    Err(RemoteFault::Failed {
        remote: address.to_owned(),
        reason: said(&output),
    }
    .into())
}

/// Refuses an address that git would hand to a program, or that it or SSH would take for an option.
fn require_address(address: &str) -> Result<(), RemoteFault> {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let scheme = address.split_once("://").map(|(scheme, _)| scheme);
    let known = ["https", "http", "ssh", "git", "file", "git+ssh", "ssh+git"];
    let is_helper = address.split_once("::").is_some_and(|(helper, _)| {
        !helper.is_empty() && helper.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    });
    if address.trim().is_empty()
        || address.starts_with('-')
        || rest.starts_with('-')
        || rest
            .rsplit_once('@')
            .is_some_and(|(_, host)| host.starts_with('-'))
        || address.chars().any(char::is_control)
        || scheme.is_some_and(|scheme| !known.contains(&scheme.to_ascii_lowercase().as_str()))
        || is_helper
    {
        return Err(RemoteFault::Address {
            address: address.to_owned(),
        });
    }
    Ok(())
}

/// Runs the user's git. It speaks English, so that what it says of a refusal can be understood; no hook is run.
fn git(folder: Option<&Path>, args: &[&str]) -> Result<Output, RemoteFault> {
    let mut command = Command::new("git");
    if let Some(folder) = folder {
        command.current_dir(folder);
    }
    for name in [
        "GIT_DIR",
        "GIT_WORK_TREE",
        "GIT_INDEX_FILE",
        "GIT_OBJECT_DIRECTORY",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_NAMESPACE",
        "GIT_PREFIX",
        "GIT_COMMON_DIR",
    ] {
        command.env_remove(name);
    }
    let settings = [
        "core.hooksPath=/dev/null",
        "core.fsmonitor=false",
        "protocol.ext.allow=never",
        "gc.auto=0",
        "maintenance.auto=false",
    ];
    for setting in settings {
        command.args(["-c", setting]);
    }
    command
        .args(args)
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .output()
        .map_err(|error| RemoteFault::NoGit {
            reason: error.to_string(),
        })
}

/// What git said, on one line.
fn said(output: &Output) -> String {
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines = lines.filter(|line| !line.starts_with("hint:"));
    lines
        .collect::<Vec<_>>()
        .join("; ")
        .trim_end_matches('.')
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_would_run_something_are_refused() {
        for bad in [
            "--upload-pack=touch x",
            "-u",
            "ext::sh -c touch% x",
            "fd::17",
            "ssh://-oProxyCommand=touch/x",
            "ssh://user@-oProxyCommand=touch/x",
            "user@-oProxyCommand=x:path",
            "foo://host/x",
            "https://host/\nx",
            "",
        ] {
            assert!(require_address(bad).is_err(), "{bad}");
        }
        for good in [
            "https://example.org/press.git",
            "git@example.org:press.git",
            "ssh://git@example.org:22/press.git",
            "/srv/press.git",
            "../press.git",
            "file:///srv/press.git",
            "ssh://git@[::1]/press.git",
        ] {
            assert!(require_address(good).is_ok(), "{good}");
        }
    }
}
