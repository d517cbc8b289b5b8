// JSON5 for the editor: colours, folds, indentation, brackets and comments.
import { closeBrackets } from "@codemirror/autocomplete";
import { HighlightStyle, LRLanguage, continuedIndent, foldInside, foldNodeProp, indentNodeProp, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { styleTags, tags } from "@lezer/highlight";
import { parser } from "./json5.grammar";

export const json5Language = LRLanguage.define({
  name: "json5",
  parser: parser.configure({
    props: [
      styleTags({
        PropertyName: tags.propertyName,
        String: tags.string,
        Number: tags.number,
        Special: tags.number,
        "True False": tags.bool,
        Null: tags.null,
        LineComment: tags.lineComment,
        BlockComment: tags.blockComment,
        "{ }": tags.brace,
        "[ ]": tags.squareBracket,
        ", :": tags.separator,
      }),
      indentNodeProp.add({
        Object: continuedIndent({ except: /^\s*\}/ }),
        Array: continuedIndent({ except: /^\s*\]/ }),
      }),
      foldNodeProp.add({
        "Object Array": foldInside,
        BlockComment: ({ from, to }) => ({ from: from + 2, to: to - 2 }),
      }),
    ],
  }),
  languageData: {
    commentTokens: { line: "//", block: { open: "/*", close: "*/" } },
    closeBrackets: { brackets: ["{", "[", '"', "'"] },
    indentOnInput: /^\s*[}\]]$/,
  },
});

const colours = HighlightStyle.define([
  { tag: tags.propertyName, class: "tok-key" },
  { tag: tags.string, class: "tok-string" },
  { tag: tags.number, class: "tok-number" },
  { tag: [tags.bool, tags.null], class: "tok-word" },
  { tag: tags.comment, class: "tok-comment" },
  { tag: tags.separator, class: "tok-separator" },
]);

export function json5(): Extension {
  return [json5Language, syntaxHighlighting(colours), closeBrackets()];
}
