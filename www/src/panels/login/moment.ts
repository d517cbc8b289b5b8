// A moment in words: how far away, and exactly when.
import { locale, t } from "../../i18n";
import { absolute, relative } from "./times";

export function moment(ms: number, now: number): string {
  const [away, exact] = [relative(ms, now, locale.value), absolute(ms, locale.value)];
  return away === null || exact === null ? t("login.no-moment") : t("login.moment", { away, exact });
}
