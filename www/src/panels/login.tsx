// The login panel: will the agents be able to log in, with what was pasted about it.
import { useEffect, useState } from "preact/hooks";
import type { ReadinessInputs } from "openclaw-lint-wasm";
import { t } from "../i18n";
import { engine, target, text } from "../state";
import { tell } from "./badges";
import { AgentLogin } from "./login/agent";
import { Findings } from "./login/findings";
import { inputs } from "./login/inputs";
import { PasteBox } from "./login/paste";
import { Pasted } from "./login/pasted";
import { Where } from "./login/where";
import { useAnswer } from "./parts/answer";
import { Failed } from "./parts/failed";
import { Refused } from "./parts/refused";

/** Relative times and the ends of tokens move on. */
const MINUTE_MS = 60_000;

function useMinute(): number {
  const [minute, setMinute] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setMinute((last) => last + 1), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return minute;
}

const ask = (config: string, given: ReadinessInputs, release: string) =>
  engine.ask("readiness", config, given, { target: release, now: Date.now() });

export function Login() {
  const [config, given, release] = [text.value, inputs.value, target.value];
  const { value, failure, busy } = useAnswer(() => ask(config, given, release), [config, given, release, useMinute()]);
  const failing = value?.agents.flatMap((agent) => agent.providers).filter((one) => one.needed && ["blocked", "cooling"].includes(one.verdict));
  useEffect(() => tell("login", config, failing?.length ?? 0), [value]);
  return (
    <div class="login" aria-busy={busy} data-testid="login">
      <p class="lead">{t("login.lead")}</p>
      <p class="private">{t("login.private")}</p>
      <PasteBox />
      <Pasted agents={value?.agents.map(({ agent }) => agent) ?? []} />
      <Where />
      {failure && <Failed failure={failure} />}
      {value && (
        <section aria-label={t("login.results")} data-testid="login-results">
          <h2>{t("login.results")}</h2>
          <p class="soft">{t("login.release", { release: value.release })}</p>
          <Refused release={value.release} />
          {value.agents.length === 0 && <p>{t("login.nobody")}</p>}
          {value.agents.map((agent) => <AgentLogin key={agent.agent} agent={agent} now={value.now} />)}
          <Findings findings={value.findings} many={value.agents.length > 1} />
        </section>
      )}
    </div>
  );
}
