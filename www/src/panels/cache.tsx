// The cache panel: how long the prompts of each agent's models are kept by the provider, and why.
import { t } from "../i18n";
import { engine, target, text } from "../state";
import { CacheTable } from "./cache/table";
import { useAnswer } from "./parts/answer";
import { Failed } from "./parts/failed";
import { Refused } from "./parts/refused";

export function Cache() {
  const [config, release] = [text.value, target.value];
  const blank = config.trim() === "";
  const { value, failure, busy } = useAnswer(() => (blank ? null : engine.ask("retention", config, { target: release })), [config, release]);
  return (
    <div class="cache" aria-busy={busy} data-testid="cache">
      <p class="lead">{t("cache.lead")}</p>
      {blank && <p class="soft">{t("panels.empty")}</p>}
      {failure && <Failed failure={failure} />}
      {value && (
        <>
          <p class="soft">{t("cache.release", { release: value.target })} {t(`cache.auth.${value.auth}`)}</p>
          <Refused release={value.target} />
          {value.agents.every(({ models }) => models.length === 0) ? <p>{t("cache.nobody")}</p> : <CacheTable agents={value.agents} />}
        </>
      )}
    </div>
  );
}
