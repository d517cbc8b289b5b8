// The release that the config is checked for.
import { t } from "../i18n";
import { releases, report, target } from "../state";
import { Choice } from "./choice";

export function Release() {
  const newestFirst = releases.value.toReversed();
  const latest = newestFirst.find((release) => release.latest)?.version;
  const resolved = target.value === "auto" ? report.value?.target.release : undefined;
  return (
    <Choice class="choice-release" label={t("shell.target")} value={target.value} onChoose={(value) => (target.value = value)}>
      <option value="auto">{resolved ? t("shell.targetAutoNow", { release: resolved }) : t("shell.targetAuto")}</option>
      <option value="latest">{latest ? t("shell.targetLatestNow", { release: latest }) : t("shell.targetLatest")}</option>
      <optgroup label={t("shell.targetAll")}>
        {newestFirst.map(({ version }) => <option key={version} value={version}>{version}</option>)}
        {isOther(target.value) && <option value={target.value}>{target.value}</option>}
      </optgroup>
    </Choice>
  );
}

/** A release that an address asked for and that lies between two known ones. */
function isOther(wanted: string): boolean {
  return wanted !== "auto" && wanted !== "latest" && !releases.value.some(({ version }) => version === wanted);
}
