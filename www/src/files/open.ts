// Opens files of the user's: by the button, with Ctrl+O, or dropped on the page.
import { t } from "../i18n";
import { panel } from "../state";
import { chooseFiles } from "./choose";
import { load } from "./document";
import { notify } from "./notices";
import { MAX_BYTES, type Read, readFile } from "./read";

/** The sentence about a file that cannot be opened. */
export function refusal(name: string, refused: Extract<Read, { ok: false }>): string {
  return t(`files.refused.${refused.reason}`, { name, bytes: refused.bytes, most: MAX_BYTES });
}

/** Opens files: credential stores go to the login panel, the first other one into the editor. */
export async function openFiles(files: Iterable<File>): Promise<void> {
  let opened = false;
  for (const file of files) {
    const read = await readFile(file);
    if (!read.ok) {
      notify("error", refusal(file.name, read));
      continue;
    }
    const { takeIfStore } = await import("../panels/login/take");
    if (takeIfStore(read.text, file.name)) {
      panel.value = "login";
      notify("done", t("files.store", { name: file.name }));
    } else if (opened) {
      notify("warning", t("files.one", { name: file.name }));
    } else if (await load({ text: read.text, name: file.name, crlf: read.crlf })) {
      opened = true;
      if (read.odd) notify("warning", t(`files.${read.odd}`, { name: file.name }));
    }
  }
}

/** Lets the user choose a file to open. */
export async function chooseFile(): Promise<void> {
  await openFiles(await chooseFiles());
}
