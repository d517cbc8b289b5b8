// Takes in a pasted text or a file, by what it is.
import { addStore, status, variables } from "./inputs";
import { recognise, type Recognised } from "./recognise";

/** Keeps a text; tells what it was. */
export function take(text: string, name: string): Recognised["kind"] {
  const known = recognise(text);
  if (known.kind === "store") addStore(name, text, known.profiles);
  if (known.kind === "status") status.value = { text: text.slice(text.indexOf("{")), model: known.model };
  if (known.kind === "variables") variables.value = { ...variables.value, ...known.values };
  return known.kind;
}

/** Keeps a file that holds credentials or tells about them, by its content; false for any other. */
export function takeIfStore(text: string, name: string): boolean {
  const { kind } = recognise(text);
  const env = /(?:^|\.)env(?:\.|$)/.test(name);
  if (kind === "unknown" || (kind === "variables" && !env)) return false;
  take(text, name);
  return true;
}
