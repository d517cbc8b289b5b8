// The text as a document: putting another one in its place, and whether it holds work that is nowhere else.
import { effect, signal } from "@preact/signals";
import { t } from "../i18n";
import { editor, type EditorHandle, fileName, target, text } from "../state";
import { confirmed } from "./confirm";

const DEFAULT_NAME = "openclaw.json";

/** The text as it was opened or saved last. */
const kept = signal("");
/** Whether lines of the opened file end as on Windows; the editor itself knows one kind only. */
export const windowsLines = signal(false);

/** The text with the last keystrokes too, which `text` only hears of a few milliseconds later. */
export function textNow(): string {
  return editor.peek()?.flush() ?? text.peek();
}

const plain = (content: string) => content.replace(/\r\n?/g, "\n");

/** Whether something would be lost with the text. */
export function unsaved(): boolean {
  const now = plain(textNow());
  return now.trim() !== "" && now !== kept.peek();
}

/** Says that the text is kept somewhere else now. */
export function markKept(): void {
  kept.value = plain(textNow());
}

export interface Incoming {
  text: string;
  name?: string;
  /** The release to check for; the choice stays as it is when left out. */
  target?: string;
  crlf?: boolean;
}

/** The editor, as soon as there is one. */
function whenEditor(): Promise<EditorHandle> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      const handle = editor.value;
      if (handle) queueMicrotask(() => { stop(); resolve(handle); });
    });
  });
}

/** Puts another text into the editor, after asking when work would be lost. False when the user said no. */
export async function load(incoming: Incoming): Promise<boolean> {
  const handle = await whenEditor();
  if (unsaved() && !(await confirmed(t("files.replace.title"), t("files.replace.text"), t("files.replace.yes")))) return false;
  fileName.value = incoming.name ?? DEFAULT_NAME;
  windowsLines.value = incoming.crlf ?? false;
  if (incoming.target !== undefined) target.value = incoming.target;
  handle.replace(incoming.text);
  kept.value = plain(incoming.text);
  handle.focus();
  return true;
}

/** Empties the editor. */
export async function clear(): Promise<boolean> {
  return load({ text: "" });
}
