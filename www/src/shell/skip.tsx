// Ways past the bar for the keyboard. Buttons, as a link would change the fragment, where a shared config stands.
import { t } from "../i18n";
import { editor } from "../state";

export function SkipLinks() {
  const toPanels = () => document.querySelector<HTMLElement>(".work-panels [role=tab][aria-selected=true]")?.focus();
  return (
    <div class="skip">
      <button type="button" class="button" onClick={() => editor.value?.focus()}>{t("shell.skipToEditor")}</button>
      <button type="button" class="button" onClick={toPanels}>{t("shell.skipToPanels")}</button>
    </div>
  );
}
