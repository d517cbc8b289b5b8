// What the panel says when there is nothing to list.
import type { Check } from "openclaw-lint-wasm";
import { openExamples } from "../examples/dialog";
import { t } from "../i18n";

/** Nothing was put in yet. */
export function Empty() {
  return (
    <div class="problems-empty" data-testid="empty">
      <p>{t("problems.empty")}</p>
      <p class="soft">{t("problems.private")}</p>
      <button type="button" class="button" data-testid="try-example" onClick={openExamples}>{t("problems.examples")}</button>
    </div>
  );
}

/** Nothing was found. */
export function Clean({ report }: { report: Check }) {
  return (
    <div class="problems-clean" data-testid="clean">
      <p>{t(report.accepted ? "problems.clean" : "problems.refusedWithoutFinding", { release: report.target.release })}</p>
    </div>
  );
}
