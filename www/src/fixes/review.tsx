// Fixing all at once: what would be done is shown first, as a list and as a difference, and applied as one step.
import { signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Fixed } from "openclaw-lint-wasm";
import { t } from "../i18n";
import { editor, engine, fileName, target, text } from "../state";
import { Difference } from "./difference";
import { fixNotice } from "./fixes";
import { Listed } from "./listed";

/** What is being reviewed: the text as it was when asked, and the answer for it when that was given along. */
interface Subject {
  before: string;
  fixed: Fixed | null;
}
const subject = signal<Subject | null>(null);

/** Shows what fixing all would do to the text of this moment; the person decides. */
export function fixAll(): void {
  subject.value = { before: editor.peek()?.flush() ?? text.peek(), fixed: null };
}

/** Shows what a fix of the text of this moment would do, as somebody else asked for it (another target, say). */
export function review(fixed: Fixed): void {
  subject.value = { before: editor.peek()?.flush() ?? text.peek(), fixed };
}

export function Review() {
  const now = subject.value;
  return now && <ReviewDialog subject={now} />;
}

function ReviewDialog({ subject: { before, fixed: given } }: { subject: Subject }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const unsafe = useSignal(false);
  const fixed = useSignal<Fixed | null>(given);
  const error = useSignal<string | null>(null);

  useEffect(() => {
    // The browser gives the focus back to what had it, where that still stands.
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    if (given) return;
    let stale = false;
    void engine.newest("fix", before, { target: target.peek(), name: fileName.peek(), unsafe: unsafe.value }).then((answer) => {
      if (stale || !answer) return;
      error.value = answer.ok ? null : answer.error.message;
      fixed.value = answer.ok ? answer.value : null;
    });
    return () => void (stale = true);
  }, [unsafe.value]);

  const apply = () => {
    const next = fixed.value;
    dialog.current?.close();
    if (!next) return;
    // The dialog is modal, but the text may still have been replaced under it, by a dropped file for one.
    if (editor.value?.flush() !== before) {
      fixNotice.value = t("fixes.changedAll");
      return;
    }
    editor.value.replace(next.text);
    fixNotice.value = t("fixes.appliedAll", { count: next.applied.length });
  };
  const now = fixed.value;
  return (
    <dialog ref={dialog} class="review" data-testid="review" aria-labelledby="review-title" onClose={() => (subject.value = null)}>
      <form method="dialog" class="review-form" onSubmit={(event) => { event.preventDefault(); apply(); }}>
        <h2 id="review-title">{t("fixes.reviewTitle")}</h2>
        {!given && (
          <label class="review-unsafe">
            <input type="checkbox" data-testid="review-unsafe" checked={unsafe.value} onChange={(event) => (unsafe.value = event.currentTarget.checked)} />
            <span>{t("fixes.withUnsafe")} <span class="soft">{t("fixes.whatUnsafe")}</span></span>
          </label>
        )}
        <div class="review-body" aria-busy={!now && !error.value}>
          {error.value !== null && <p class="trouble" role="alert">{t("fixes.failed", { reason: error.value })}</p>}
          {now && !now.changed && <p>{t("fixes.nothing")}</p>}
          {now && <Listed fixed={now} />}
          {now?.changed && <Difference before={before} after={now.text} />}
        </div>
        <div class="review-actions">
          <p class="soft" role="status">{now && after(now)}</p>
          <button type="button" class="button" data-testid="review-cancel" onClick={() => dialog.current?.close()}>{t("fixes.cancel")}</button>
          <button type="submit" class="button button-main" data-testid="review-apply" disabled={!now?.changed}>{t("fixes.applyAll", { count: now?.applied.length ?? 0 })}</button>
        </div>
      </form>
    </dialog>
  );
}

/** What the text is worth after the fixes. */
function after({ check, changed }: Fixed): string {
  if (!changed) return "";
  return t(check.accepted ? "fixes.thenAccepted" : "fixes.thenRefused", { release: check.target.release, count: check.diagnostics.length });
}
