//! Sees to it that the page is there when it is to be put into the program.

#![allow(clippy::print_stdout, reason = "this is how a build script talks to cargo")]

use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var_os("CARGO_FEATURE_WEB").is_none() {
        return;
    }
    let page = Path::new("../www/dist");
    println!("cargo::rerun-if-changed={}", page.display());
    if ["index.html", "_headers"].iter().any(|name| !page.join(name).is_file()) {
        println!(
            "cargo::error=the feature `web` puts www/dist into the program, which is not there: run `cargo xtask www` \
             first, in a checkout of the whole repository"
        );
    }
}
