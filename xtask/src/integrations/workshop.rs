//! Where trials take place: a scratch folder, the program, and tools of others that are installed on first use.

use std::cell::OnceCell;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Lines of a program's output that an error shows.
const SHOWN: usize = 40;

/// Why a trial has no result.
#[derive(Clone, Debug)]
pub(super) enum Trouble {
    /// Something is wrong.
    Failed(String),
    /// This machine cannot do it.
    NotTried(String),
}

impl From<String> for Trouble {
    fn from(why: String) -> Self {
        Self::Failed(why)
    }
}

/// Fails with a text unless something holds.
pub(super) fn ensure(holds: bool, why: impl FnOnce() -> String) -> Result<(), Trouble> {
    if holds { Ok(()) } else { Err(Trouble::Failed(why())) }
}

/// Folders and programs that the trials share.
pub(super) struct Workshop {
    /// The repository.
    pub(super) root: PathBuf,
    /// Kept from run to run.
    pub(super) scratch: PathBuf,
    /// Cargo's own, so that builds share what they have in common.
    pub(super) target: PathBuf,
    program: OnceCell<Result<PathBuf, Trouble>>,
    python: OnceCell<Result<PathBuf, Trouble>>,
    modules: OnceCell<Result<(), Trouble>>,
}

impl Workshop {
    pub(super) fn new(root: &Path) -> Result<Self, String> {
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
        let target = std::path::absolute(&target).map_err(|error| error.to_string())?;
        let scratch = root.join("target/integrations");
        fs::create_dir_all(&scratch).map_err(|error| format!("{}: {error}", scratch.display()))?;
        Ok(Self {
            root: root.to_owned(),
            scratch,
            target,
            program: OnceCell::new(),
            python: OnceCell::new(),
            modules: OnceCell::new(),
        })
    }

    /// An empty folder.
    pub(super) fn fresh(&self, name: &str) -> Result<PathBuf, Trouble> {
        let folder = self.scratch.join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        }
        fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        Ok(folder)
    }

    /// `openclaw-lint`, a debug build.
    pub(super) fn program(&self) -> Result<PathBuf, Trouble> {
        let build = || {
            run(Command::new("cargo").current_dir(&self.root).args([
                "build",
                "--quiet",
                "--package",
                "openclaw-lint",
            ]))?;
            Ok(self.target.join("debug/openclaw-lint"))
        };
        self.program.get_or_init(build).clone()
    }

    /// A program of `integrations/requirements.txt`.
    pub(super) fn python(&self, name: &str) -> Result<PathBuf, Trouble> {
        let programs = self.python.get_or_init(|| {
            let wanted = self.root.join("integrations/requirements.txt");
            let (folder, done) = (self.scratch.join("venv"), self.scratch.join("venv/requirements.txt"));
            if read(&wanted)? != fs::read_to_string(&done).unwrap_or_default() {
                available("python3")?;
                run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&folder)).map_err(untried)?;
                let pip = Command::new(folder.join("bin/pip"))
                    .args(["install", "--quiet", "--disable-pip-version-check", "--requirement"])
                    .arg(&wanted)
                    .output();
                succeeded("pip install", pip).map_err(untried)?;
                write(&done, &read(&wanted)?)?;
            }
            Ok(folder.join("bin"))
        });
        programs.clone().map(|folder| folder.join(name))
    }

    /// A script of `integrations/`, with what it imports installed.
    pub(super) fn node(&self, script: &str) -> Result<Command, Trouble> {
        let folder = self.root.join("integrations");
        let install = || {
            available("node")?;
            let lock = read(&folder.join("package-lock.json"))?;
            let done = folder.join("node_modules/.installed");
            if lock != fs::read_to_string(&done).unwrap_or_default() {
                available("npm")?;
                let npm = Command::new("npm").current_dir(&folder).args(["ci", "--silent", "--no-audit"]).output();
                succeeded("npm ci", npm).map_err(untried)?;
                write(&done, &lock)?;
            }
            Ok(())
        };
        self.modules.get_or_init(install).clone()?;
        let mut command = Command::new("node");
        command.current_dir(&self.root).arg(folder.join(script));
        Ok(command)
    }
}

/// The variable `PATH` with a folder in front.
pub(super) fn path_with(folders: &[&Path]) -> Result<std::ffi::OsString, Trouble> {
    let old = std::env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().map(|folder| folder.to_path_buf()).chain(std::env::split_paths(&old));
    std::env::join_paths(all).map_err(|error| Trouble::Failed(error.to_string()))
}

/// Runs to the end; anything but exit code 0 is a failure. Gives standard output.
pub(super) fn run(command: &mut Command) -> Result<String, Trouble> {
    let name = name(command.get_program());
    let output = succeeded(&name, command.output())?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs to the end; gives the exit code and both outputs.
pub(super) fn attempt(command: &mut Command) -> Result<(i32, String), Trouble> {
    let name = name(command.get_program());
    let output = command.output().map_err(|error| format!("{name}: {error}"))?;
    Ok((output.status.code().unwrap_or(-1), both(&output)))
}

/// The text of a file.
pub(super) fn read(path: &Path) -> Result<String, Trouble> {
    fs::read_to_string(path).map_err(|error| Trouble::Failed(format!("{}: {error}", path.display())))
}

/// Writes a file and the folders that it needs.
pub(super) fn write(path: &Path, text: &str) -> Result<(), Trouble> {
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder.and_then(|()| fs::write(path, text)).map_err(|error| Trouble::Failed(format!("{}: {error}", path.display())))
}

/// The last line, which says what a tool saw.
pub(super) fn last_line(text: &str) -> String {
    text.lines().last().unwrap_or_default().trim().to_owned()
}

fn succeeded(name: &str, output: std::io::Result<Output>) -> Result<Output, Trouble> {
    let output = output.map_err(|error| format!("{name}: {error}"))?;
    let code = output.status.code().unwrap_or(-1);
    ensure(code == 0, || format!("{name}: exit code {code}\n{}", tail(&both(&output))))?;
    Ok(output)
}

fn both(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn tail(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(SHOWN)..].join("\n")
}

fn name(program: &OsStr) -> String {
    Path::new(program).file_name().unwrap_or(program).to_string_lossy().into_owned()
}

/// Whether a program starts at all.
fn available(program: &str) -> Result<(), Trouble> {
    let starts = Command::new(program).arg("--version").output().is_ok_and(|output| output.status.success());
    if starts { Ok(()) } else { Err(Trouble::NotTried(format!("no {program} here"))) }
}

/// Tools that cannot be had are no fault of the project.
fn untried(trouble: Trouble) -> Trouble {
    match trouble {
        Trouble::Failed(why) => Trouble::NotTried(last_line(&why)),
        untried @ Trouble::NotTried(_) => untried,
    }
}
