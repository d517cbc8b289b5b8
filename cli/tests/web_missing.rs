//! `web` of a program without the page in it.

#![cfg(not(feature = "web"))]

mod common;

use common::Sandbox;

#[test]
fn it_says_how_to_get_the_page() {
    insta::assert_snapshot!(Sandbox::new().run("web"), @"
    exit 2
    --- stderr
    error: the web checker is not in this build of openclaw-lint
    help: in a checkout of the repository run `cargo xtask www`, then `cargo install --path cli --features web`; or give the files in www/dist to any web server: docs/web.md
    ");
}
