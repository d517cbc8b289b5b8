// What the tooltip over a squiggle says: the sentence, help, the rule, its fixes.
import { render } from "preact";
import type { Diagnostic } from "openclaw-lint-wasm";
import { FixButtons, HandNotes } from "../fixes/buttons";
import { t } from "../i18n";
import { Said } from "../i18n/said";
import { showHelp } from "../state";
import { severityWord } from "../problems/words";

function FindingCard({ finding }: { finding: Diagnostic }) {
  return (
    <>
      <p><strong>{severityWord(finding.severity)}:</strong> <Said text={finding.message} /></p>
      {finding.help && <p class="soft"><Said text={finding.help} /></p>}
      <HandNotes finding={finding} />
      <div class="card-actions">
        <FixButtons finding={finding} />
        <button type="button" class="link" data-testid="rule-link" aria-label={t("problems.explainRule", { rule: finding.rule })} onClick={() => showHelp(finding.rule)}>
          {finding.rule}
        </button>
      </div>
    </>
  );
}

export function findingCard(finding: Diagnostic): HTMLElement {
  const dom = document.createElement("div");
  dom.dataset.testid = "finding-card";
  render(<FindingCard finding={finding} />, dom);
  return dom;
}
