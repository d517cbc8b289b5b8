//! The Python package: built by maturin, installed by pip into an empty environment, run.

use super::workshop::{Trouble, Workshop, ensure, path_with, run};
use std::fs;
use std::path::Path;
use std::process::Command;

pub(super) fn build(workshop: &Workshop) -> Result<String, Trouble> {
    let (wheels, fresh) = (workshop.fresh("wheels")?, workshop.fresh("wheel-venv")?);
    let maturin = workshop.python("maturin")?;
    let path = path_with(&[maturin.parent().unwrap_or(Path::new("/"))])?;
    run(Command::new(&maturin)
        .current_dir(&workshop.root)
        .env("PATH", path)
        .env("CARGO_TARGET_DIR", &workshop.target)
        .args(["build", "--release", "--locked", "--quiet", "--out"])
        .arg(&wheels))?;
    let built: Vec<_> =
        fs::read_dir(&wheels).map_err(|error| error.to_string())?.flatten().map(|entry| entry.path()).collect();
    let [wheel] = built.as_slice() else {
        return Err(Trouble::Failed(format!("{} files where one wheel was expected", built.len())));
    };
    run(Command::new(workshop.python("python")?).args(["-m", "venv"]).arg(&fresh))?;
    run(Command::new(fresh.join("bin/pip")).args(["install", "--quiet", "--no-index"]).arg(wheel))?;
    let seen = run(Command::new(fresh.join("bin/openclaw-lint"))
        .current_dir(&workshop.root)
        .args(["check", "examples/clean.json5"]))?;
    ensure(seen.contains('✓'), || format!("the installed program says\n{seen}"))?;
    let bytes = fs::metadata(wheel).map_err(|error| error.to_string())?.len();
    let name = wheel.file_name().unwrap_or_default().to_string_lossy();
    Ok(format!("{name}, {:.1} MB", bytes as f64 / 1e6))
}
