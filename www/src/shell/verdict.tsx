// The line below the bar: whether the release takes the file, what was found, and the way to mend it.
import { fixAll } from "../fixes/review";
import { t } from "../i18n";
import { checkError, engineState, panel, report } from "../state";
import { Icon } from "./icon";
import { counts, isEmpty, safelyMended, verdict } from "./summary";

export function Verdict() {
  const state = engineState.value;
  if (typeof state === "object") return <Failed reason={state.failed} />;
  if (state === "loading") return <p class="verdict verdict-wait"><span class="spinner" aria-hidden="true" />{t("shell.loading")}</p>;
  if (checkError.value !== null) return <Failed title={t("shell.failedCheck")} reason={checkError.value} />;
  if (isEmpty.value || !report.value) return <p class="verdict verdict-wait"><Icon name="edit" />{t("shell.empty")}</p>;
  const { accepted, target, suppressed, omitted } = report.value;
  const kind = accepted ? "accepted" : "refused";
  return (
    <section class={`verdict verdict-${kind}`} aria-label={verdict.value ?? ""}>
      <span class="seal"><Icon name={kind} /></span>
      <div class="verdict-words">
        <p class="verdict-main">{verdict.value}</p>
        {target.note !== null && <p class="verdict-why">{t("shell.why")} <bdi lang="en">{target.note}</bdi></p>}
      </div>
      <ul class="counts">
        {counts.value.map(({ severity, words }) => (
          <li key={severity}>
            <button type="button" class={`count count-${severity}`} onClick={() => (panel.value = "problems")}><Icon name={severity} />{words}</button>
          </li>
        ))}
        {counts.value.length === 0 && <li class="count count-clean">{t("shell.clean")}</li>}
        {omitted > 0 && <li class="count">{t("shell.omitted", { count: omitted })}</li>}
        {suppressed > 0 && <li class="count">{t("shell.suppressed", { count: suppressed })}</li>}
      </ul>
      {safelyMended.value > 0 && (
        <button type="button" class="button button-main" onClick={fixAll}><Icon name="fix" />{t("shell.fixAll", { count: safelyMended.value })}</button>
      )}
    </section>
  );
}

function Failed({ title = t("shell.failed"), reason }: { title?: string; reason: string }) {
  return (
    <section class="verdict verdict-refused" role="alert">
      <span class="seal"><Icon name="refused" /></span>
      <div class="verdict-words">
        <p class="verdict-main">{title}</p>
        <p class="verdict-why">{t("shell.failedWhy", { reason })}</p>
        {typeof engineState.value === "object" && <p class="verdict-why">{t("shell.failedHelp")}</p>}
      </div>
      <button type="button" class="button" onClick={() => location.reload()}>{t("shell.retry")}</button>
    </section>
  );
}
