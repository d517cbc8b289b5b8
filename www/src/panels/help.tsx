// Help
import { t } from "../i18n";

export function Help() {
  return <div>{t("help.title")}</div>;
}
