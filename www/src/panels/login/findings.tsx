// What is wrong with stores and credentials, each with the rule that says so.
import { t } from "../../i18n";
import { showHelp } from "../../state";
import { Level } from "../parts/level";
import { Prose, Words } from "../parts/prose";
import type { AuthFinding } from "openclaw-lint-wasm";
import { Repairs } from "./repairs";

export function Findings({ findings, many }: { findings: AuthFinding[]; many: boolean }) {
  if (findings.length === 0) return null;
  return (
    <section class="findings">
      <h3>{t("login.findings", { count: findings.length })}</h3>
      <ul class="cards">
        {findings.map((finding, index) => (
          <li key={index} class="card" data-testid="login-finding">
            <p>
              <Level severity={finding.severity} /> <Words text={finding.message} />
            </p>
            {finding.help && <Prose text={finding.help} />}
            <p class="soft">
              {many && <>{t("login.finding-agents")} <bdi>{finding.agents.join(", ")}</bdi>. </>}
              {finding.profile && <code dir="ltr">{finding.profile}</code>} {finding.origin && <bdi>{finding.origin}</bdi>}
            </p>
            <Repairs repairs={finding.repairs} />
            <button type="button" class="rule-link" dir="ltr" onClick={() => showHelp(finding.rule)}>{finding.rule}</button>
          </li>
        ))}
      </ul>
    </section>
  );
}
