//! The WebAssembly crate compiled.
//!
//! The standard library for wasm32 comes from the first of these that works: the installed target;
//! `rustup target add`, which needs the network; Debian's second compiler with its library source
//! (packages `rustc-web` and `rust-web-src`), which builds the library itself.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const TARGET: &str = "wasm32-unknown-unknown";
/// How long `rustup` may take, in seconds: where it has no network it hangs.
const PATIENCE: Duration = Duration::from_secs(20);
/// Debian's compiler.
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";

/// Builds and gives the path of the module.
pub(super) fn module(root: &Path, profile: &str) -> Result<PathBuf, String> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(root).args([
        "build",
        "--package",
        "openclaw-lint-wasm",
        "--target",
        TARGET,
        "--profile",
        profile,
    ]);
    // A folder of its own, so that the native build keeps its artifacts.
    let folder = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from).join("wasm");
    cargo.arg("--target-dir").arg(&folder);
    if !(installed() || add_target()) {
        debian(&mut cargo)?;
    }
    let status = cargo.status().map_err(|error| format!("cargo: {error}"))?;
    if !status.success() {
        return Err("the wasm32 build failed".to_owned());
    }
    let built = if profile == "dev" { "debug" } else { profile };
    Ok(folder.join(TARGET).join(built).join("openclaw_lint_wasm.wasm"))
}

/// Whether the compiler has the target's standard library.
fn installed() -> bool {
    let output = Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]).output();
    output.is_ok_and(|output| {
        let folder = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim());
        std::fs::read_dir(folder).is_ok_and(|mut files| files.next().is_some())
    })
}

/// Asks `rustup` for the target.
fn add_target() -> bool {
    let child =
        Command::new("rustup").args(["target", "add", TARGET]).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let Ok(mut child) = child else { return false };
    let begin = Instant::now();
    while begin.elapsed() < PATIENCE {
        match child.try_wait() {
            Ok(Some(status)) => return status.success() && installed(),
            Ok(None) => std::thread::sleep(Duration::from_millis(100)),
            Err(_) => return false,
        }
    }
    let _ = child.kill();
    let _ = child.wait();
    false
}

/// Points the build at Debian's compiler and has it build the standard library.
fn debian(cargo: &mut Command) -> Result<(), String> {
    if !Path::new(DEBIAN_RUSTC).exists() {
        return Err(format!(
            "no standard library for {TARGET}. Do one of these: `rustup target add {TARGET}`; \
             let rustup reach its server; on Debian `apt-get install rustc-web rust-web-src lld`"
        ));
    }
    let sysroot =
        Command::new("rustc").args(["--print", "sysroot"]).output().map_err(|error| format!("rustc: {error}"))?;
    let sysroot = PathBuf::from(String::from_utf8_lossy(&sysroot.stdout).trim());
    let linker = sysroot.join("lib/rustlib/x86_64-unknown-linux-gnu/bin/rust-lld");
    let linker = if linker.exists() { linker } else { PathBuf::from("rust-lld") };
    cargo
        .env("RUSTC", DEBIAN_RUSTC)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker)
        .arg("-Zbuild-std=std,panic_abort");
    Ok(())
}
