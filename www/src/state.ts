// What the page knows: signals that every part reads, and the few actions that change them.
import { computed, effect, signal } from "@preact/signals";
import type { Check, Range, ReleaseInfo, TextEdit } from "openclaw-lint-wasm";
import { Engine } from "./engine/client";

/** The parts beside the editor. */
export const PANELS = ["problems", "upgrade", "login", "cache", "help"] as const;
export type Panel = (typeof PANELS)[number];

/** What other parts may ask of the editor. All offsets are UTF-16 units of the text. */
export interface EditorHandle {
  /** Selects a range, scrolls it into view and takes the focus. */
  reveal(range: Range): void;
  /** Applies edits as one step that can be undone. */
  apply(edits: TextEdit[]): void;
  /** Puts another text in place of the whole, as one step that can be undone; keeps the caret where it can. */
  replace(text: string): void;
  focus(): void;
}

export const engine = new Engine();
export const engineState = signal<"loading" | "ready" | { failed: string }>("loading");
export const releases = signal<ReleaseInfo[]>([]);

/** The text in the editor; only the editor writes it. Others use `editor.value.replace`. */
export const text = signal("");
/** The name of the opened file. */
export const fileName = signal("openclaw.json");
/** `auto`, `latest` or a release. */
export const target = signal("auto");
/** The newest answer of `check`, and the text that it is about. */
export const checked = signal<{ text: string; target: string; report: Check } | null>(null);
export const report = computed(() => checked.value?.report ?? null);
/** Why the last check gave no answer. */
export const checkError = signal<string | null>(null);
export const panel = signal<Panel>("problems");
/** What the help panel is about: a rule id or a config path. */
export const helpSubject = signal<string | null>(null);
export const editor = signal<EditorHandle | null>(null);

/** Shows the help about a rule or a config path. */
export function showHelp(subject: string): void {
  helpSubject.value = subject;
  panel.value = "help";
}

/** Whether a check runs, and whether the text changed meanwhile. Only the newest text is ever worth an answer. */
let running = false;
let again = false;

async function relint(): Promise<void> {
  if (running) {
    again = true;
    return;
  }
  running = true;
  do {
    again = false;
    const asked = { text: text.value, target: target.value };
    const answer = await engine.ask("check", asked.text, { target: asked.target, name: fileName.value });
    checkError.value = answer.ok ? null : answer.error.message;
    if (answer.ok) checked.value = { ...asked, report: answer.value };
  } while (again);
  running = false;
}

/** Loads the engine, then checks whenever the text or the target changes. */
export async function start(): Promise<void> {
  try {
    await engine.ready;
    const answer = await engine.ask("releases");
    if (answer.ok) releases.value = answer.value;
    engineState.value = "ready";
  } catch (error) {
    engineState.value = { failed: error instanceof Error ? error.message : String(error) };
    return;
  }
  effect(() => {
    void text.value;
    void target.value;
    void relint();
  });
}
