// What other parts of the page can do with the editor.
import { diff } from "@codemirror/merge";
import { isolateHistory } from "@codemirror/commands";
import type { ChangeSpec } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { Fix, TextEdit } from "openclaw-lint-wasm";
import { text, type EditorHandle } from "../state";
import type { Publisher } from "./publisher";
import { spanOf } from "./span";
import type { Span, Trail } from "./trail";

/** The differences between two texts, so that caret, folds and marks outside of them stay. */
function changes(before: string, after: string): ChangeSpec[] {
  return diff(before, after, { scanLimit: 500, timeout: 50 }).map(({ fromA, toA, fromB, toB }) => ({ from: fromA, to: toA, insert: after.slice(fromB, toB) }));
}

export function handle(view: EditorView, trail: Trail, publisher: Publisher): EditorHandle {
  const select = ({ from, to }: Span) => {
    view.dispatch({ selection: { anchor: from, head: to }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
    view.focus();
  };
  // One step of its own in the history, whatever was typed just before; the rest of the page hears of it at once.
  const step = (specs: ChangeSpec[], userEvent: string) => {
    view.dispatch({ changes: specs, userEvent, annotations: isolateHistory.of("full"), scrollIntoView: false });
    publisher.flush();
  };
  return {
    reveal: (range) => select(trail.fromPublished(spanOf(range))),
    revealFinding: ({ range }) => select(trail.fromChecked(spanOf(range))),
    apply: (edits: TextEdit[]) => step(edits.map(({ range, text: insert }) => ({ ...trail.fromPublished(spanOf(range)), insert })), "input.fix"),
    applyFix: ({ edits }: Fix) => {
      const specs: ChangeSpec[] = [];
      for (const { range, text: insert } of edits) {
        const span = trail.untouched(spanOf(range));
        if (!span) return false;
        specs.push({ ...span, insert });
      }
      step(specs, "input.fix");
      return true;
    },
    replace: (next) => step(changes(view.state.doc.toString(), next.replace(/\r\n?/g, "\n")), "input.replace"),
    flush: () => {
      publisher.flush();
      return text.value;
    },
    focus: () => view.focus(),
  };
}
