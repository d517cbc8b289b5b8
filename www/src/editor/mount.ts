// Brings the editor into the page: a shadow root for it, its text out to the page, the findings in.
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { batch, effect } from "@preact/signals";
import { locale, t } from "../i18n";
import { checked, editor, text } from "../state";
import { show } from "./diagnostics";
import { handle } from "./handle";
import { Stopwatch } from "./measure";
import { Publisher } from "./publisher";
import { extensions, worded, words } from "./setup";
import { Trail } from "./trail";

/** The keys to know, for who hears the page; in the shadow root, because references do not cross its border. */
function keysHint(root: ShadowRoot): HTMLElement {
  const hint = document.createElement("p");
  hint.id = "editor-keys";
  hint.hidden = true;
  root.append(hint);
  return hint;
}

/** Puts the editor into a host element; returns the view and how to take it away again. */
export function mount(host: HTMLElement, wrap: boolean): { view: EditorView; unmount: () => void } {
  // In a shadow root the editor adopts style sheets instead of writing <style> elements, which the content security policy refuses.
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const hint = keysHint(root);
  const stopwatch = new Stopwatch();
  const doc = EditorState.create({ doc: text.peek() }).doc;
  const trail = new Trail(doc);
  const publisher = new Publisher(() => {
    const now = view.state.doc.toString();
    trail.publish(now);
    stopwatch.sent();
    text.value = now;
  });
  const view = new EditorView({
    doc, root, parent: root,
    extensions: [
      extensions(wrap),
      EditorView.updateListener.of((update) => {
        // Who leaves the editor is about to do something with its text.
        if (update.focusChanged && !update.view.hasFocus) publisher.flush();
        if (!update.docChanged) return;
        trail.edited(update.changes);
        publisher.edited();
      }),
    ],
    dispatchTransactions: (transactions, view) => {
      if (transactions.some(({ docChanged }) => docChanged)) stopwatch.edited();
      view.update(transactions);
    },
  });
  const stops = [
    effect(() => {
      const answer = checked.value;
      void locale.value;
      // An edit may still wait to be sent out: then the answer's places move with it, unless it is about a text before that.
      if (!answer || !trail.answered(answer.text)) return;
      view.dispatch(show(answer.report.diagnostics, view.state, trail));
      stopwatch.shown(view.state.doc.lines, answer.report.diagnostics.length);
    }),
    effect(() => {
      void locale.value;
      hint.textContent = t("editor.keys");
      view.dispatch({ effects: words.reconfigure(worded()) });
    }),
  ];
  editor.value = handle(view, trail, publisher);
  return {
    view,
    unmount: () => {
      batch(() => stops.forEach((stop) => stop()));
      editor.value = null;
      view.destroy();
      hint.remove();
    },
  };
}
