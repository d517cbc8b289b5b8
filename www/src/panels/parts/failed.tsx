// Why there is no answer, and what to do about it.
import type { Failure } from "openclaw-lint-wasm";
import { t } from "../../i18n";
import { Prose } from "./prose";

export function Failed({ failure }: { failure: Failure }) {
  return (
    <div class="panel-failed" role="alert">
      <p>{t("panels.failed", { reason: failure.message })}</p>
      {failure.help && <Prose text={failure.help} />}
    </div>
  );
}
