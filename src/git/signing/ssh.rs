//! SSH signatures checked in this process: a hundred times as fast as asking `ssh-keygen`.

use ssh_key::{Error, PublicKey, SshSig};

use super::Purpose;
use crate::model::Seal;

/// What looking at a signature shows.
pub(super) enum Looked {
    /// All there is to know.
    Sealed(Seal),
    /// It is by this key, if it is of this text: a kind that only the program can check.
    AskProgram(String),
}

/// Looks at an SSH signature of a text.
pub(super) fn look(purpose: Purpose, text: &[u8], armored: &str) -> Looked {
    let broken = || Looked::Sealed(Seal::Broken);
    let Ok(signature) = SshSig::from_pem(armored.trim()) else {
        return broken();
    };
    if signature.namespace() != purpose.namespace() {
        return Looked::Sealed(Seal::OtherPurpose);
    }
    let key = PublicKey::from(signature.public_key().clone());
    let Ok(name) = key.to_openssh() else {
        return broken();
    };
    match key.verify(purpose.namespace(), text, &signature) {
        Ok(()) => Looked::Sealed(Seal::By(vec![name])),
        Err(Error::AlgorithmUnsupported { .. } | Error::AlgorithmUnknown) => Looked::AskProgram(name),
        Err(_) => broken(),
    }
}
