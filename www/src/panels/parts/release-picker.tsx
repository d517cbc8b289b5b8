// A list of releases to choose from, newest first.
import { t } from "../../i18n";
import { releases } from "../../state";

interface Props {
  id: string;
  label: string;
  value: string;
  /** What the empty choice says. */
  automatic: string;
  onChange(value: string): void;
}

export function ReleasePicker({ id, label, value, automatic, onChange }: Props) {
  return (
    <label class="field" for={id}>
      <span>{label}</span>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{automatic}</option>
        {releases.value.toReversed().map(({ version, latest }) => (
          <option key={version} value={version}>{latest ? t("panels.latest", { release: version }) : version}</option>
        ))}
      </select>
    </label>
  );
}
