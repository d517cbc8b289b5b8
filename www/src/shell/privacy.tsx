// Why nothing leaves the page: a dialog with the reasons, and the policy that the browser enforces.
import { useRef } from "preact/hooks";
import { t } from "../i18n";
import { Icon } from "./icon";

const REASONS = ["shell.privateCheck", "shell.privatePolicy", "shell.privateOffline", "shell.privateStorage", "shell.privateSecrets"] as const;

/** The policy as the page carries it, so that what is shown is what holds. */
const policy = () => document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content") ?? "";

export function Privacy() {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" class="quiet" aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        <Icon name="lock" />{t("shell.private")}
      </button>
      <dialog ref={dialog} class="dialog" aria-labelledby="privacy-title"
        onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}>
        <div class="dialog-body">
          <h2 id="privacy-title">{t("shell.privateTitle")}</h2>
          <ul>{REASONS.map((key) => <li key={key}>{t(key)}</li>)}</ul>
          <p>{t("shell.privateProof")}</p>
          <pre class="policy" dir="ltr" tabIndex={0}><code>{policy().replaceAll("; ", ";\n")}</code></pre>
          <button type="button" class="button button-main" onClick={() => dialog.current?.close()}>{t("shell.close")}</button>
        </div>
      </dialog>
    </>
  );
}
