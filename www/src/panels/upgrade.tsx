// The upgrade panel: what a step from one release to another means for the config.
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { UpgradeOptions } from "openclaw-lint-wasm";
import { t } from "../i18n";
import { engine, fileName, text } from "../state";
import { tell } from "./badges";
import { useAnswer } from "./parts/answer";
import { Failed } from "./parts/failed";
import { ReleasePicker } from "./parts/release-picker";
import { UpgradeReport } from "./upgrade/report";

/** The chosen releases; empty for what the engine takes by default. They stay while other panels are shown. */
const from = signal("");
const to = signal("");

function options(): UpgradeOptions {
  const all: UpgradeOptions = { name: fileName.value };
  if (from.value !== "") all.from = from.value;
  if (to.value !== "") all.to = to.value;
  return all;
}

export function Upgrade() {
  const config = text.value;
  const blank = config.trim() === "";
  const { value, failure, busy } = useAnswer(() => (blank ? null : engine.ask("upgrade", config, options())), [config, from.value, to.value]);
  useEffect(() => {
    if (value && !busy) tell("upgrade", config, value.verdict.decisions);
  }, [value, busy]);
  const swap = () => {
    if (!value) return;
    [from.value, to.value] = [value.to.release, value.from.release];
  };
  return (
    <div class="upgrade" aria-busy={busy} data-testid="upgrade">
      <p class="lead">{t("upgrade.lead")}</p>
      <div class="pickers">
        <ReleasePicker id="upgrade-from" label={t("upgrade.from")} value={from.value} onChange={(next) => (from.value = next)}
          automatic={value && from.value === "" ? t("upgrade.from-found", { release: value.from.release }) : t("upgrade.from-config")} />
        <ReleasePicker id="upgrade-to" label={t("upgrade.to")} value={to.value} onChange={(next) => (to.value = next)}
          automatic={t("upgrade.to-latest")} />
        <button type="button" class="button" data-testid="upgrade-swap" disabled={!value} onClick={swap}>{t("upgrade.swap")}</button>
      </div>
      {blank && <p class="soft">{t("panels.empty")}</p>}
      {failure && <Failed failure={failure} />}
      {value && <UpgradeReport upgrade={value} stale={busy} />}
    </div>
  );
}
