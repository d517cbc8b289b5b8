// The text before and after, with the changes marked: side by side where there is room, else one under the other. Secrets are masked.
import { MergeView, unifiedMergeView } from "@codemirror/merge";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView, lineNumbers } from "@codemirror/view";
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { json5 } from "../editor/json5";
import { phrases } from "../editor/phrases";
import { theme } from "../editor/theme";
import { t } from "../i18n";
import { engine, fileName, target } from "../state";
import { differenceTheme } from "./difference-theme";

const COLLAPSE = { margin: 3, minSize: 6 };
const DIFF = { scanLimit: 500, timeout: 200 };

const readOnly = (label: string): Extension => [
  lineNumbers(), json5(), phrases(), theme, differenceTheme,
  EditorState.readOnly.of(true), EditorView.contentAttributes.of({ "aria-label": label }), EditorView.lineWrapping,
];

/** What is shown outside of the editor never holds a secret. */
async function masked(text: string): Promise<string | null> {
  const answer = await engine.ask("redact", text, { target: target.peek(), name: fileName.peek() });
  return answer.ok ? answer.value.text : null;
}

function show(root: ShadowRoot, before: string, after: string, wide: boolean): () => void {
  if (wide) {
    const view = new MergeView({
      root, parent: root, gutter: true, highlightChanges: true, collapseUnchanged: COLLAPSE, diffConfig: DIFF,
      a: { doc: before, extensions: readOnly(t("fixes.before")) },
      b: { doc: after, extensions: readOnly(t("fixes.after")) },
    });
    return () => view.destroy();
  }
  const view = new EditorView({
    root, parent: root, doc: after,
    extensions: [
      readOnly(t("fixes.difference")),
      unifiedMergeView({ original: before, mergeControls: false, gutter: true, highlightChanges: true, collapseUnchanged: COLLAPSE, diffConfig: DIFF }),
    ],
  });
  return () => view.destroy();
}

export function Difference({ before, after }: { before: string; after: string }) {
  const host = useRef<HTMLDivElement>(null);
  const failed = useSignal(false);
  useEffect(() => {
    let close = () => {};
    let gone = false;
    void Promise.all([masked(before), masked(after)]).then(([was, will]) => {
      if (gone || !host.current) return;
      failed.value = was === null || will === null;
      if (was === null || will === null) return;
      const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: "open" });
      close = show(root, was, will, matchMedia("(min-width: 60rem)").matches);
    });
    return () => {
      gone = true;
      close();
    };
  }, [before, after]);
  return (
    <>
      <p class="soft">{t(failed.value ? "fixes.noDifference" : "fixes.masked")}</p>
      <div class="review-difference" data-testid="difference" dir="ltr" ref={host} />
    </>
  );
}
