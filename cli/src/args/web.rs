//! Arguments of `web`.

use clap::Args;

/// Arguments of `web`.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Serves the page at 127.0.0.1 only, until Ctrl-C. Programs find its address on standard output.

A program that was built without `--features web` has no page in it, and says how to get one: docs/web.md.")]
pub(crate) struct WebArgs {
    /// The port; without it one that is free. The browser keeps language and colours by port.
    #[arg(long, value_name = "PORT", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) port: Option<u16>,
    /// Print the address only.
    #[arg(long)]
    pub(crate) no_open: bool,
}
