//! SecretRefs of the source `exec`: a program of the user prints the secret. It is run only when the user
//! asks for that, as the gateway would: without a shell, with no variables but those that the config names.

use openclaw_lint_core::anthropic::inputs::ResolvedReference;
use openclaw_lint_core::anthropic::secret::Secret;
use openclaw_lint_core::document::{Document, Value};
use serde_json::json;
use std::collections::BTreeMap;
use std::env;
use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

const SOURCE: &str = "exec";
const DEFAULT_TIMEOUT_MS: f64 = 5_000.0;
const MOST_TIMEOUT_MS: f64 = 120_000.0;
const DEFAULT_BYTES: f64 = 1024.0 * 1024.0;
const MOST_BYTES: f64 = 20.0 * 1024.0 * 1024.0;

/// A reference: alias of the provider, and id.
pub(crate) type Reference = (String, String);

/// Runs the programs behind these references, each once. What could not be had has no value; the second
/// part says why, in words that hold nothing of what the programs print.
pub(crate) fn run_references(document: &Document, references: &[Reference]) -> (Vec<ResolvedReference>, Vec<String>) {
    let mut by_provider: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (provider, id) in references {
        by_provider.entry(provider).or_default().push(id);
    }
    let (mut resolved, mut problems) = (Vec::new(), Vec::new());
    for (provider, mut ids) in by_provider {
        ids.sort_unstable();
        ids.dedup();
        let values = document
            .root
            .dig(&["secrets", "providers", provider])
            .ok_or("is not in `secrets.providers`")
            .and_then(|settings| values(settings, provider, &ids));
        if let Err(reason) = values {
            problems.push(format!("the secret provider \"{provider}\" {reason}"));
        }
        for id in ids {
            let value = values.as_ref().ok().and_then(|values| values.get(id)).map(Secret::new);
            resolved.push(ResolvedReference { source: SOURCE.into(), provider: provider.into(), id: id.into(), value });
        }
    }
    (resolved, problems)
}

/// Runs one program for some ids.
fn values(settings: &Value, provider: &str, ids: &[&str]) -> Result<BTreeMap<String, String>, &'static str> {
    let text = |name: &str| settings.get(name).and_then(Value::as_str);
    let number = |name: &str, default: f64, most: f64| {
        settings.get(name).and_then(Value::as_f64).filter(|value| *value > 0.0).unwrap_or(default).min(most)
    };
    if text("source") != Some(SOURCE) {
        return Err("has another source than exec");
    }
    let command = text("command").ok_or("names no command")?;
    let path = Path::new(command);
    if !path.is_absolute() {
        return Err("names its command without the whole path");
    }
    let trusted = strings(settings, "trustedDirs");
    let metadata = std::fs::symlink_metadata(path).map_err(|_| "names a command that is not there")?;
    if !trusted.is_empty() && !is_within(path, &trusted) {
        return Err("names a command outside of its trustedDirs");
    }
    let link_allowed = settings.get("allowSymlinkCommand").and_then(Value::as_bool) == Some(true);
    if metadata.is_symlink() && !link_allowed {
        return Err("names a symbolic link as its command, which OpenClaw does not run");
    }
    let mut command = Command::new(path);
    command
        .args(strings(settings, "args"))
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    command.current_dir(path.parent().unwrap_or(path));
    for name in strings(settings, "passEnv") {
        command.envs(env::var_os(&name).map(|value| (name, value)));
    }
    let variables = settings.get("env").and_then(Value::as_object);
    for entry in variables.into_iter().flat_map(|variables| variables.iter()) {
        command.envs(entry.value.as_str().map(|value| (entry.name.as_str(), value)));
    }
    let timeout = Duration::from_millis(number("timeoutMs", DEFAULT_TIMEOUT_MS, MOST_TIMEOUT_MS) as u64);
    let most = number("maxOutputBytes", DEFAULT_BYTES, MOST_BYTES) as u64;
    let child = command.spawn().map_err(|_| "names a command that cannot be run")?;
    let request = json!({"protocolVersion": 1, "provider": provider, "ids": ids}).to_string();
    let out = output(child, request, timeout, most)?;
    let bare = settings.get("jsonOnly").and_then(Value::as_bool) == Some(false);
    read(&out, ids, bare)
}

/// What a program prints within its bounds.
fn output(mut child: Child, request: String, timeout: Duration, most: u64) -> Result<Vec<u8>, &'static str> {
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    // Both may block for as long as the program likes, so that a thread waits for them.
    std::thread::spawn(move || stdin.map(|mut stdin| stdin.write_all(request.as_bytes())));
    let (send, receive) = mpsc::channel();
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        let whole = stdout.map(|stdout| stdout.take(most + 1).read_to_end(&mut bytes));
        let _ = send.send(matches!(whole, Some(Ok(_))).then_some(bytes));
    });
    let end = Instant::now() + timeout;
    let received = receive.recv_timeout(timeout);
    let too_much = matches!(&received, Ok(Some(bytes)) if bytes.len() as u64 > most);
    let succeeded = !too_much && received.is_ok() && ends_well(&mut child, end) == Some(true);
    // Whatever it still does, nobody waits for it.
    let _ = child.kill();
    let _ = child.wait();
    match received {
        Err(_) => Err("did not answer in time"),
        Ok(Some(_)) if too_much => Err("printed more than it may"),
        Ok(Some(bytes)) if succeeded => Ok(bytes),
        Ok(_) => Err("failed"),
    }
}

/// Whether a program ends without an error; none when it does not end in time.
fn ends_well(child: &mut Child, end: Instant) -> Option<bool> {
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status.success()),
            Ok(None) if Instant::now() < end => std::thread::sleep(Duration::from_millis(5)),
            Ok(None) | Err(_) => return None,
        }
    }
}

/// The secrets in what a program printed.
fn read(out: &[u8], ids: &[&str], bare: bool) -> Result<BTreeMap<String, String>, &'static str> {
    let json: Option<serde_json::Value> = serde_json::from_slice(out).ok();
    match (json, ids) {
        (Some(json), _) if json["protocolVersion"] == 1 && json["values"].is_object() => {
            let values = json["values"].as_object().into_iter().flatten();
            Ok(values.filter_map(|(id, value)| Some((id.clone(), value.as_str()?.to_owned()))).collect())
        }
        (_, [id]) if bare => {
            let text = std::str::from_utf8(out).map_err(|_| "printed no text")?.trim();
            if text.is_empty() {
                Err("printed nothing")
            } else {
                Ok(BTreeMap::from([((*id).to_owned(), text.to_owned())]))
            }
        }
        _ => Err("printed something else than the JSON of the protocol"),
    }
}

/// Whether a file is in one of the folders, wherever `..` and symbolic links lead.
fn is_within(path: &Path, folders: &[String]) -> bool {
    let Ok(path) = path.canonicalize() else { return false };
    folders.iter().any(|folder| Path::new(folder).canonicalize().is_ok_and(|folder| path.starts_with(folder)))
}

fn strings(settings: &Value, name: &str) -> Vec<String> {
    let items = settings.get(name).and_then(Value::as_array).unwrap_or_default();
    items.iter().filter_map(|item| item.as_str().map(str::to_owned)).collect()
}
