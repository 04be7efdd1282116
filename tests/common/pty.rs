//! The program at a terminal, for what it only does there: `script` of util-linux lends one.

use std::io::{Read, Write};
use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::call::{Call, bare_command};

/// How long a test waits for the program to say something.
const PATIENCE: Duration = Duration::from_secs(30);

/// A run at a terminal.
pub struct Terminal {
    child: Child,
    keys: Option<ChildStdin>,
    pieces: Receiver<Vec<u8>>,
    seen: String,
    at: usize,
}

impl Terminal {
    /// Begins a run at a terminal, without colours.
    pub fn of(call: &Call) -> Self {
        let quote = |text: &str| format!("'{}'", text.replace('\'', r"'\''"));
        let mut typed = quote(&call.command.get_program().to_string_lossy());
        for arg in call.command.get_args() {
            typed.push(' ');
            typed.push_str(&quote(&arg.to_string_lossy()));
        }
        let mut script = bare_command("script");
        script.args(["-qfec", &typed, "/dev/null"]);
        for (name, value) in call.command.get_envs() {
            if let Some(value) = value {
                script.env(name, value);
            }
        }
        script
            .env("TERM", "xterm")
            .env("NO_COLOR", "1")
            .env("BAYAN_ISOLATES", "0")
            .env("COLUMNS", "100")
            .env("SHELL", "/bin/sh");
        if let Some(folder) = call.command.get_current_dir() {
            script.current_dir(folder);
        }
        let mut child = script
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("these tests need the program `script` of util-linux");
        let mut output = child.stdout.take().unwrap();
        let (sender, pieces) = channel();
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(n @ 1..) = output.read(&mut buffer) {
                if sender.send(buffer[..n].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self {
            keys: child.stdin.take(),
            child,
            pieces,
            seen: String::new(),
            at: 0,
        }
    }

    /// Waits until the program has said this, after what was waited for before.
    #[track_caller]
    pub fn wait_for(&mut self, text: &str) -> &mut Self {
        let end = Instant::now() + PATIENCE;
        loop {
            if let Some(found) = self.seen[self.at..].find(text) {
                self.at += found + text.len();
                return self;
            }
            let left = end.saturating_duration_since(Instant::now());
            match self.pieces.recv_timeout(left) {
                Ok(piece) => self.seen.push_str(&String::from_utf8_lossy(&piece)),
                Err(_) => panic!("waited for {text:?}; the terminal shows:\n{}", self.seen),
            }
        }
    }

    /// Types.
    pub fn type_keys(&mut self, keys: &str) -> &mut Self {
        let pipe = self.keys.as_mut().unwrap();
        pipe.write_all(keys.as_bytes()).unwrap();
        pipe.flush().unwrap();
        self
    }

    /// Waits for the end; gives the exit code and all that was shown.
    pub fn end(mut self) -> (i32, String) {
        while let Ok(piece) = self.pieces.recv_timeout(PATIENCE) {
            self.seen.push_str(&String::from_utf8_lossy(&piece));
        }
        drop(self.keys.take());
        let code = self.child.wait().unwrap().code().unwrap_or(-1);
        (code, self.seen.replace('\r', ""))
    }
}
