// Where these files are on disk, and what to do when they are databases.
import { locale, t } from "../../i18n";
import { Copy } from "../parts/copy";
import { Words } from "../parts/prose";

const STATUS = "openclaw models status --json";
const AUTH = "openclaw-lint auth";

function Command({ command }: { command: string }) {
  return (
    <div class="command">
      <code dir="ltr">{command}</code>
      <Copy small text={command} what={command} />
    </div>
  );
}

export function Where() {
  return (
    <details class="where">
      <summary>{t("login.where")}</summary>
      <dl>
        <dt>{t("login.where.files")}</dt>
        <dd><Words text="`~/.openclaw/agents/<agent>/agent/auth-profiles.json`" /></dd>
        <dt>{t("login.where.database")}</dt>
        <dd>{t("login.where.database.text")}</dd>
        <dt>{t("login.where.variables")}</dt>
        <dd><Words text={t("login.where.variables.text")} lang={locale.value} /></dd>
      </dl>
      <p>{t("login.where.status")}</p>
      <Command command={STATUS} />
      <p>{t("login.where.cli")}</p>
      <Command command={AUTH} />
    </details>
  );
}
