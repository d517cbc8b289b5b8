// Tells screen readers the verdict: politely, and only when the typing has paused, as each keystroke may change it.
import { signal, useSignalEffect } from "@preact/signals";
import { t } from "../i18n";
import { engineState } from "../state";
import { counts, verdict } from "./summary";

const PAUSE = 900;
const said = signal("");

export function Announcer() {
  useSignalEffect(() => {
    const words = [verdict.value, ...(counts.value.length ? counts.value.map(({ words }) => words) : [t("shell.clean")])];
    const sentence = engineState.value === "loading" ? t("shell.loading") : verdict.value === null ? "" : words.join(". ");
    const timer = setTimeout(() => (said.value = sentence), PAUSE);
    return () => clearTimeout(timer);
  });
  return <div class="unseen" role="status" aria-live="polite" aria-atomic="true">{said.value}</div>;
}
