// What a run of fixes does and what it leaves, line by line.
import type { AppliedFix, Fixed } from "openclaw-lint-wasm";
import { t } from "../i18n";
import { Said } from "../i18n/said";
import { safetyWord } from "./buttons";

function Lines({ fixes, testid }: { fixes: AppliedFix[]; testid: string }) {
  return (
    <ul class="review-list" data-testid={testid}>
      {fixes.map(({ title, rule, configPath, safety }) => (
        <li>
          <Said text={title} /> <span class="safety">({safetyWord(safety)})</span>
          <span class="review-place">{configPath && <code dir="ltr">{configPath}</code>} <span class="soft">{rule}</span></span>
        </li>
      ))}
    </ul>
  );
}

export function Listed({ fixed: { applied, leftOut } }: { fixed: Fixed }) {
  return (
    <>
      {applied.length > 0 && (
        <details open>
          <summary>{t("fixes.done", { count: applied.length })}</summary>
          <Lines fixes={applied} testid="review-applied" />
        </details>
      )}
      {leftOut.length > 0 && (
        <details>
          <summary>{t("fixes.leftOut", { count: leftOut.length })}</summary>
          <Lines fixes={leftOut} testid="review-left-out" />
        </details>
      )}
    </>
  );
}
