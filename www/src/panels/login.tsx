// Login
import { t } from "../i18n";

export function Login() {
  return <div>{t("login.title")}</div>;
}
