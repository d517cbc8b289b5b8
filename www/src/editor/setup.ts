// The editor's parts, put together.
import { closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, codeFolding, foldGutter, foldKeymap, indentOnInput, indentUnit } from "@codemirror/language";
import { nextDiagnostic, previousDiagnostic } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import {
  crosshairCursor, drawSelection, dropCursor, EditorView, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers,
  rectangularSelection, tooltips,
} from "@codemirror/view";
import { fixAll } from "../fixes/review";
import { t } from "../i18n";
import { bulb } from "./bulb";
import { completion } from "./completion";
import { diagnostics } from "./diagnostics";
import { helpAtCaret, hover } from "./hover";
import { json5 } from "./json5";
import { phrases } from "./phrases";
import { quickFixAtCaret, quickMenu } from "./quick-menu";
import { theme } from "./theme";
import { variables } from "./variables";

/** Parts that change while the editor stands. */
export const wrapping = new Compartment();
export const words = new Compartment();

/** What depends on the page's language. */
export const worded = (): Extension => [
  phrases(),
  EditorView.contentAttributes.of({ "aria-label": t("editor.label"), "aria-describedby": "editor-keys", "aria-multiline": "true" }),
];

const keys = keymap.of([
  { key: "F8", run: nextDiagnostic, shift: previousDiagnostic },
  { key: "Mod-.", run: quickFixAtCaret },
  { key: "F1", run: helpAtCaret },
  { key: "Alt-Shift-f", run: () => (fixAll(), true) },
]);

/** Files belong to the page, which asks before it replaces the text; the editor would put their content at the caret. */
const noFiles = EditorView.domEventHandlers({
  drop: (event) => Boolean(event.dataTransfer?.files.length),
  paste: (event) => Boolean(event.clipboardData?.files.length && !event.clipboardData.getData("text/plain")),
});

export function extensions(wrap: boolean): Extension {
  return [
    noFiles, bulb, diagnostics, lineNumbers(), foldGutter(), codeFolding(), highlightActiveLineGutter(), highlightSpecialChars(), history(), drawSelection(), dropCursor(),
    EditorState.allowMultipleSelections.of(true), EditorState.tabSize.of(2), indentUnit.of("  "), indentOnInput(), bracketMatching(),
    rectangularSelection(), crosshairCursor(), highlightActiveLine(), highlightSelectionMatches(), search({ top: true }),
    json5(), variables, completion, hover, quickMenu, theme, tooltips({ position: "fixed" }),
    wrapping.of(wrap ? EditorView.lineWrapping : []), words.of(worded()),
    keys,
    keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap, ...completionKeymap, indentWithTab]),
  ];
}
