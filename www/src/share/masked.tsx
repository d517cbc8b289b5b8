// What was masked, as a list that folds.
import type { Redacted } from "openclaw-lint-wasm";
import { t } from "../i18n";

export function MaskedList({ masked }: { masked: Redacted["masked"] }) {
  if (masked.length === 0) return <p data-testid="share-masked">{t("share.masked", { count: 0 })}</p>;
  return (
    <details data-testid="share-masked">
      <summary>{t("share.masked", { count: masked.length })}</summary>
      <ul class="plain">
        {masked.map(({ configPath, range }) => (
          <li key={range.start.offset}>
            {configPath === null ? t("share.not-a-value") : <code dir="ltr">{configPath}</code>}{" "}
            <span class="soft">{t("panels.line", { line: range.start.line })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
