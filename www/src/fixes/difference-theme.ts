// Colours of what goes and what comes, from the page's tokens.
import { EditorView } from "@codemirror/view";

const tint = (token: string, percent: number) => `color-mix(in srgb, var(--${token}) ${percent}%, transparent)`;

export const differenceTheme = EditorView.theme({
  "&": { blockSize: "auto" },
  ".cm-content": { paddingBlockEnd: "0" },
  "&.cm-merge-a .cm-changedLine, .cm-deletedChunk": { backgroundColor: tint("error", 10) },
  "&.cm-merge-a .cm-changedText, .cm-deletedChunk .cm-deletedText": { background: tint("error", 25) },
  "&.cm-merge-b .cm-changedLine, .cm-inlineChangedLine": { backgroundColor: tint("info", 10) },
  "&.cm-merge-b .cm-changedText": { background: tint("info", 28) },
  "&.cm-merge-a .cm-changedLineGutter, .cm-deletedLineGutter": { background: "var(--error)" },
  "&.cm-merge-b .cm-changedLineGutter": { background: "var(--info)" },
  ".cm-collapsedLines": { color: "var(--ink-soft)", background: "var(--ground-raised)" },
});
