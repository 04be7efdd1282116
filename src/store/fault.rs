//! What can be wrong with a file, by name.

use std::io;
use std::path::{Path, PathBuf};

crate::faults! {
    /// Why a file could not be read, edited or written.
    pub enum StoreFault {
        /// There is no such file.
        Missing["store-missing"] { path: PathBuf } hints["store-missing-hint"],
        /// A file that the person named is not there.
        GivenMissing["store-missing"] { path: PathBuf } hints["store-given-hint"],
        /// What the person named is a folder.
        GivenFolder["store-not-a-file"] { path: PathBuf } hints["store-given-hint"],
        /// A folder, a pipe or a device stands where a file is expected.
        NotAFile["store-not-a-file"] { path: PathBuf } hints["store-not-a-file-hint"],
        /// A file stands where a folder is expected.
        NotAFolder["store-not-a-folder"] { path: PathBuf } hints["store-not-a-file-hint"],
        /// A symbolic link: it could lead out of the workspace, so it is not followed.
        Symlink["store-symlink"] { path: PathBuf } hints["store-symlink-hint"],
        /// Larger than any file this tool writes.
        TooLarge["store-too-large"] { path: PathBuf, megabytes: u64, limit: u64 } hints["store-too-large-hint"],
        /// Text in UTF-16.
        Utf16["store-utf16"] { path: PathBuf } hints["store-encoding-hint"],
        /// Text in Windows-1256, the old Arabic encoding.
        Windows1256["store-windows-1256"] { path: PathBuf, line: usize, offset: usize } hints["store-encoding-hint"],
        /// Bytes that are no UTF-8.
        NotUtf8["store-not-utf8"] { path: PathBuf, line: usize, offset: usize } hints["store-encoding-hint"],
        /// The file ends in the middle of a letter.
        CutShort["store-cut-short"] { path: PathBuf, line: usize, offset: usize } hints["store-restore-hint"],
        /// A NUL byte: what a disk leaves after a crash, or no text at all.
        Nul["store-nul"] { path: PathBuf, line: usize, offset: usize } hints["store-restore-hint"],
        /// An unresolved merge.
        Conflict["store-conflict"] { path: PathBuf, line: usize } hints["store-conflict-hint"],
        /// Not TOML, or not of the expected shape.
        Toml["store-toml"] { path: PathBuf, line: usize, reason: String } hints["store-toml-hint"],
        /// The records are written in a form that cannot be edited piece by piece.
        NotRecords["store-not-records"] { path: PathBuf, line: usize, table: String } hints["store-not-records-hint"],
        /// Parts of one record stand apart from it.
        Scattered["store-scattered"] { path: PathBuf, line: usize, table: String } hints["store-scattered-hint"],
        /// Written by a newer version of this tool.
        NewerFormat["store-newer-format"] { path: PathBuf, line: usize, found: i64, supported: i64 } hints["store-newer-format-hint"],
        /// An edit names a record that the file does not have.
        NoRecord["store-no-record"] { path: PathBuf, number: usize } hints["store-report-hint"],
        /// A path that leaves the workspace or that some system could not hold.
        UnsafePath["store-unsafe-path"] { given: String } hints["store-unsafe-path-hint"],
        /// Two names that are one name on other systems.
        Collision["store-collision"] { path: PathBuf, other: String } hints["store-collision-hint"],
        /// Something among the statements that is not the folder of one.
        Foreign["store-foreign"] { path: PathBuf } hints["store-foreign-hint"],
        /// A name that is not text.
        NameNotText["store-name-not-text"] { path: PathBuf } hints["store-foreign-hint"],
        /// The system does not let us.
        Forbidden["store-forbidden"] { path: PathBuf } hints["store-forbidden-hint"],
        /// A read-only medium.
        ReadOnly["store-read-only"] { path: PathBuf } hints["store-read-only-hint"],
        /// No room.
        DiskFull["store-disk-full"] { path: PathBuf } hints["store-disk-full-hint"],
        /// The system reports another failure.
        Io["store-io"] { path: PathBuf, reason: String } hints["store-io-hint"],
        /// Another process of this tool is at work.
        Locked["store-locked"] { path: PathBuf, pid: i64, command: String, since: String, seconds: u64 } hints["store-locked-hint"],
        /// Another process of this tool is at work, and did not say which.
        LockedBySomebody["store-locked-by-somebody"] { path: PathBuf, seconds: u64 } hints["store-locked-hint"],
    }
}

impl StoreFault {
    /// The fault that an error of the system amounts to.
    ///
    /// A person can act on "the disk is full"; the system's own words are kept only where we have none.
    #[must_use]
    pub fn of(path: &Path, error: &io::Error) -> Self {
        let path = path.to_path_buf();
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing { path },
            io::ErrorKind::PermissionDenied => Self::Forbidden { path },
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly { path },
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                Self::DiskFull { path }
            }
            io::ErrorKind::NotADirectory => Self::NotAFolder { path },
            io::ErrorKind::IsADirectory => Self::NotAFile { path },
            _ => Self::Io {
                path,
                reason: error.to_string(),
            },
        }
    }

    /// The same fault of a file that the person knows by another name, like its path within the workspace.
    #[must_use]
    pub fn named(mut self, shown: &Path) -> Self {
        match &mut self {
            Self::Missing { path }
            | Self::NotAFile { path }
            | Self::NotAFolder { path }
            | Self::Symlink { path }
            | Self::TooLarge { path, .. }
            | Self::Utf16 { path }
            | Self::Windows1256 { path, .. }
            | Self::NotUtf8 { path, .. }
            | Self::CutShort { path, .. }
            | Self::Nul { path, .. }
            | Self::Forbidden { path }
            | Self::Io { path, .. } => *path = shown.to_path_buf(),
            _ => {}
        }
        self
    }
}
