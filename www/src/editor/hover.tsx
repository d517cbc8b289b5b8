// What a key means, over the key: its description, kinds, values, releases, and the way to the help panel.
import { hoverTooltip, type EditorView, type Tooltip } from "@codemirror/view";
import { render } from "preact";
import type { Hover, KeyHelp } from "openclaw-lint-wasm";
import { t } from "../i18n";
import { engine, fileName, showHelp, target } from "../state";

const MOST_VALUES = 24;

function HoverCard({ help, path }: { help: KeyHelp; path: string }) {
  const values = help.values.slice(0, MOST_VALUES);
  return (
    <>
      <p><code>{help.path}</code> {help.kinds && <span class="soft">{help.kinds}</span>}</p>
      {!help.known && <p class="note">{t("editor.unknownKey", { release: help.release })}</p>}
      {help.note && <p class="note">{help.note}</p>}
      {help.description && <p>{help.description}</p>}
      {values.length > 0 && (
        <p class="values"><span class="soft">{t("editor.values")}</span> {values.map((value) => <><code>{value}</code> </>)}
          {help.values.length > values.length && t("editor.moreValues", { count: help.values.length - values.length })}</p>
      )}
      {help.limits.length > 0 && <p class="soft">{help.limits.join(" · ")}</p>}
      {help.since && <p class="soft">{t("editor.since", { release: help.since })}</p>}
      {help.until && <p class="soft">{t("editor.until", { release: help.until })}</p>}
      {help.replacedBy.length > 0 && <p>{t("editor.replacedBy", { key: help.replacedBy.join(", ") })}</p>}
      <button type="button" class="link" data-testid="hover-help" onClick={() => showHelp(path)}>{t("editor.moreHelp")}</button>
    </>
  );
}

export async function keyAt(view: EditorView, offset: number): Promise<Hover | null> {
  const { doc } = view.state;
  const answer = await engine.newest("hover", doc.toString(), offset, { target: target.value, name: fileName.value });
  // Somebody typed meanwhile: the place is another one.
  return answer?.ok && view.state.doc === doc ? answer.value : null;
}

async function tooltip(view: EditorView, offset: number): Promise<Tooltip | null> {
  const found = await keyAt(view, offset);
  if (!found) return null;
  return {
    pos: Math.min(found.range.start.offset, view.state.doc.length),
    end: Math.min(found.range.end.offset, view.state.doc.length),
    above: true,
    create: () => {
      const dom = document.createElement("div");
      dom.className = "hover-card";
      dom.dataset.testid = "hover-card";
      render(<HoverCard help={found.help} path={found.configPath} />, dom);
      return { dom, destroy: () => render(null, dom) };
    },
  };
}

export const hover = hoverTooltip(tooltip, { hideOnChange: true });

/** Shows the help about the key at the caret in the help panel. */
export function helpAtCaret(view: EditorView): boolean {
  void keyAt(view, view.state.selection.main.head).then((found) => found && showHelp(found.configPath));
  return true;
}
