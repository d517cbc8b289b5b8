// Says that the release refuses the config, when a panel tells what would happen with it.
import { t } from "../../i18n";
import { report } from "../../state";

export function Refused({ release }: { release: string }) {
  const known = report.value;
  if (!known || known.accepted || known.target.release !== release) return null;
  return <p class="warning">{t("panels.refused", { release })}</p>;
}
