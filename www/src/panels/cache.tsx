// The cache panel: how long the prompts of each agent's models are kept by the provider, and why.
import type { Outcome } from "openclaw-lint-wasm";
import { t } from "../i18n";
import { engine, target, text } from "../state";
import type { Cache as Answer } from "./cache/answer";
import { CacheTable } from "./cache/table";
import { useAnswer } from "./parts/answer";
import { Failed } from "./parts/failed";

const ask = (config: string, release: string) =>
  engine.ask("retention", config, { target: release }) as Promise<unknown> as Promise<Outcome<Answer>>;

export function Cache() {
  const [config, release] = [text.value, target.value];
  const blank = config.trim() === "";
  const { value, failure, busy } = useAnswer(() => (blank ? null : ask(config, release)), [config, release]);
  return (
    <div class="cache" aria-busy={busy} data-testid="cache">
      <p class="lead">{t("cache.lead")}</p>
      {blank && <p class="soft">{t("panels.empty")}</p>}
      {failure && <Failed failure={failure} />}
      {value && (
        <>
          <p class="soft">{t("cache.release", { release: value.target })} {t(`cache.auth.${value.auth}`)}</p>
          {value.agents.every(({ models }) => models.length === 0) ? <p>{t("cache.nobody")}</p> : <CacheTable agents={value.agents} />}
        </>
      )}
    </div>
  );
}
