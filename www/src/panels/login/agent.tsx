// One agent: for each provider of its models the verdict, the credentials and the ways out.
import { t } from "../../i18n";
import { isolate } from "../../i18n/isolate";
import { Words } from "../parts/prose";
import type { AgentReadiness, ProviderReadiness } from "openclaw-lint-wasm";
import { Candidates } from "./candidates";
import { moment } from "./moment";
import { Repairs } from "./repairs";

const SIGNS: Record<ProviderReadiness["verdict"], string> = {
  ready: "✓", "ready-after-refresh": "✓", cooling: "◷", blocked: "✗", unknown: "?",
};

function Why({ provider, now }: { provider: ProviderReadiness; now: number }) {
  switch (provider.verdict) {
    case "ready": return null;
    case "ready-after-refresh": return <p>{t("login.refresh")}</p>;
    case "cooling": return <p>{t("login.cooling", { when: moment(provider.until, now) })}</p>;
    case "blocked": return <p>{t(`login.blocked.${provider.reason}`)}</p>;
    case "unknown": return <p><Words text={provider.why} /></p>;
  }
}

function ProviderLogin({ provider, now }: { provider: ProviderReadiness; now: number }) {
  const { verdict } = provider;
  return (
    <div class={`provider outcome-${verdict}`} data-testid="login-provider" data-verdict={verdict}>
      <h4>
        <span class="sign" aria-hidden="true">{SIGNS[verdict]}</span>{" "}
        {t("login.provider", { provider: isolate(provider.provider), verdict: t(`login.verdict.${verdict}`) })}
      </h4>
      <p class="soft models">{provider.models.map((model) => <code key={model} dir="ltr">{model}</code>)}</p>
      {!provider.needed && <p class="soft">{t("login.not-needed")}</p>}
      {provider.requested && <p>{t("login.requested")} <code dir="ltr">{provider.requested}</code></p>}
      <Why provider={provider} now={now} />
      <Candidates candidates={provider.candidates} now={now} />
      {provider.failure && (
        <p>
          {t("login.failure")}{" "}
          {provider.failure.fragments.map((fragment) => <code key={fragment} class="fragment" dir="ltr">{fragment}</code>)}
        </p>
      )}
      <Repairs repairs={provider.repairs} />
    </div>
  );
}

export function AgentLogin({ agent, now }: { agent: AgentReadiness; now: number }) {
  return (
    <section class="card" data-testid="login-agent">
      <h3>{t("login.agent", { agent: isolate(agent.agent) })}</h3>
      {agent.providers.map((provider) => (
        <ProviderLogin key={`${provider.provider} ${provider.requested ?? ""}`} provider={provider} now={now} />
      ))}
      {agent.incomplete && <p class="soft">{t("login.incomplete")}</p>}
    </section>
  );
}
