//! Pages about config keys and rules.

mod common;

use common::Sandbox;
use insta::assert_snapshot;

fn explain(arguments: &str) -> String {
    Sandbox::new().run(&format!("explain {arguments}"))
}

/// The page of a key without the sentences about keys, which are reworded often.
fn page(arguments: &str) -> String {
    let text = explain(arguments);
    let (mut out, mut section) = (String::new(), "about");
    for line in text.lines().skip(2) {
        section = match line.trim() {
            "" => "",
            "keys" | "item keys" => "keys",
            "releases" => "releases",
            _ => section,
        };
        match section {
            "about" if line.starts_with("  ") => out.push_str("  [about]"),
            "keys" if line.starts_with("    ") => {
                let key = line.split_whitespace().next().unwrap_or_default();
                out.push_str(&format!("    {key}"));
            }
            _ => out.push_str(line),
        }
        out.push('\n');
    }
    out
}

#[test]
fn explains_a_setting() {
    assert_snapshot!(page("gateway.bind"), @r#"
    gateway.bind
      [about]

      In OpenClaw 2026.9.6 (the latest)
      kind      string
      values    "auto", "custom", "lan", "loopback", "tailnet"

      releases
        all that are known
          string ("auto", "custom", "lan", "loopback", "tailnet")
    "#);
    assert_snapshot!(page("agents.defaults.models.*.params"), @r#"
    agents.defaults.models.*.params
      [about]

      In OpenClaw 2026.9.6 (the latest)
      kind      object

      releases
        all that are known
          object (any keys)
    "#);
}

#[test]
fn tells_when_a_setting_changed() {
    assert_snapshot!(page("gateway.auth.token"), @r#"
    gateway.auth.token
      [about]

      In OpenClaw 2026.9.6 (the latest)
      kind      object or string
      required  `id`, `provider`, `source` in an object
      replaces  `gateway.token`

      keys
        id
        provider
        source

      releases
        up to 2026.3.2
          string
        2026.3.13 to 2026.7.35
          object (with `id`, `provider`, `source`) or string
        since 2026.8.1
          the same kinds, other details
    "#);
}

#[test]
fn tells_where_a_setting_went() {
    assert_snapshot!(page("agents.list[0].id"), @"
    agents.list[].id

      OpenClaw 2026.9.6 does not know this key.
      It went with `agents.list[]`, which is `agents.entries.*` now; 2026.7.35 is the last known release
      that takes it. OpenClaw 2026.9.6 still reads `agents.list` all the same, when there is no
      `agents.entries`, and every item has an `id` of its own in lower case.

      releases
        up to 2026.7.35
          string
    ");
    assert_snapshot!(page("agents.entries --target 2026.2.9"), @r#"
    agents.entries
      [about]

      OpenClaw 2026.2.9 does not know this key.
      2026.8.1 is the first known release that takes it.
      replaces  `agents.list`, `identity`, `routing.agents`, `routing.defaultAgentId`

      releases
        since 2026.8.1
          object (any keys)
    "#);
    assert_snapshot!(page("meta.lastTouchedAt"), @r#"
    meta.lastTouchedAt

      OpenClaw 2026.9.6 does not know this key.
      2026.7.35 is the last known release that takes it, and nothing took its place.

      releases
        up to 2026.2.17
          string
        2026.2.26 to 2026.7.35
          number or string
    "#);
}

#[test]
fn tells_of_old_forms_that_are_still_read() {
    assert_snapshot!(page("agents.list"), @"
    agents.list

      OpenClaw 2026.9.6 does not know this key.
      It is `agents.entries` now; 2026.7.35 is the last known release that takes it. OpenClaw 2026.9.6
      still reads `agents.list` all the same, when there is no `agents.entries`, and every item has an
      `id` of its own in lower case.

      releases
        up to 2026.7.35
          list
    ");
    assert_snapshot!(page("browser.relayBindHost --target 2026.4.29"), @r"
    browser.relayBindHost

      OpenClaw 2026.4.29 does not know this key.
      2026.3.13 is the last known release that takes it, and nothing took its place. OpenClaw 2026.4.29
      still reads `browser.relayBindHost` all the same, whatever its value is.

      releases
        2026.3.13
          string (a valid ipv4; matches
          /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/)
          or string (a valid ipv6; matches
          /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/)
    ");
}

#[test]
fn explains_keys_that_a_plugin_checks() {
    assert_snapshot!(page("plugins.entries.brave.config.webSearch.apiKey"), @"
    plugins.entries.brave.config.webSearch.apiKey

      In OpenClaw 2026.9.6 (the latest)
      kind      anything
      note      OpenClaw 2026.9.6 takes any key in `plugins.entries.brave.config`; what is right there
                is for the plugin `brave` to say.
      replaces  `tools.web.search.apiKey`, `tools.web.search.brave.apiKey`

      releases
        2026.3.24 to 2026.4.29
          object (any keys) or string
    ");
    assert_snapshot!(page("plugins.entries.brave.enabled"), @"
    plugins.entries.*.enabled
      [about]

      In OpenClaw 2026.9.6 (the latest)
      kind      true or false

      releases
        all that are known
          true or false
    ");
    assert_snapshot!(page("agents.defaults.models.*.params.cacheRetention"), @"
    agents.defaults.models.*.params.cacheRetention

      In OpenClaw 2026.9.6 (the latest)
      kind      anything
      note      OpenClaw 2026.9.6 takes any key in `agents.defaults.models.*.params` and does not check
                this one.
    ");
}

#[test]
fn offers_other_keys() {
    assert_snapshot!(explain("gateway.bnd"), @r#"
    exit 2
    --- stderr
    error: no known release has the config key `gateway.bnd`; did you mean `gateway.bind`?
    "#);
    assert_snapshot!(explain("gatewy.bind"), @r#"
    exit 2
    --- stderr
    error: no known release has the config key `gatewy.bind`; did you mean `gateway.bind`?
    "#);
    assert_snapshot!(explain("cacheRetention"), @"
    exit 2
    --- stderr
    error: no known release has the config key `cacheRetention`; did you mean `agents.defaults.models.*.params.cacheRetention`?
    ");
    assert_snapshot!(explain("complete.nonsense"), @r#"
    exit 2
    --- stderr
    error: no known release has the config key `complete.nonsense`
    help: write it as in `agents.defaults.model`; `openclaw-lint explain .` lists the top-level keys
    "#);
    assert_snapshot!(explain("a..b"), @r#"
    exit 2
    --- stderr
    error: `a..b` is neither a rule nor a config path
    "#);
}

#[test]
fn explains_a_rule() {
    assert_snapshot!(explain("variable-missing"), @r#"
    exit 0
    --- stdout
    variable-missing: A `${NAME}` in a string has no value

      OpenClaw replaces `${NAME}` in strings by the environment variable of that name. The variable may
      come from the process, from a `.env` file or from `env.vars` of the config. Without a value,
      releases before 2026.3.7 refuse the file; later ones warn and keep the text `${NAME}`, which then
      fails wherever it is used. This is checked only when the environment of the gateway is known
      (`--env-file`, or the default environment); `$${NAME}` gives the text itself.

      level     error: OpenClaw refuses the file (before 2026.3.7)
                warning (since 2026.3.7)
      fix       by hand

      reported (OpenClaw 2026.9.6)
        { gateway: { auth: { token: "${NOT_SET_ANYWHERE}" } } }

      fine (OpenClaw 2026.9.6)
        { env: { vars: { MY_TOKEN: "made-up" } }, gateway: { auth: { token: "${MY_TOKEN}" } } }
    "#);
}

#[test]
fn offers_other_rules() {
    assert_snapshot!(explain("mooved-key"), @r#"
    exit 2
    --- stderr
    error: there is no rule called "mooved-key"; did you mean moved-key?
    "#);
    assert_snapshot!(explain("plaintext_secrets"), @r#"
    exit 2
    --- stderr
    error: there is no rule called "plaintext_secrets"; did you mean plaintext-secret?
    "#);
}
