// Bar
import { t } from "../i18n";

export function Bar() {
  return <div>{t("shell.title")}</div>;
}
