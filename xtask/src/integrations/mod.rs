//! `cargo xtask integrations`: everything that other programs do with this project, done by these programs.

mod action;
mod formats;
mod hooks;
mod image;
mod scripts;
mod wheel;
mod workshop;

use std::path::Path;
use workshop::{Trouble, Workshop};

/// A trial: its name, whether it needs a release build, and what it does. It gives what it saw.
type Trial = (&'static str, bool, fn(&Workshop) -> Result<String, Trouble>);

const TRIALS: &[Trial] = &[
    ("shell scripts: shellcheck", false, scripts::shellcheck),
    ("example workflow: actionlint", false, scripts::actionlint),
    ("CI files: the schemas of their readers", false, scripts::schemas),
    ("hook list: pre-commit's own check", false, scripts::manifest),
    ("action: no input inside a script", false, action::structure),
    ("action: its check step, with hostile inputs", false, action::check),
    ("editors: language service of VS Code", false, scripts::language_service),
    ("SchemaStore: strict ajv", false, scripts::schemastore),
    ("report formats: their readers", false, formats::read_back),
    ("pre-commit: program on PATH", false, hooks::system),
    ("wheel: maturin, pip", true, wheel::build),
    ("pre-commit: Python package", true, hooks::python),
    ("pre-commit: built from source", true, hooks::source),
    ("image: docker", true, image::build),
];

/// Runs every trial, with `--quick` only those without a release build, with other words only those whose name has one
/// of them. Only a failed one is an error; what cannot be tried on this machine is said.
pub(crate) fn run(root: &Path, words: &[&str], say: impl Fn(&str)) -> Result<String, String> {
    let quick = words.contains(&"--quick");
    let wanted: Vec<&&str> = words.iter().filter(|word| **word != "--quick").collect();
    let trials: Vec<&Trial> = TRIALS
        .iter()
        .filter(|(name, ..)| wanted.is_empty() || wanted.iter().any(|word| name.contains(**word)))
        .collect();
    if trials.is_empty() {
        let names: Vec<&str> = TRIALS.iter().map(|(name, ..)| *name).collect();
        return Err(format!("no trial has such a name; these are all:\n  {}", names.join("\n  ")));
    }
    let workshop = Workshop::new(root)?;
    let (mut failed, mut untried) = (Vec::new(), 0);
    for (name, release, trial) in &trials {
        let result = match quick && *release {
            true => Err(Trouble::NotTried("needs a release build; leave --quick out".to_owned())),
            false => trial(&workshop),
        };
        match result {
            Ok(seen) => say(&format!("ok         {name}: {seen}")),
            Err(Trouble::Failed(why)) => {
                say(&format!("failed     {name}\n{}", indented(&why)));
                failed.push(*name);
            }
            Err(Trouble::NotTried(why)) => {
                say(&format!("not tried  {name}: {why}"));
                untried += 1;
            }
        }
    }
    let ok = trials.len() - failed.len() - untried;
    let sum = format!("{ok} ok, {} failed, {untried} not tried", failed.len());
    if failed.is_empty() { Ok(sum) } else { Err(format!("{sum}: {}", failed.join("; "))) }
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    {line}\n")).collect::<String>().trim_end().to_owned()
}
