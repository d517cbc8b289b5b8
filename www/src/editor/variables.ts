// Marks `${NAME}` inside of strings: the gateway puts variables in there when it starts.
import { Decoration, type DecorationSet, type EditorView, MatchDecorator, ViewPlugin, type ViewUpdate } from "@codemirror/view";

const names = new MatchDecorator({ regexp: /\$\{[A-Z_][A-Z0-9_]*\}/g, decoration: Decoration.mark({ class: "tok-variable" }) });

/** Looks at the lines in view only. */
export const variables = ViewPlugin.fromClass(
  class {
    marks: DecorationSet;
    constructor(view: EditorView) {
      this.marks = names.createDeco(view);
    }
    update(update: ViewUpdate) {
      this.marks = names.updateDeco(update, this.marks);
    }
  },
  { decorations: (plugin) => plugin.marks },
);
