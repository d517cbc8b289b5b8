//! The container image, where a Docker engine answers.

use super::workshop::{Trouble, Workshop, attempt, ensure, run};
use std::process::Command;

const NAME: &str = "openclaw-lint:trial";

pub(super) fn build(workshop: &Workshop) -> Result<String, Trouble> {
    let answers = Command::new("docker").arg("info").output().is_ok_and(|output| output.status.success());
    if !answers {
        return Err(Trouble::NotTried("no Docker engine answers".to_owned()));
    }
    run(Command::new("docker").current_dir(&workshop.root).args(["build", "--quiet", "--tag", NAME, "."]))?;
    let folder = format!("{}:/work:ro", workshop.root.join("examples").display());
    let check = |file: &str| attempt(Command::new("docker").args(["run", "--rm", "-v", &folder, NAME, "check", file]));
    let (clean, bad) = (check("clean.json5")?, check("first-look.json5")?);
    ensure(clean.0 == 0 && bad.0 == 1, || format!("clean: {clean:?}\nbad: {bad:?}"))?;
    Ok("builds; checks a mounted folder".to_owned())
}
