//! Checking signatures: in this process where that can be, else by the user's programs.

use super::ssh::{self, Looked};
use super::{Checked, LONGEST, Purpose, SSH_ARMOR, Seal, Signers, Signing, Timestamp, run, store};
use crate::message::Outcome;

impl Signing {
    /// What a signature of a text shows by itself: by which key it is, if it is of this text.
    ///
    /// # Errors
    /// Temporary files cannot be written.
    pub fn seal(&self, purpose: Purpose, text: &[u8], signature: &str) -> Outcome<Seal> {
        if signature.len() > LONGEST {
            return Ok(Seal::Broken);
        }
        if !signature.trim_start().starts_with(SSH_ARMOR) {
            return self.seal_of_gpg(text, signature);
        }
        match ssh::look(purpose, text, signature) {
            Looked::Sealed(seal) => Ok(seal),
            Looked::AskProgram(key) => self.seal_of_program(purpose, text, signature, key),
        }
    }

    /// Checks the signature of a release that was made at that time.
    ///
    /// # Errors
    /// Temporary files cannot be written.
    pub fn check(&self, text: &str, signature: &str, signers: &Signers, at: Timestamp) -> Outcome<Checked> {
        let keys = match signers {
            Signers::File(allowed) if signature.trim_start().starts_with(SSH_ARMOR) => {
                return self.check_by_file(text.as_bytes(), signature, allowed);
            }
            Signers::File(_) => &Vec::new(),
            Signers::Listed(keys) => keys,
        };
        let names = match self.seal(Purpose::Release, text.as_bytes(), signature)? {
            Seal::By(names) => names,
            Seal::Unchecked => return Ok(Checked::Unchecked),
            Seal::Broken | Seal::OtherPurpose => return Ok(Checked::Bad),
        };
        let mut owners = keys
            .iter()
            .filter(|(_, key)| key.covers(at) && names.contains(&key.name()));
        let owner = owners.next().map(|(person, _)| person.clone());
        Ok(owner.map_or(Checked::UnknownKey, Checked::Good))
    }

    /// Kinds of keys that are not checked here: RSA, the larger curves, what is to come.
    fn seal_of_program(&self, purpose: Purpose, text: &[u8], signature: &str, key: String) -> Outcome<Seal> {
        let file = store::new_temporary("signature", signature.as_bytes())?;
        let path = file.display().to_string();
        let args = ["-Y", "check-novalidate", "-n", purpose.namespace(), "-s", &path];
        let ran = run(&self.ssh(), &args, text);
        store::remove_temporary(&file)?;
        Ok(match ran {
            Err(_) => Seal::Unchecked,
            Ok(output) if output.status.success() => Seal::By(vec![key]),
            Ok(_) => Seal::Broken,
        })
    }

    /// By a file in the form of SSH's allowed signers, which `ssh-keygen` alone knows to read.
    fn check_by_file(&self, text: &[u8], signature: &str, allowed: &[u8]) -> Outcome<Checked> {
        let signature = store::new_temporary("signature", signature.as_bytes())?;
        let allowed = store::new_temporary("allowed_signers", allowed)?;
        let found = self.ask_ssh(
            text,
            &signature.display().to_string(),
            &allowed.display().to_string(),
        );
        store::remove_temporary(&signature)?;
        store::remove_temporary(&allowed)?;
        Ok(found)
    }

    fn ask_ssh(&self, text: &[u8], signature: &str, allowed: &str) -> Checked {
        let namespace = Purpose::Release.namespace();
        let program = self.ssh();
        let ask = |args: &[&str]| run(&program, args, text).ok();
        let check = ["-Y", "check-novalidate", "-n", namespace, "-s", signature];
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
            "-Y", "verify", "-f", allowed, "-I", principal, "-n", namespace, "-s", signature,
        ];
        match ask(&verify) {
            Some(output) if output.status.success() => Checked::Good(principal.to_owned()),
            // The key is listed, but not for releases, or not for today.
            Some(_) => Checked::UnknownKey,
            None => Checked::Unchecked,
        }
    }

    /// A key that gpg does not have, or calls expired or revoked, is nobody's.
    fn seal_of_gpg(&self, text: &[u8], signature: &str) -> Outcome<Seal> {
        let signature = store::new_temporary("signature.asc", signature.as_bytes())?;
        let path = signature.display().to_string();
        let args = ["--status-fd=1", "--batch", "--verify", &path, "-"];
        let ran = run(&self.gpg(), &args, text);
        store::remove_temporary(&signature)?;
        let Ok(output) = ran else {
            return Ok(Seal::Unchecked);
        };
        let status = String::from_utf8_lossy(&output.stdout).into_owned();
        let said = |what: &str| {
            let mut lines = status.lines().filter_map(|line| line.strip_prefix("[GNUPG:] "));
            lines
                .find(|line| line.split(' ').next() == Some(what))
                .map(str::to_owned)
        };
        if let Some(valid) = said("VALIDSIG").filter(|_| said("GOODSIG").is_some()) {
            return Ok(Seal::By(fingerprints(&valid)));
        }
        let strange = ["NO_PUBKEY", "EXPKEYSIG", "REVKEYSIG"];
        Ok(match strange.iter().any(|what| said(what).is_some()) {
            true => Seal::By(Vec::new()),
            false => Seal::Broken,
        })
    }
}

/// The names of the key that gpg speaks of: of the key itself and of its primary key.
fn fingerprints(valid: &str) -> Vec<String> {
    let is_print = |field: &&str| field.len() >= 40 && field.chars().all(|c| c.is_ascii_hexdigit());
    let prints = valid.split(' ').filter(is_print);
    prints
        .map(|print| format!("openpgp:{}", print.to_ascii_uppercase()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_whole() {
        let full = "0123456789ABCDEF0123456789ABCDEF01234567";
        let valid = format!("VALIDSIG {full} 2021-02-05 1612515600 0 4 0 22 8 00 {full}");
        let names = fingerprints(&valid);
        assert_eq!(names, [format!("openpgp:{full}"), format!("openpgp:{full}")]);
        assert!(fingerprints("VALIDSIG 01234567 2021-02-05").is_empty());
    }

    #[test]
    fn what_is_no_signature_is_broken_at_once() {
        let signing = Signing::default();
        let long = format!("{SSH_ARMOR}\n{}", "A".repeat(LONGEST));
        for text in [
            SSH_ARMOR,
            &long,
            "-----BEGIN SSH SIGNATURE-----\nU1NIU0lH\n-----END SSH SIGNATURE-----",
        ] {
            assert_eq!(signing.seal(Purpose::Verdict, b"x", text).unwrap(), Seal::Broken);
        }
    }
}
