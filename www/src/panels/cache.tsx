// Cache
import { t } from "../i18n";

export function Cache() {
  return <div>{t("cache.title")}</div>;
}
