// Which fixes of a finding the page can carry out, and how it does.
import { signal } from "@preact/signals";
import type { Diagnostic, Fix } from "openclaw-lint-wasm";
import { say, t } from "../i18n";
import { editor } from "../state";

/** What became of the last fix, in a sentence for the person. */
export const fixNotice = signal<string | null>(null);

/** The fixes that can be applied; the others are advice. */
export const applicable = (finding: Diagnostic): Fix[] => finding.fixes.filter((fix) => fix.safety !== "display" && fix.edits.length > 0);
/** The changes that are left to the person. */
export const byHand = (finding: Diagnostic): Fix[] => finding.fixes.filter((fix) => fix.safety === "display" || fix.edits.length === 0);

/** Applies a fix of the newest report as one step that can be undone, and says so. */
export function applyFix(fix: Fix): boolean {
  const done = editor.value?.applyFix(fix) ?? false;
  fixNotice.value = t(done ? "fixes.applied" : "fixes.changed", { title: say(fix.title) });
  return done;
}
