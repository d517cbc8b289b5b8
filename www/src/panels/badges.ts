// The numbers on the tabs. A number of a panel that asks only while it is shown is dropped when the text changes.
import { signal } from "@preact/signals";
import { type Panel, report, text } from "../state";

const told = signal<Partial<Record<Panel, { text: string; count: number }>>>({});

/** Remembers what a panel found in a text. */
export function tell(panel: Panel, about: string, count: number): void {
  const known = told.peek()[panel];
  if (known?.text === about && known.count === count) return;
  told.value = { ...told.peek(), [panel]: { text: about, count } };
}

/** The number for a tab; null when there is none to show. */
export function badge(panel: Panel): number | null {
  if (panel === "problems") {
    // An empty editor is no broken config yet.
    const known = text.value.trim() === "" ? null : report.value;
    return known ? known.diagnostics.length + known.omitted || null : null;
  }
  const known = told.value[panel];
  return known && known.text === text.value ? known.count || null : null;
}
