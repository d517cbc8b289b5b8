// The line at the end: privacy, whether the page works offline, where it comes from.
import { t } from "../i18n";
import { isOfflineReady } from "../offline/worker";
import { Privacy } from "./privacy";

const SOURCE = "https://github.com/openclaw-lint/openclaw-lint";

export function Footer() {
  return (
    <footer class="footer">
      <Privacy />
      {isOfflineReady.value && <span>{t("shell.offlineReady")}</span>}
      <a href={SOURCE} rel="noopener noreferrer" target="_blank">{t("shell.source")}</a>
    </footer>
  );
}
