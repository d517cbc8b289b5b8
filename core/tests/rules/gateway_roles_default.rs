//! The default role.

use super::support::expect;

#[test]
fn the_default_role_is_defined() {
    let roles = |default: &str, name: &str| {
        format!(
            "{{ gateway: {{ roles: {{ default: '{default}', definitions: {{ {name}: {{ agents: '*', scopes: ['operator.read'], sessions: {{ others: 'none' }} }} }} }} }} }}"
        )
    };
    const AT: &str = "!gateway.roles.default";
    expect(
        "gateway-roles-default",
        &[
            ("2026.8.1", &roles("x", "r"), AT),
            ("2026.9.6", &roles("R", "r"), AT),
            ("2026.9.6", &roles(" r ", "r"), ""),
            ("2026.9.6", "{ gateway: { roles: { default: 'r', definitions: {} } } }", "!gateway.roles.definitions"),
        ],
    );
}
