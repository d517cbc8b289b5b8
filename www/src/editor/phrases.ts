// The words of the editor's own parts (search, folds, announcements) in the page's language.
import { EditorState, type Extension } from "@codemirror/state";
import type { Key } from "../i18n/catalogues";
import { t } from "../i18n";

const PHRASES = {
  "Find": "editor.find", "Replace": "editor.replace", "next": "editor.next", "previous": "editor.previous", "all": "editor.all",
  "match case": "editor.matchCase", "regexp": "editor.regexp", "by word": "editor.byWord", "replace": "editor.replaceOne",
  "replace all": "editor.replaceAll", "close": "editor.close", "current match": "editor.currentMatch", "on line": "editor.onLine",
  "replaced $ matches": "editor.replacedMatches", "replaced match on line $": "editor.replacedMatch", "Go to line": "editor.goToLine", "go": "editor.go",
  "Control character": "editor.controlCharacter", "folded code": "editor.folded", "unfold": "editor.unfold", "Fold line": "editor.foldLine",
  "Unfold line": "editor.unfoldLine", "Folded lines": "editor.foldedLines", "Unfolded lines": "editor.unfoldedLines", "to": "editor.to",
  "Completions": "editor.completions", "Selection deleted": "editor.selectionDeleted", "$ unchanged lines": "editor.unchangedLines",
  "Diagnostics": "problems.title", "No diagnostics": "shell.clean",
} as const satisfies Record<string, Key>;

/** The words in the language of this moment; `$` stands for the number that the editor puts in. */
export function phrases(): Extension {
  return EditorState.phrases.of(Object.fromEntries(Object.entries(PHRASES).map(([own, key]) => [own, t(key)])));
}
