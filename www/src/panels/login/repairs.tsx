// What to do, with commands to copy.
import { t } from "../../i18n";
import { Copy } from "../parts/copy";
import { Words } from "../parts/prose";
import type { Repair } from "openclaw-lint-wasm";

export function Repairs({ repairs }: { repairs: Repair[] }) {
  if (repairs.length === 0) return null;
  return (
    <div class="repairs">
      <p><strong>{t("login.repairs")}</strong></p>
      <ol class="plain">
        {repairs.map(({ text, command }, index) => (
          <li key={index}>
            <Words text={text} />
            {command && (
              <div class="command">
                <code dir="ltr">{command}</code>
                <Copy small text={command} what={command} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
