// Status
import { t } from "../i18n";

export function Status() {
  return <div>{t("shell.loading")}</div>;
}
