// Files dropped anywhere on the page, and the keys for opening and saving.
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { t } from "../i18n";
import { chooseFile, openFiles } from "./open";
import { download } from "./save";

/** A place with this attribute takes dropped files itself. */
export const OWN_DROPS = "data-own-drops";

const over = signal(false);
const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
const isOwn = (event: DragEvent) => event.composedPath().some((node) => node instanceof Element && node.hasAttribute(OWN_DROPS));

function dragged(event: DragEvent): void {
  if (!hasFiles(event)) return;
  if (isOwn(event)) {
    over.value = false;
    return;
  }
  // Before the editor sees it: that would put the file's text at the caret.
  event.preventDefault();
  event.stopPropagation();
  if (event.type === "drop") {
    over.value = false;
    void openFiles([...(event.dataTransfer?.files ?? [])]);
  } else over.value = true;
}

function left(event: DragEvent): void {
  // Into another element there is a related one; out of the window there is none.
  if (event.relatedTarget === null) over.value = false;
}

function pressed(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || document.querySelector("dialog[open]")) return;
  const key = event.key.toLowerCase();
  if (key !== "o" && key !== "s") return;
  event.preventDefault();
  if (key === "o") void chooseFile();
  else download();
}

export function DropLayer() {
  useEffect(() => {
    const all = new AbortController();
    const options = { capture: true, signal: all.signal };
    for (const type of ["dragenter", "dragover", "drop"] as const) document.addEventListener(type, dragged, options);
    document.addEventListener("dragleave", left, options);
    document.addEventListener("keydown", pressed, options);
    return () => all.abort();
  }, []);
  return over.value ? <div class="drop-layer" data-testid="drop-layer">{t("files.drop")}</div> : null;
}
