//! The rules, one by one, at the borders that were measured with the releases themselves.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

mod rules {
    mod agent_dir_duplicate;
    mod agent_id_collision;
    mod agent_id_shape;
    mod agent_owner;
    mod agent_ref;
    mod audit;
    mod avatar;
    mod binding_acp_peer;
    mod cache;
    mod config_file_mode;
    mod dm_policy;
    mod durations;
    mod gateway_roles_default;
    mod gateway_start;
    mod heartbeat;
    mod hooks;
    mod model_refs;
    mod not_checked;
    mod old_form;
    mod params;
    mod refinements;
    mod support;
    mod talk_provider;
    mod text;
    mod tolerated;

    mod channel_unknown;
    mod mcp;
    mod plugins;
    mod providers;
    mod sandbox;
    mod secrets;
    mod tailscale;
    mod tools;
    mod url_form;
}
