// Problems
import { t } from "../i18n";

export function Problems() {
  return <div>{t("problems.title")}</div>;
}
