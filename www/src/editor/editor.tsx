// Editor
import { t } from "../i18n";

export function Editor() {
  return <div>{t("editor.title")}</div>;
}
