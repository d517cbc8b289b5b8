// The findings of the newest report as squiggles, gutter marks and tooltips.
import { type Diagnostic as Mark, forEachDiagnostic, lintGutter, linter, setDiagnostics } from "@codemirror/lint";
import type { EditorState, Extension, TransactionSpec } from "@codemirror/state";
import type { Diagnostic } from "openclaw-lint-wasm";
import { say } from "../i18n";
import { findingCard } from "./finding-card";
import { spanOf } from "./span";
import type { Span, Trail } from "./trail";

interface FindingMark extends Mark {
  finding: Diagnostic;
}

/** A finding and where it lies now. */
export interface Placed extends Span {
  finding: Diagnostic;
}

function mark(finding: Diagnostic, state: EditorState, trail: Trail): FindingMark {
  const { from, to } = trail.fromChecked(spanOf(finding.range));
  // A squiggle under a whole section says nothing; its first line does.
  const lineEnd = state.doc.lineAt(from).to;
  return {
    from, to: to > lineEnd && lineEnd > from ? lineEnd : to, finding,
    severity: finding.severity, message: say(finding.message), renderMessage: () => findingCard(finding),
  };
}

/** The change that shows these findings of the checked text. */
export function show(findings: Diagnostic[], state: EditorState, trail: Trail): TransactionSpec {
  // An empty editor is no broken config yet.
  const shown = state.doc.length < 1000 && state.doc.toString().trim() === "" ? [] : findings;
  return setDiagnostics(state, shown.map((finding) => mark(finding, state, trail)));
}

/** The findings that touch a span, as they lie now. */
export function findingsAt(state: EditorState, span: Span): Placed[] {
  const found: Placed[] = [];
  forEachDiagnostic(state, (diagnostic, from, to) => {
    if (from <= span.to && to >= span.from) found.push({ from, to, finding: (diagnostic as FindingMark).finding });
  });
  return found;
}

export const diagnostics: Extension = [linter(null), lintGutter()];
