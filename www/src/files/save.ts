// Gives the text back: as a file, or on the clipboard.
import { t } from "../i18n";
import { toClipboard } from "../panels/parts/clipboard";
import { fileName } from "../state";
import { markKept, textNow, windowsLines } from "./document";
import { notify } from "./notices";

/** Long enough for the browser to begin with the download. */
const RELEASE_MS = 60_000;

/** Saves a text as a file in the browser's folder for downloads. */
export function saveAs(name: string, content: string, type = "application/json"): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), RELEASE_MS);
}

/** Downloads the config under the name that it was opened with. */
export function download(): void {
  const content = textNow();
  saveAs(fileName.peek(), windowsLines.peek() ? content.replace(/\r?\n/g, "\r\n") : content);
  markKept();
  notify("done", t("files.downloaded", { name: fileName.peek() }));
}

/** Copies the whole config. */
export async function copyAll(): Promise<void> {
  if (await toClipboard(textNow())) notify("done", t("files.copied"));
  else notify("warning", t("panels.copy-failed"));
}
