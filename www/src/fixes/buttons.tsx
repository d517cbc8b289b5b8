// The fixes of one finding, as buttons, with their safety in words.
import type { Diagnostic, Safety } from "openclaw-lint-wasm";
import { say, t } from "../i18n";
import { Said } from "../i18n/said";
import { applicable, applyFix, byHand } from "./fixes";

const SAFETY = { safe: "fixes.safe", unsafe: "fixes.unsafe", display: "fixes.byHand" } as const;
export const safetyWord = (safety: Safety) => t(SAFETY[safety]);

interface Props {
  finding: Diagnostic;
  tabIndex?: number;
  onApplied?: () => void;
}

export function FixButtons({ finding, tabIndex = 0, onApplied }: Props) {
  return (
    <>
      {applicable(finding).map((fix) => (
        <button type="button" class="fix" data-testid="apply-fix" data-safety={fix.safety} tabIndex={tabIndex}
          onClick={() => applyFix(fix) && onApplied?.()}>
          {t("fixes.apply", { title: say(fix.title) })} <span class="safety">({safetyWord(fix.safety)})</span>
        </button>
      ))}
    </>
  );
}

export function HandNotes({ finding }: { finding: Diagnostic }) {
  return (
    <>
      {byHand(finding).map((fix) => (
        <p class="by-hand soft"><Said text={fix.title} /> <span class="safety">({safetyWord("display")})</span></p>
      ))}
    </>
  );
}
