//! The GitHub Action, without GitHub: its scripts run as a runner runs them.

use super::workshop::{Trouble, Workshop, attempt, ensure, path_with, read, run, write};
use std::path::Path;
use std::process::Command;

pub(super) fn structure(workshop: &Workshop) -> Result<String, Trouble> {
    let script = workshop.root.join("integrations/action.py");
    run(Command::new(workshop.python("python")?).current_dir(&workshop.root).arg(script).arg("action.yml"))?;
    Ok("composite; inputs come in by the environment only".to_owned())
}

/// What a workflow sets, and what comes of it.
struct Case {
    paths: &'static str,
    target: &'static str,
    fail_on: &'static str,
    config: &'static str,
    code: i32,
    /// A part of the output.
    says: &'static str,
}

const USUAL: Case = Case { paths: ".", target: "auto", fail_on: "error", config: "", code: 0, says: "" };
const CASES: [Case; 10] = [
    Case { paths: "good", ..USUAL },
    Case { paths: "bad", code: 1, says: "::error file=bad/openclaw.json,line=1", ..USUAL },
    Case { paths: "bad", fail_on: "never", says: "::error file=bad/openclaw.json,line=1", ..USUAL },
    Case { paths: "good\nbad", code: 1, says: "::error file=bad", ..USUAL },
    Case { paths: "missing", code: 2, says: "cannot read missing", ..USUAL },
    // None of these may run, nor be taken for an option.
    Case {
        paths: "good; touch hacked\n$(touch hacked)\n`touch hacked`\n--version",
        code: 2,
        says: "cannot read",
        ..USUAL
    },
    Case { paths: "good", target: "auto; touch hacked", code: 2, says: "--target", ..USUAL },
    Case { paths: "good", target: "--help", code: 2, says: "--target", ..USUAL },
    Case { paths: "good", fail_on: "error\ntouch hacked", code: 2, says: "fail-on must be", ..USUAL },
    Case { paths: "good", config: "$(touch hacked)\n--exit-zero", code: 2, says: "cannot read", ..USUAL },
];

pub(super) fn check(workshop: &Workshop) -> Result<String, Trouble> {
    let program = workshop.program()?;
    let path = path_with(&[program.parent().unwrap_or(Path::new("/"))])?;
    for (index, case) in CASES.iter().enumerate() {
        let folder = workshop.fresh("action")?;
        write(&folder.join("good/openclaw.json"), "{ \"gateway\": { \"mode\": \"local\" } }\n")?;
        write(&folder.join("bad/openclaw.json"), "{ \"nope\": 1 }\n")?;
        write(&folder.join("runner/output"), "")?;
        let (code, text) = attempt(
            Command::new("bash")
                .arg(workshop.root.join("packaging/action-check.sh"))
                .current_dir(&folder)
                .env("PATH", &path)
                .env("RUNNER_TEMP", folder.join("runner"))
                .env("GITHUB_OUTPUT", folder.join("runner/output"))
                .env("INPUT_PATHS", case.paths)
                .env("INPUT_TARGET", case.target)
                .env("INPUT_FAIL_ON", case.fail_on)
                .env("INPUT_CONFIG", case.config),
        )?;
        ensure(code == case.code && text.contains(case.says), || format!("case {index}: exit code {code}\n{text}"))?;
        ensure(!folder.join("hacked").exists(), || format!("case {index}: an input ran as a command"))?;
        let output = read(&folder.join("runner/output"))?;
        let sarif = output.strip_prefix("sarif-file=").map(str::trim_end);
        ensure(sarif.is_some() || (output.is_empty() && code == 2), || format!("case {index}: outputs {output:?}"))?;
        if let Some(sarif) = sarif {
            let log: Result<serde_json::Value, _> = serde_json::from_str(&read(Path::new(sarif))?);
            let results = log.ok().and_then(|log| Some(log["runs"][0]["results"].as_array()?.len()));
            ensure(results.is_some(), || format!("case {index}: the SARIF file holds no report"))?;
        }
    }
    Ok(format!("{} cases", CASES.len()))
}
