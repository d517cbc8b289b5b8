// How the editor looks: colours from the page's tokens, which reach into its shadow root.
import { EditorView } from "@codemirror/view";

const tint = (token: string, percent: number) => `color-mix(in srgb, var(--${token}) ${percent}%, transparent)`;
const mix = (token: string, percent: number) => `color-mix(in srgb, var(--${token}) ${percent}%, var(--ground))`;
const wavy = (token: string) => ({ backgroundImage: "none", textDecoration: `underline wavy var(--${token}) 1px`, textDecorationSkipInk: "none", textUnderlineOffset: "3px" });
// The packages' own pictures are `data:` addresses, which the content security policy refuses.
const marker = (token: string, sign: string) => ({
  content: `"${sign}"`, color: "var(--ground)", backgroundColor: `var(--${token})`, borderRadius: "50%",
  fontSize: "0.7em", fontWeight: "700", fontFamily: "var(--sans)", textAlign: "center", lineHeight: "1.4em", inlineSize: "1.4em", blockSize: "1.4em",
});
const button = {
  appearance: "none", font: "inherit", fontSize: "0.9em", color: "var(--ink)", background: "var(--ground-raised)", backgroundImage: "none",
  border: "1px solid var(--line)", borderRadius: "4px", padding: "0.2em 0.6em", cursor: "pointer",
};

export const theme = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--ground)", blockSize: "100%", fontSize: "0.875rem" },
  "&.cm-focused": { outline: "2px solid var(--focus)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.5" },
  ".cm-content": { caretColor: "var(--ink)", paddingBlockEnd: "4rem" },
  ".cm-cursor, .cm-dropCursor": { borderInlineStartColor: "var(--ink)", borderLeftColor: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, .cm-content ::selection": { backgroundColor: tint("accent", 28) },
  ".cm-activeLine": { backgroundColor: tint("accent", 6) },
  ".cm-activeLineGutter": { backgroundColor: tint("accent", 10), color: "var(--ink)" },
  ".cm-gutters": { color: "var(--ink-soft)", backgroundColor: "var(--ground-raised)", borderColor: "var(--line)" },
  ".cm-gutter-lint": { inlineSize: "1.5em", width: "1.5em" },
  ".cm-gutter-lint .cm-gutterElement": { padding: "0.1em 0.05em" },
  ".cm-lint-marker": { width: "auto", height: "auto" },
  ".cm-lint-marker-error": { content: "normal", "&::before": { display: "block", ...marker("error", "×") } },
  ".cm-lint-marker-warning": { content: "normal", "&::before": { display: "block", ...marker("warning", "!") } },
  ".cm-lint-marker-info": { content: "normal", "&::before": { display: "block", ...marker("info", "i") } },
  ".cm-lintRange-error": wavy("error"),
  ".cm-lintRange-warning": wavy("warning"),
  ".cm-lintRange-info": wavy("info"),
  ".cm-lintRange-active": { backgroundImage: "none", backgroundColor: tint("warning", 18) },
  ".cm-lintPoint:after": { borderBottomColor: "var(--error)" },
  ".cm-lintPoint-warning:after": { borderBottomColor: "var(--warning)" },
  ".cm-lintPoint-info:after": { borderBottomColor: "var(--info)" },
  ".cm-foldPlaceholder": { color: "var(--ink-soft)", backgroundColor: "var(--ground-raised)", borderColor: "var(--line)", padding: "0 0.4em" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: tint("info", 30), outline: "1px solid var(--info)" },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: tint("error", 25) },
  ".cm-selectionMatch": { backgroundColor: tint("info", 18) },
  ".cm-searchMatch": { backgroundColor: tint("warning", 25), outline: "1px solid var(--warning)" },
  ".cm-searchMatch-selected": { backgroundColor: tint("warning", 55) },
  ".cm-specialChar": { color: "var(--error)" },

  ".tok-key": { color: "var(--accent)" },
  ".tok-string": { color: mix("info", 100) },
  ".tok-number, .tok-word": { color: "var(--warning)" },
  ".tok-comment": { color: "var(--ink-soft)", fontStyle: "italic" },
  ".tok-separator": { color: "var(--ink-soft)" },
  ".tok-variable": { color: "var(--warning)", fontWeight: "600" },

  ".cm-panels": { color: "var(--ink)", backgroundColor: "var(--ground-raised)", borderColor: "var(--line)", fontFamily: "var(--sans)" },
  ".cm-panels.cm-panels-top": { borderBlockEnd: "1px solid var(--line)" },
  ".cm-textfield": { color: "var(--ink)", backgroundColor: "var(--ground)", border: "1px solid var(--ink-soft)", borderRadius: "4px", padding: "0.3em 0.5em", fontSize: "inherit" },
  ".cm-button": button,
  ".cm-button:active": { backgroundImage: "none" },
  ".cm-panel.cm-search": { padding: "0.4em 2em 0.4em 0.6em" },
  ".cm-panel.cm-search label": { fontSize: "0.85em", whiteSpace: "nowrap" },
  ".cm-panel.cm-search [name=close]": { color: "inherit", fontSize: "1.3em", inlineSize: "1.6em" },

  ".cm-tooltip": {
    color: "var(--ink)", backgroundColor: "var(--ground-raised)", border: "1px solid var(--line)", borderRadius: "6px",
    boxShadow: "0 4px 16px rgb(0 0 0 / 0.25)", fontFamily: "var(--sans)", fontSize: "0.875rem", maxInlineSize: "min(36rem, 92vw)",
  },
  ".cm-tooltip-section:not(:first-child)": { borderBlockStart: "1px solid var(--line)" },
  ".cm-tooltip-hover": { maxBlockSize: "min(24rem, 60vh)", overflow: "auto" },
  ".cm-tooltip .cm-tooltip-lint": { padding: "0", margin: "0", listStyle: "none" },
  ".cm-diagnostic": { padding: "0.5em 0.75em", margin: "0", whiteSpace: "normal" },
  ".cm-diagnostic-error": { borderLeft: "none", borderInlineStart: "4px solid var(--error)" },
  ".cm-diagnostic-warning": { borderLeft: "none", borderInlineStart: "4px solid var(--warning)" },
  ".cm-diagnostic-info": { borderLeft: "none", borderInlineStart: "4px solid var(--info)" },
  ".cm-tooltip p": { margin: "0 0 0.35em" },
  ".cm-tooltip .soft": { color: "var(--ink-soft)" },
  ".cm-tooltip code": { fontFamily: "var(--mono)", fontSize: "0.9em", overflowWrap: "anywhere" },
  ".cm-tooltip button": button,
  ".cm-tooltip button.link": { border: "none", background: "none", color: "var(--accent)", padding: "0.2em 0", textDecoration: "underline" },
  ".cm-tooltip button:focus-visible, .cm-panels button:focus-visible, .cm-panels input:focus-visible": { outline: "2px solid var(--focus)", outlineOffset: "1px" },
  ".card-actions": { display: "flex", flexWrap: "wrap", gap: "0.4em", alignItems: "center" },
  ".safety": { fontSize: "0.85em", color: "var(--ink-soft)", marginInlineStart: "0.5em" },
  ".fact": { display: "flex", gap: "0.5em", flexWrap: "wrap" },
  ".hover-card": { padding: "0.5em 0.75em" },
  ".hover-card .values": { maxBlockSize: "8em", overflow: "auto" },
  ".note": { borderInlineStart: "3px solid var(--warning)", paddingInlineStart: "0.5em" },

  ".quick-menu": { padding: "0.3em", display: "flex", flexDirection: "column", gap: "2px", minInlineSize: "14rem" },
  ".quick-menu button": { textAlign: "start", border: "1px solid transparent", background: "none", padding: "0.45em 0.6em" },
  ".quick-menu button:hover, .quick-menu button:focus": { background: tint("accent", 18) },
  ".quick-menu p": { padding: "0.4em 0.6em", margin: "0", color: "var(--ink-soft)" },
  ".cm-gutter-bulb": { inlineSize: "1.3em" },
  ".bulb": { border: "none", background: "none", color: "var(--warning)", padding: "0", cursor: "pointer", inlineSize: "1.3em", lineHeight: "1" },
  ".bulb svg": { inlineSize: "1em", blockSize: "1em", verticalAlign: "middle", fill: "currentColor" },

  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--mono)", fontSize: "0.85rem", maxInlineSize: "92vw", maxBlockSize: "min(18rem, 45vh)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { background: "var(--accent)", color: "var(--ground)" },
  ".cm-tooltip-autocomplete ul li[aria-selected] .cm-completionDetail": { color: "inherit" },
  ".cm-completionDetail": { color: "var(--ink-soft)", fontStyle: "normal", marginInlineStart: "1em" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "700" },
  ".cm-completionIcon": { opacity: "1", inlineSize: "1.2em" },
  ".cm-completionIcon-property::after": { content: "'⚿'" },
  ".cm-completionIcon-enum::after": { content: "'='" },
  ".cm-tooltip.cm-completionInfo": { padding: "0.5em 0.75em", maxInlineSize: "24rem" },
  ".old-key .cm-completionLabel": { textDecoration: "line-through" },

  "@media (pointer: coarse)": {
    "&": { fontSize: "1rem" },
    ".cm-tooltip button, .cm-button, .cm-textfield, .quick-menu button": { minBlockSize: "44px" },
    ".cm-tooltip-autocomplete > ul > li": { paddingBlock: "0.6em" },
  },
});
