// What the page knows: signals that every part reads, and the few actions that change them.
import { computed, effect, signal } from "@preact/signals";
import type { Check, Diagnostic, Fix, Range, ReleaseInfo, Severity, TextEdit } from "openclaw-lint-wasm";
import { Engine } from "./engine/client";

/** The parts beside the editor. */
export const PANELS = ["problems", "upgrade", "login", "cache", "help"] as const;
export type Panel = (typeof PANELS)[number];

/** What other parts may ask of the editor. All offsets are UTF-16 units of `text`, unless something else is said. */
export interface EditorHandle {
  /** Selects a range, scrolls it into view and takes the focus. */
  reveal(range: Range): void;
  /** Selects the place of a finding of the newest report, wherever edits have moved it since. */
  revealFinding(finding: Diagnostic): void;
  /** Applies edits as one step that can be undone. */
  apply(edits: TextEdit[]): void;
  /** Applies a fix of the newest report; `false` when the text there has changed since, and nothing is done. */
  applyFix(fix: Fix): boolean;
  /** Puts another text in place of the whole, as one step that can be undone; keeps the caret where it can. */
  replace(text: string): void;
  /** Brings `text` up to what stands in the editor at this moment, and returns it. */
  flush(): string;
  focus(): void;
}

export const engine = new Engine();
export const engineState = signal<"loading" | "ready" | { failed: string }>("loading");
/** Why the engine broke down and was started again, until it answers the next check. */
export const engineRestart = signal<string | null>(null);
export const releases = signal<ReleaseInfo[]>([]);

/**
 * The text in the editor, with `\n` between lines; only the editor writes it, a few milliseconds after the last keystroke.
 * Others use `editor.value.replace`.
 */
export const text = signal("");
/** The name of the opened file. */
export const fileName = signal("openclaw.json");
/** `auto`, `latest` or a release. */
export const target = signal("auto");
/** The newest answer of `check`, and the text that it is about. */
export const checked = signal<{ text: string; target: string; report: Check } | null>(null);
export const report = computed(() => checked.value?.report ?? null);
/** Whether the newest answer is about the text and target of this moment. */
export const current = computed(() => checked.value?.text === text.value && checked.value.target === target.value);
/** Why the last check gave no answer. */
export const checkError = signal<string | null>(null);
export const panel = signal<Panel>("problems");
/** What the help panel is about: a rule id or a config path. */
export const helpSubject = signal<string | null>(null);
export const editor = signal<EditorHandle | null>(null);

/** How many findings of each severity the newest report has. */
export const counts = computed(() => {
  const found: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of report.value?.diagnostics ?? []) found[severity]++;
  return found;
});

/** Shows the help about a rule or a config path. */
export function showHelp(subject: string): void {
  helpSubject.value = subject;
  panel.value = "help";
}

async function relint(asked: { text: string; target: string }, name: string): Promise<void> {
  const answer = await engine.newest("check", asked.text, { target: asked.target, name });
  // An answer about an older text or target is worth nothing; the next one is on its way.
  if (!answer || asked.text !== text.value || asked.target !== target.value) return;
  checkError.value = answer.ok ? null : answer.error.message;
  if (!answer.ok) return;
  engineRestart.value = null;
  checked.value = { ...asked, report: answer.value };
}

/** Loads the engine, then checks whenever the text or the target changes. */
export async function start(): Promise<void> {
  engine.onRestart = (reason) => (engineRestart.value = reason);
  try {
    await engine.ready;
  } catch (error) {
    engineState.value = { failed: error instanceof Error ? error.message : String(error) };
    return;
  }
  engineState.value = "ready";
  effect(() => {
    void relint({ text: text.value, target: target.value }, fileName.value);
  });
  const answer = await engine.ask("releases");
  if (answer.ok) releases.value = answer.value;
}
