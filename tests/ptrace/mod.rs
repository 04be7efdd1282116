//! Runs a command and ends it, or makes it fail, at its n-th call to the system that changes or reads any file. The calls
//! of the programs that it starts count as its own.
//!
//! Knows nothing of what the command does. Works on Linux on x86-64 and 64-bit ARM; where tracing is not permitted it
//! says so by an error, which a test must not take for success.
#![allow(
    unsafe_code,
    dead_code,
    reason = "tracing a process is only possible through libc, and each test file uses a part of it"
)]

use std::collections::{HashMap, HashSet};
use std::io;
use std::os::unix::process::CommandExt;
use std::process::Command;

use libc::{c_int, c_long, c_void, pid_t};

/// What to do at the n-th changing call, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inject {
    /// Nothing: only count.
    Nothing,
    /// Kill the process instead of the call.
    KillBefore(usize),
    /// Kill the process when the call has been made.
    KillAfter(usize),
    /// Kill the process and all that it started instead of the call, as when the power fails.
    KillAll(usize),
    /// Do not make the call; tell the process that it failed with this error.
    Fail(usize, i32),
    /// The same for the n-th call that only reads.
    FailReading(usize, i32),
}

/// How a run went.
#[derive(Debug, Clone)]
pub struct Run {
    /// The changing calls, by name.
    pub calls: Vec<&'static str>,
    /// The reading calls, by name.
    pub reads: Vec<&'static str>,
    /// The exit code; nothing if it was killed.
    pub code: Option<i32>,
}

/// Runs a command to its end under a tracer.
pub fn run(command: &mut Command, inject: Inject) -> io::Result<Run> {
    run_without(command, inject, None)
}

/// Runs a command on a system that lacks a call: each call of that name fails with that error.
pub fn run_without(
    command: &mut Command,
    inject: Inject,
    lacking: Option<(&'static str, i32)>,
) -> io::Result<Run> {
    // SAFETY: between fork and exec only a system call is made.
    unsafe {
        command.pre_exec(|| ptrace(libc::PTRACE_TRACEME, 0, 0, 0).map(drop));
    }
    let child = command.spawn()?;
    let pid = pid_t::try_from(child.id()).map_err(io::Error::other)?;
    let (_, status) = wait(pid)?;
    if !libc::WIFSTOPPED(status) {
        return Err(io::Error::other("the child could not be traced"));
    }
    let options = libc::PTRACE_O_TRACESYSGOOD
        | libc::PTRACE_O_TRACECLONE
        | libc::PTRACE_O_TRACEFORK
        | libc::PTRACE_O_TRACEVFORK
        | libc::PTRACE_O_TRACEEXEC
        | libc::PTRACE_O_EXITKILL;
    ptrace(libc::PTRACE_SETOPTIONS, pid, 0, c_long::from(options))?;
    ptrace(libc::PTRACE_SYSCALL, pid, 0, 0)?;
    let mut tracer = Tracer {
        pid,
        inject,
        lacking,
        calls: Vec::new(),
        reads: Vec::new(),
        pending: HashMap::new(),
        known: HashSet::from([pid]),
        done: false,
    };
    let code = tracer.follow()?;
    Ok(Run {
        calls: tracer.calls,
        reads: tracer.reads,
        code,
    })
}

struct Tracer {
    pid: pid_t,
    inject: Inject,
    lacking: Option<(&'static str, i32)>,
    calls: Vec<&'static str>,
    reads: Vec<&'static str>,
    /// What to do when a thread's present call returns.
    pending: HashMap<pid_t, Inject>,
    known: HashSet<pid_t>,
    /// What was to be done is done; nothing needs to be watched any more.
    done: bool,
}

impl Tracer {
    /// Goes on until all have ended: what a killed process started works on.
    fn follow(&mut self) -> io::Result<Option<i32>> {
        let mut code = None;
        loop {
            let (thread, status) = match wait(-1) {
                Ok(stopped) => stopped,
                Err(error) if error.raw_os_error() == Some(libc::ECHILD) => return Ok(code),
                Err(error) => return Err(error),
            };
            if libc::WIFEXITED(status) || libc::WIFSIGNALED(status) {
                self.known.remove(&thread);
                if thread == self.pid {
                    code = libc::WIFEXITED(status).then(|| libc::WEXITSTATUS(status));
                }
                continue;
            }
            let signal = libc::WSTOPSIG(status);
            let mut deliver = 0;
            if signal == libc::SIGTRAP | 0x80 {
                self.at_call(thread)?;
            } else if status >> 16 != 0 || (signal == libc::SIGSTOP && self.known.insert(thread)) {
                // An event of the tracer's, or the first stop of a new thread: nothing that is meant for it.
            } else if signal != libc::SIGTRAP {
                deliver = signal;
            }
            let watched = !self.done || self.lacking.is_some();
            let go_on = if watched {
                libc::PTRACE_SYSCALL
            } else {
                libc::PTRACE_CONT
            };
            // A thread that was killed meanwhile cannot be continued.
            let _ = ptrace(go_on, thread, 0, c_long::from(deliver));
        }
    }

    fn at_call(&mut self, thread: pid_t) -> io::Result<()> {
        let info = call_info(thread)?;
        if info.op == libc::PTRACE_SYSCALL_INFO_ENTRY {
            // SAFETY: the kernel says that it filled in this member.
            let entry = unsafe { info.u.entry };
            let Some(name) = changing(entry.nr as c_long, &entry.args) else {
                return self.at_reading(thread, entry.nr as c_long, &entry.args);
            };
            let number = self.calls.len();
            self.calls.push(name);
            match self.inject {
                Inject::KillBefore(at) if at == number => {
                    set_call(thread, -1)?;
                    self.kill();
                }
                Inject::KillAll(at) if at == number => {
                    set_call(thread, -1)?;
                    self.kill();
                    for &other in &self.known {
                        // SAFETY: all of them are ours to trace, and none has been waited for at its end.
                        unsafe { libc::kill(other, libc::SIGKILL) };
                    }
                }
                Inject::Fail(at, _) if at == number => {
                    set_call(thread, -1)?;
                    self.pending.insert(thread, self.inject);
                }
                Inject::KillAfter(at) if at == number => {
                    self.pending.insert(thread, self.inject);
                }
                _ => self.refuse(thread, number, name)?,
            }
        } else if info.op == libc::PTRACE_SYSCALL_INFO_EXIT {
            match self.pending.remove(&thread) {
                Some(Inject::KillAfter(_)) => self.kill(),
                Some(Inject::Fail(_, errno) | Inject::FailReading(_, errno)) => {
                    set_result(thread, -i64::from(errno))?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn at_reading(&mut self, thread: pid_t, number: c_long, args: &[u64; 6]) -> io::Result<()> {
        let Some(name) = reading(number, args) else {
            return Ok(());
        };
        self.reads.push(name);
        match self.inject {
            Inject::FailReading(at, _) if at + 1 == self.reads.len() => {
                set_call(thread, -1)?;
                self.pending.insert(thread, self.inject);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn refuse(&mut self, thread: pid_t, number: usize, name: &str) -> io::Result<()> {
        if let Some((_, errno)) = self.lacking.filter(|(lacking, _)| *lacking == name) {
            set_call(thread, -1)?;
            self.pending.insert(thread, Inject::Fail(number, errno));
        }
        Ok(())
    }

    fn kill(&self) {
        // SAFETY: the process is our child and has not been waited for.
        unsafe { libc::kill(self.pid, libc::SIGKILL) };
    }
}

fn ptrace(request: libc::c_uint, pid: pid_t, address: c_long, data: c_long) -> io::Result<c_long> {
    // SAFETY: requests made here take numbers, or addresses of values that outlive the call.
    let result = unsafe { libc::ptrace(request, pid, address as *mut c_void, data as *mut c_void) };
    if result == -1 {
        Err(io::Error::last_os_error())
    } else {
        Ok(result)
    }
}

fn wait(pid: pid_t) -> io::Result<(pid_t, c_int)> {
    let mut status = 0;
    // SAFETY: `status` outlives the call. Children of other threads are theirs to wait for.
    let found = unsafe { libc::waitpid(pid, &raw mut status, libc::__WALL | libc::__WNOTHREAD) };
    if found == -1 {
        Err(io::Error::last_os_error())
    } else {
        Ok((found, status))
    }
}

fn call_info(thread: pid_t) -> io::Result<libc::ptrace_syscall_info> {
    // SAFETY: a value of plain numbers, for which zero is one.
    let mut info: libc::ptrace_syscall_info = unsafe { std::mem::zeroed() };
    let size = c_long::try_from(size_of_val(&info)).map_err(io::Error::other)?;
    ptrace(
        libc::PTRACE_GET_SYSCALL_INFO,
        thread,
        size,
        (&raw mut info) as c_long,
    )?;
    Ok(info)
}

#[cfg(target_arch = "x86_64")]
fn set_call(thread: pid_t, number: i64) -> io::Result<()> {
    with_registers(thread, |registers| registers.orig_rax = number as u64)
}

#[cfg(target_arch = "x86_64")]
fn set_result(thread: pid_t, result: i64) -> io::Result<()> {
    with_registers(thread, |registers| registers.rax = result as u64)
}

#[cfg(target_arch = "x86_64")]
fn with_registers(thread: pid_t, change: impl FnOnce(&mut libc::user_regs_struct)) -> io::Result<()> {
    // SAFETY: a value of plain numbers, for which zero is one.
    let mut registers: libc::user_regs_struct = unsafe { std::mem::zeroed() };
    ptrace(libc::PTRACE_GETREGS, thread, 0, (&raw mut registers) as c_long)?;
    change(&mut registers);
    ptrace(libc::PTRACE_SETREGS, thread, 0, (&raw const registers) as c_long).map(drop)
}

#[cfg(target_arch = "aarch64")]
fn set_call(thread: pid_t, number: i64) -> io::Result<()> {
    const NT_ARM_SYSTEM_CALL: c_long = 0x404;
    let mut number = number as c_int;
    let vector = libc::iovec {
        iov_base: (&raw mut number).cast(),
        iov_len: size_of::<c_int>(),
    };
    ptrace(
        libc::PTRACE_SETREGSET,
        thread,
        NT_ARM_SYSTEM_CALL,
        (&raw const vector) as c_long,
    )
    .map(drop)
}

#[cfg(target_arch = "aarch64")]
fn set_result(thread: pid_t, result: i64) -> io::Result<()> {
    const NT_PRSTATUS: c_long = 1;
    // SAFETY: a value of plain numbers, for which zero is one.
    let mut registers: libc::user_regs_struct = unsafe { std::mem::zeroed() };
    let vector = libc::iovec {
        iov_base: (&raw mut registers).cast(),
        iov_len: size_of::<libc::user_regs_struct>(),
    };
    ptrace(
        libc::PTRACE_GETREGSET,
        thread,
        NT_PRSTATUS,
        (&raw const vector) as c_long,
    )?;
    registers.regs[0] = result as u64;
    ptrace(
        libc::PTRACE_SETREGSET,
        thread,
        NT_PRSTATUS,
        (&raw const vector) as c_long,
    )
    .map(drop)
}

/// The name of a call that changes a file system; nothing for others, and for talk on the standard streams.
fn changing(number: c_long, args: &[u64; 6]) -> Option<&'static str> {
    let writes = |flags: u64| {
        let mask = libc::O_CREAT | libc::O_WRONLY | libc::O_RDWR | libc::O_TRUNC;
        flags & u64::from(mask.unsigned_abs()) != 0
    };
    let file = args[0] > 2;
    match number {
        libc::SYS_openat if writes(args[2]) => Some("openat"),
        libc::SYS_write if file => Some("write"),
        libc::SYS_pwrite64 if file => Some("pwrite"),
        libc::SYS_writev if file => Some("writev"),
        libc::SYS_copy_file_range => Some("copy_file_range"),
        libc::SYS_sendfile if file => Some("sendfile"),
        libc::SYS_renameat | libc::SYS_renameat2 => Some("rename"),
        libc::SYS_linkat => Some("link"),
        libc::SYS_symlinkat => Some("symlink"),
        libc::SYS_unlinkat => Some("unlink"),
        libc::SYS_mkdirat => Some("mkdir"),
        libc::SYS_fsync | libc::SYS_fdatasync => Some("fsync"),
        libc::SYS_ftruncate | libc::SYS_truncate => Some("truncate"),
        libc::SYS_fallocate => Some("fallocate"),
        libc::SYS_fchmod | libc::SYS_fchmodat => Some("chmod"),
        _ => older(number, args, writes),
    }
}

/// The name of a call that reads from a file system, or asks it for a lock; nothing for others.
fn reading(number: c_long, args: &[u64; 6]) -> Option<&'static str> {
    let file = args[0] > 2;
    match number {
        libc::SYS_openat => Some("openat"),
        libc::SYS_read if file => Some("read"),
        libc::SYS_pread64 if file => Some("pread"),
        libc::SYS_readv if file => Some("readv"),
        libc::SYS_lseek if file => Some("lseek"),
        libc::SYS_statx => Some("statx"),
        libc::SYS_newfstatat => Some("fstatat"),
        libc::SYS_fstat if file => Some("fstat"),
        libc::SYS_getdents64 => Some("getdents"),
        libc::SYS_readlinkat => Some("readlink"),
        libc::SYS_faccessat | libc::SYS_faccessat2 => Some("access"),
        libc::SYS_getcwd => Some("getcwd"),
        libc::SYS_flock => Some("flock"),
        // The last but one argument is the file; -1 asks for memory only.
        libc::SYS_mmap if args[4] as i32 >= 0 => Some("mmap"),
        _ => older_reading(number),
    }
}

#[cfg(target_arch = "x86_64")]
fn older_reading(number: c_long) -> Option<&'static str> {
    match number {
        libc::SYS_open => Some("open"),
        libc::SYS_stat => Some("stat"),
        libc::SYS_lstat => Some("lstat"),
        libc::SYS_readlink => Some("readlink"),
        libc::SYS_access => Some("access"),
        _ => None,
    }
}

#[cfg(not(target_arch = "x86_64"))]
fn older_reading(_: c_long) -> Option<&'static str> {
    None
}

/// Calls that only older architectures have.
#[cfg(target_arch = "x86_64")]
fn older(number: c_long, args: &[u64; 6], writes: impl Fn(u64) -> bool) -> Option<&'static str> {
    match number {
        libc::SYS_open if writes(args[1]) => Some("open"),
        libc::SYS_creat => Some("creat"),
        libc::SYS_rename => Some("rename"),
        libc::SYS_link => Some("link"),
        libc::SYS_symlink => Some("symlink"),
        libc::SYS_unlink => Some("unlink"),
        libc::SYS_mkdir => Some("mkdir"),
        libc::SYS_rmdir => Some("rmdir"),
        libc::SYS_chmod => Some("chmod"),
        _ => None,
    }
}

#[cfg(not(target_arch = "x86_64"))]
fn older(_: c_long, _: &[u64; 6], _: impl Fn(u64) -> bool) -> Option<&'static str> {
    None
}
