//! The rules: one file each, listed in [`RULES`], and nothing else knows them.

pub(crate) mod agent_id;
mod anthropic_headers;
mod anthropic_places;
mod audit;
mod caching;
mod context;
mod dm_policy;
mod duration;
mod finding;
mod gateway_facts;
mod home;
mod key_reason;
mod levels;
mod mcp_scopes;
mod model_places;
mod model_ref;
mod open_doors;
mod params;
pub(crate) mod placeholder;
mod plugin_ids;
mod power;
mod rule;
mod sandbox_scopes;
mod secret_refs;
mod tool_scopes;

pub use crate::roster::Agent;
pub(crate) use agent_id::normal as normal_agent_id;
pub use context::{Context, known_text};
pub use finding::{Anchor, Change, Finding, Findings, Plan};
pub use rule::{ALWAYS, Example, FindInStore, Level, Rule, Scope};

macro_rules! registry {
    ($($module:ident),* $(,)?) => {
        $(pub mod $module;)*

        /// Every rule, in the order in which they run.
        pub static RULES: &[&Rule] = &[$(&$module::RULE),*];
    };
}

registry! {
    syntax_error,
    invalid_utf8,
    include_failed,
    variable_missing,
    unknown_key,
    moved_key,
    retired_key,
    old_form,
    outdated_form,
    future_key,
    missing_key,
    wrong_type,
    invalid_value,
    root_object,
    proto_key,
    duplicate_key,

    auth_no_credential,
    auth_profile_not_stored,
    auth_order_all_unknown,
    auth_stored_profile_unused,
    auth_mode_mismatch,
    auth_provider_mismatch,
    auth_profile_entry_dropped,
    auth_store_unreadable,
    auth_oauth_fields,
    auth_token_expired,
    auth_token_expiring,
    auth_expires_unit,
    auth_expires_invalid,
    auth_oauth_no_refresh,
    auth_refresh_token_shared,
    auth_all_unusable,
    auth_agent_copy_shadows_main,
    auth_legacy_file_blocks,
    auth_cwd_dotenv_ignored,
    auth_placeholder,
    auth_secretref_invalid,
    auth_secretref_unresolved,
    auth_secretref_on_oauth,
    auth_no_expiry_recorded,
    auth_provider_case,
    auth_order_empty,
    auth_claude_cli_profile,
    auth_two_env_credentials,
    auth_env_vars_shadowed,
    auth_key_is_token,
    auth_token_is_key,
    auth_admin_key,
    auth_refresh_token_as_key,
    auth_secret_shape,
    auth_token_custom_beta,
    auth_double_auth_header,

    written_by_newer,
    agents_list_moved,
    context_budget,
    agent_id_shape,
    agent_id_collision,
    agent_default_many,
    agent_default_retired,
    agent_owner_missing,
    agent_owner_mixed,
    agent_dir_duplicate,
    agent_ref,
    binding_acp_peer,
    heartbeat_target,
    heartbeat_every,
    heartbeat_hours,
    heartbeat_owner,
    avatar,
    model_policy_ref,
    code_mode_ref,
    durations,
    hooks_persistent,
    hooks_module,
    talk_provider,
    gateway_roles_default,
    dm_open,
    dm_allowlist_empty,
    broadcast_group,
    channel_unknown,
    plugin_stale,
    plugin_memory_slot,
    plugin_load_path,
    plugin_disabled_config,
    provider_custom_incomplete,
    web_search_provider,
    web_search_old_key,
    tailscale_bind,
    tailscale_auth_none,
    tools_allow_pair,
    exec_mode_pair,
    sandbox_binds,
    sandbox_network,
    sandbox_profiles,
    sandbox_env,
    mcp_name,
    mcp_stdio,
    mcp_url,
    mcp_old_key,
    secret_ref_place,
    secret_ref_id,
    secret_ref_source,
    secret_provider_exec,
    url_form,
    browser_profile,
    host_path,
    sizes,
    program_name,
    host_name,
    edge_auth,
    project_key,
    twitch_unusable,
    threshold_order,
    channel_partner,
    telegram_command,

    gateway_mode_missing,
    gateway_custom_host,
    gateway_two_secrets,
    gateway_password_missing,
    gateway_token_placeholder,
    gateway_exposed_no_auth,
    gateway_origins,
    gateway_trusted_proxy,
    gateway_funnel,
    hooks_token,
    hooks_path,
    hooks_session_key,
    mcp_no_endpoint,
    model_alias_duplicate,
    gateway_remote_no_url,
    control_ui_origins,
    cache_retention_value,
    cache_control_ttl,
    template_lookalike,
    telegram_at_user,
    placeholder_secret,
    redacted_value,
    model_ref_unknown,
    discord_id,

    gateway_no_auth,
    gateway_rate_limit,
    http_endpoints,
    gateway_tools_allow,
    control_ui_wildcard,
    discovery_full,
    tailscale_exposure,
    weak_token,
    token_reuse,
    gateway_token_overridden,
    trusted_proxy_trust,
    nodes_commands,
    dangerous_flag,
    plaintext_secret,
    sandbox_unused,
    exec_host_sandbox,
    sandbox_dangerous_bind,
    elevated_wildcard,
    exec_full,
    exec_bypasses_fs,
    safe_bins,
    profile_minimal_overridden,
    open_dm,
    open_groups,
    telegram_group_senders,
    shared_session,
    hooks_exposure,
    mcp_apps,
    browser_cdp,
    model_legacy,
    model_retired,
    config_file_mode,
    name_matching,

    cache_old_key_no_effect,
    cache_conflict,
    cache_misplaced,
    cache_defaults_shadowed,
    cache_place_unread,
    cache_model_key,
    cache_route_ignored,
    cache_subscription,
    cache_long_host,
    cache_beta_header,
    cache_pruning_ttl,
    cache_heartbeat,
    params_context_1m,
    params_service_tier,
    params_fast_mode,
    params_compaction,

    ignore_without_reason,
    ignore_unknown_rule,
    ignore_unused,
}

/// The rule with that id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.id == id)
}
