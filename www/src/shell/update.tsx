// Says that a newer version of the page waits, and changes to it together with the text.
import { signal } from "@preact/signals";
import { t } from "../i18n";
import { changeOver } from "../offline/handover";
import { waiting } from "../offline/worker";
import { Icon } from "./icon";

const later = signal(false);
const failed = signal(false);

async function now(): Promise<void> {
  if (waiting.value && !(await changeOver(waiting.value))) failed.value = true;
}

export function Update() {
  const shown = waiting.value !== null && !later.value;
  return (
    <div role="status">
      {shown && (
        <div class="update">
          <Icon name="update" />
          <p>{failed.value ? t("shell.updateFailed") : `${t("shell.update")} ${t("shell.updateKeeps")}`}</p>
          <button type="button" class="button button-main" onClick={() => void now()}>{t("shell.updateNow")}</button>
          <button type="button" class="button" onClick={() => (later.value = true)}>{t("shell.updateLater")}</button>
        </div>
      )}
    </div>
  );
}
