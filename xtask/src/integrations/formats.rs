//! Reports in every format for other programs, read by libraries for that format.

use super::workshop::{Trouble, Workshop, attempt, ensure, run, write};
use std::process::Command;

const FORMATS: [(&str, &str); 5] = [
    ("json", "report.json"),
    ("sarif", "report.sarif"),
    ("junit", "report.xml"),
    ("gitlab", "gitlab.json"),
    ("github", "github.txt"),
];

pub(super) fn read_back(workshop: &Workshop) -> Result<String, Trouble> {
    let folder = workshop.fresh("formats")?;
    let program = workshop.program()?;
    for (format, file) in FORMATS {
        let output = Command::new(&program)
            .current_dir(&workshop.root)
            .args(["check", "--format", format, "--target", "latest", "examples/first-look.json5"])
            .args(["examples/january.json5", "examples/clean.json5"])
            .output()
            .map_err(|error| error.to_string())?;
        ensure(output.status.code() == Some(1), || String::from_utf8_lossy(&output.stderr).into_owned())?;
        write(&folder.join(file), &String::from_utf8_lossy(&output.stdout))?;
    }
    let (code, text) =
        attempt(Command::new(workshop.python("sarif")?).args(["summary"]).arg(folder.join("report.sarif")))?;
    ensure(code == 0 && text.contains("error"), || format!("sarif summary: exit code {code}\n{text}"))?;
    let script = workshop.root.join("integrations/reports.py");
    run(Command::new(workshop.python("python")?).arg(script).arg(&folder))
}
