//! `web`: the web checker, served from the program to a browser on the same machine.

#[cfg(feature = "web")]
mod answer;
#[cfg(feature = "web")]
mod assets;
#[cfg(feature = "web")]
mod headers;
#[cfg(feature = "web")]
mod server;

use crate::Outcome;
use crate::args::WebArgs;
use crate::problem::Problem;
use crate::terminal::Terminal;

#[cfg(not(feature = "web"))]
pub(super) fn run(_: &WebArgs, _: &mut Terminal) -> Result<Outcome, Problem> {
    Err(Problem::Web {
        reason: "the web checker is not in this build of openclaw-lint".to_owned(),
        help: "in a checkout of the repository run `cargo xtask www`, then `cargo install --path cli --features web`; \
               or give the files in www/dist to any web server: docs/web.md",
    })
}

#[cfg(feature = "web")]
pub(super) fn run(args: &WebArgs, terminal: &mut Terminal) -> Result<Outcome, Problem> {
    use std::io::Write as _;

    let site = answer::Site::new(assets::headers()?);
    let server = server::Server::start(args.port.unwrap_or(0), site)?;
    let address = format!("http://{}/", server.address());
    writeln!(terminal.out, "{address}")?;
    terminal.out.flush()?;
    writeln!(terminal.err, "the web checker is at this address, for this machine only; Ctrl-C ends it")?;
    if !args.no_open && webbrowser::open(&address).is_err() {
        terminal.note("no browser could be started; open the address yourself");
    }
    server.wait()?;
    Ok(Outcome::Clean)
}
