// The menu in the bar: buttons for files, examples and sharing.
import { openExamples } from "../examples/dialog";
import { t } from "../i18n";
import { openShare } from "../share/dialog";
import { text } from "../state";
import { clear } from "./document";
import { chooseFile } from "./open";
import { copyAll, download } from "./save";

export function Menu() {
  const empty = text.value.trim() === "";
  const buttons = [
    { id: "open", act: () => void chooseFile(), keys: "Control+O", off: false },
    { id: "examples", act: openExamples, keys: undefined, off: false },
    { id: "copy", act: () => void copyAll(), keys: undefined, off: empty },
    { id: "download", act: download, keys: "Control+S", off: empty },
    { id: "share", act: openShare, keys: undefined, off: empty },
    { id: "clear", act: () => void clear(), keys: undefined, off: empty },
  ] as const;
  return (
    <div class="toolbar" role="group" aria-label={t("files.toolbar")}>
      {buttons.map(({ id, act, keys, off }) => (
        <button key={id} type="button" class="button" data-testid={`files-${id}`} aria-keyshortcuts={keys} disabled={off} onClick={act}>
          {t(`files.${id}`)}
        </button>
      ))}
    </div>
  );
}
