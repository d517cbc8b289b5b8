//! Every MCP server of a config.

use super::Context;
use crate::document::{Entry, Value};
use crate::path::ConfigPath;

/// Where servers are: those of the gateway, and those of a node.
pub(super) const PLACES: [&[&str]; 2] = [&["mcp", "servers"], &["nodeHost", "mcp", "servers"]];

/// All servers, with their paths.
pub(super) fn servers<'a>(context: &Context<'a>) -> Vec<(ConfigPath, &'a Entry)> {
    let of_place = |place: &&[&str]| {
        let path = ConfigPath::of(place);
        let servers = context.dig(place).and_then(Value::as_object);
        servers
            .into_iter()
            .flat_map(|servers| servers.iter())
            .map(|entry| (path.key(&entry.name), entry))
            .collect::<Vec<_>>()
    };
    PLACES.iter().flat_map(of_place).collect()
}
