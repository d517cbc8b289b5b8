// One part of the report, as a list that folds. What needs a decision is open from the start.
import type { Upgrade, UpgradeItem } from "openclaw-lint-wasm";
import { t } from "../../i18n";
import { showHelp } from "../../state";
import { Level } from "../parts/level";
import { Prose, Words } from "../parts/prose";
import { Entries } from "./entries";

type Part = Upgrade["sections"][number];

function Choices({ choices }: { choices: UpgradeItem["choices"] }) {
  if (choices.length === 0) return null;
  return (
    <div class="choices">
      <p><strong>{t("upgrade.choices", { count: choices.length })}</strong></p>
      <ul>
        {choices.map(({ action, meaning, fix }) => (
          <li key={action}>
            <Words text={action} />
            {meaning && <> <span class="soft"><Words text={meaning} /></span></>}
            {fix && fix !== "display" && <span class="tag">{t(`upgrade.fix-${fix}`)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Item({ item }: { item: UpgradeItem }) {
  return (
    <li class="card" data-testid="upgrade-item">
      <h3>{item.severity && <Level severity={item.severity} />} <Words text={item.title} /></h3>
      <Entries entries={item.entries} />
      {item.why && <Prose text={item.why} />}
      <Choices choices={item.choices} />
      {item.rules.length > 0 && (
        <p class="rules">
          {item.rules.map((rule) => (
            <button key={rule} type="button" class="rule-link" dir="ltr" onClick={() => showHelp(rule)}>{rule}</button>
          ))}
        </p>
      )}
    </li>
  );
}

export function Section({ section }: { section: Part }) {
  const open = section.part === "decisions" || section.part === "already" || section.part === "automatic";
  return (
    <details class={`part part-${section.part}`} open={open} data-testid={`upgrade-${section.part}`}>
      <summary>
        <h2>{t(`upgrade.part.${section.part}`)}</h2> <span class="tab-count">{section.items.length}</span>
      </summary>
      <p class="soft">{t(`upgrade.part.${section.part}.text`)}</p>
      <ul class="cards">{section.items.map((item, index) => <Item key={index} item={item} />)}</ul>
    </details>
  );
}
