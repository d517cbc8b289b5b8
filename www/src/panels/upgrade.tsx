// Upgrade
import { t } from "../i18n";

export function Upgrade() {
  return <div>{t("upgrade.title")}</div>;
}
