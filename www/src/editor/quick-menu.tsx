// The menu of quick fixes at the caret: Ctrl+. , the light bulb, or a tap on a gutter mark.
import { StateEffect, StateField } from "@codemirror/state";
import { type EditorView, showTooltip, type Tooltip } from "@codemirror/view";
import { render } from "preact";
import { applicable, applyFix } from "../fixes/fixes";
import { safetyWord } from "../fixes/buttons";
import { fixAll } from "../fixes/review";
import { t } from "../i18n";
import { Said } from "../i18n/said";
import { showHelp } from "../state";
import { findingsAt, type Placed } from "./diagnostics";
import type { Span } from "./trail";

const setMenu = StateEffect.define<Tooltip | null>();

export const quickMenu = StateField.define<Tooltip | null>({
  create: () => null,
  update(menu, change) {
    for (const effect of change.effects) if (effect.is(setMenu)) return effect.value;
    return change.docChanged || change.selection ? null : menu;
  },
  provide: (field) => showTooltip.from(field),
});

function close(view: EditorView): void {
  view.dispatch({ effects: setMenu.of(null) });
  view.focus();
}

function move(event: KeyboardEvent, menu: HTMLElement, view: EditorView): void {
  const items = [...menu.querySelectorAll("button")];
  const at = items.indexOf(event.target as HTMLButtonElement);
  const next = { ArrowDown: (at + 1) % items.length, ArrowUp: (at + items.length - 1) % items.length, Home: 0, End: items.length - 1 }[event.key];
  if (event.key === "Escape" || event.key === "Tab") close(view);
  else if (next !== undefined) items[next]?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function Menu({ found, view }: { found: Placed[]; view: EditorView }) {
  const run = (action: () => void) => () => {
    close(view);
    action();
  };
  const item = { type: "button", role: "menuitem", tabIndex: -1 } as const;
  return (
    <>
      {found.flatMap(({ finding }) => applicable(finding).map((fix) => (
        <button {...item} data-safety={fix.safety} onClick={run(() => applyFix(fix))}>
          <Said text={fix.title} /> <span class="safety">({safetyWord(fix.safety)})</span>
        </button>
      )))}
      {found.some(({ finding }) => applicable(finding).some(({ safety }) => safety === "safe")) && (
        <button {...item} onClick={run(() => fixAll())}>{t("fixes.all")}</button>
      )}
      {[...new Set(found.map(({ finding }) => finding.rule))].map((rule) => (
        <button {...item} onClick={run(() => showHelp(rule))}>{t("problems.explainRule", { rule })}</button>
      ))}
      {found.length === 0 && <button {...item} onClick={run(() => {})}>{t("fixes.noneHere")}</button>}
    </>
  );
}

/** Opens the menu for the findings that touch a span; without any it says so. */
export function openQuickMenu(view: EditorView, span: Span): boolean {
  const found = findingsAt(view.state, span);
  const menu: Tooltip = {
    pos: Math.max(span.from, Math.min(view.state.selection.main.head, span.to)),
    create: () => {
      const dom = document.createElement("div");
      dom.className = "quick-menu";
      dom.dataset.testid = "quick-menu";
      dom.setAttribute("role", "menu");
      dom.setAttribute("aria-label", t("fixes.title"));
      dom.addEventListener("keydown", (event) => move(event, dom, view));
      dom.addEventListener("focusout", (event) => {
        if (!dom.contains(event.relatedTarget as Node | null)) setTimeout(() => view.dispatch({ effects: setMenu.of(null) }));
      });
      render(<Menu found={found} view={view} />, dom);
      return { dom, mount: () => requestAnimationFrame(() => dom.querySelector("button")?.focus()), destroy: () => render(null, dom) };
    },
  };
  view.dispatch({ effects: setMenu.of(menu) });
  return true;
}

/** The menu for the caret's place; for its line when nothing is at the caret itself. */
export function quickFixAtCaret(view: EditorView): boolean {
  const { main } = view.state.selection;
  const line = view.state.doc.lineAt(main.head);
  const here = findingsAt(view.state, main).length > 0 ? main : line;
  return openQuickMenu(view, { from: here.from, to: here.to });
}
