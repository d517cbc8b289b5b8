// The row above the editor: what fingers and mice need where there are no keys.
import { redo, redoDepth, undo, undoDepth } from "@codemirror/commands";
import { openSearchPanel } from "@codemirror/search";
import type { EditorView } from "@codemirror/view";
import type { Signal } from "@preact/signals";
import { applicable } from "../fixes/fixes";
import { t } from "../i18n";
import { report, text } from "../state";
import { quickFixAtCaret } from "./quick-menu";

export function Toolbar({ view, wrap }: { view: EditorView | null; wrap: Signal<boolean> }) {
  const on = (action: (view: EditorView) => unknown) => () => view && action(view);
  void text.value; // What can be undone changes with the text.
  const fixable = report.value?.diagnostics.some((finding) => applicable(finding).length > 0) ?? false;
  return (
    <div class="editor-tools" role="group" aria-label={t("editor.tools")}>
      <button type="button" class="quiet" data-testid="undo" disabled={!view || undoDepth(view.state) === 0} onClick={on(undo)}>{t("editor.undo")}</button>
      <button type="button" class="quiet" data-testid="redo" disabled={!view || redoDepth(view.state) === 0} onClick={on(redo)}>{t("editor.redo")}</button>
      <button type="button" class="quiet" data-testid="find" aria-keyshortcuts="Control+F" onClick={on(openSearchPanel)}>{t("editor.search")}</button>
      <button type="button" class="quiet" data-testid="wrap" aria-pressed={wrap.value} onClick={() => (wrap.value = !wrap.value)}>{t("editor.wrap")}</button>
      <button type="button" class="quiet" data-testid="quick-fix" aria-keyshortcuts="Control+." disabled={!fixable} onClick={on(quickFixAtCaret)}>{t("editor.quickFix")}</button>
    </div>
  );
}
