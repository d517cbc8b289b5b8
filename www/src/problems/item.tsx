// One finding of the list.
import type { Diagnostic } from "openclaw-lint-wasm";
import { applicable } from "../fixes/fixes";
import { FixButtons, HandNotes } from "../fixes/buttons";
import { t } from "../i18n";
import { Said } from "../i18n/said";
import { showHelp } from "../state";
import { SeverityIcon } from "./icon";
import { severityWord } from "./words";

interface Props {
  finding: Diagnostic;
  /** Whether the Tab key stops here. */
  active: boolean;
  onActive: () => void;
  onGo: () => void;
  onApplied: () => void;
}

export function Item({ finding, active, onActive, onGo, onApplied }: Props) {
  const { severity, message, help, configPath, range, rule } = finding;
  const tabIndex = active ? 0 : -1;
  return (
    <li class={`finding ${severity}`} data-testid="finding" data-rule={rule} data-severity={severity} onFocusCapture={onActive}>
      <button type="button" class="finding-go" tabIndex={tabIndex} onClick={onGo}>
        <SeverityIcon severity={severity} />
        <span class="finding-text">
          <span class="finding-message"><span class="severity">{severityWord(severity)}:</span> <Said text={message} /></span>
          <span class="finding-place">
            {configPath && <code dir="ltr">{configPath}</code>}
            <span class="soft">{t("problems.place", { line: range.start.line, column: range.start.column })}</span>
            {finding.refuses && <span class="refuses">{t("problems.refuses")}</span>}
          </span>
        </span>
      </button>
      {help && <p class="finding-help"><Said text={help} /></p>}
      <HandNotes finding={finding} />
      <div class="finding-actions">
        {applicable(finding).length > 0 && <FixButtons finding={finding} tabIndex={tabIndex} onApplied={onApplied} />}
        <button type="button" class="explain" data-testid="explain" tabIndex={tabIndex} onClick={() => showHelp(rule)}>
          {t("problems.explain")} <code>{rule}</code>
        </button>
      </div>
    </li>
  );
}
