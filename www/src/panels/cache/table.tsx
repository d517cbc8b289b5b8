// The table of agents and models. In a narrow panel the rows are cards, so every role is said explicitly: a changed
// `display` takes the roles of table elements away.
import { useId, useState } from "preact/hooks";
import { t } from "../../i18n";
import { Place } from "../parts/place";
import type { CacheAgent, CacheModel } from "./answer";
import { Chain } from "./chain";

const COLUMNS = ["agent", "model", "roles", "route", "retention", "decides"] as const;

function retention({ retention, route }: CacheModel): string {
  // OpenAI has times of its own.
  const timeless = route === "open-ai" && (retention === "short" || retention === "long");
  return t(timeless ? `cache.retention.${retention}.open-ai` : `cache.retention.${retention}`);
}

function Row({ agent, model }: { agent: CacheAgent; model: CacheModel }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const cell = { role: "cell" } as const;
  return (
    <>
      <tr role="row" data-testid="cache-row">
        <th role="rowheader" scope="row" data-label={t("cache.agent")}><bdi>{agent.agent}</bdi></th>
        <td {...cell} data-label={t("cache.model")}><code dir="ltr">{model.model}</code></td>
        <td {...cell} data-label={t("cache.roles")}>{model.roles.map((role) => t(`cache.role.${role}`)).join(", ")}</td>
        <td {...cell} data-label={t("cache.route")}>{t(`cache.route.${model.route}`)}</td>
        <td {...cell} data-label={t("cache.retention")} data-testid="cache-retention">
          <strong class={`retention retention-${model.retention}`}>{retention(model)}</strong>
          {model.unknown.length > 0 && <abbr title={t("cache.uncertain")}>?</abbr>}
        </td>
        <td {...cell} data-label={t("cache.decides")}>
          {model.configPath ? <Place path={model.configPath} /> : <span class="soft">{t("cache.nothing-set")}</span>}{" "}
          <button type="button" class="button small" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}
            aria-label={t("cache.why-of", { model: model.model, agent: agent.agent })}>
            {t("cache.why")}
          </button>
        </td>
      </tr>
      <tr role="row" class="chain-row" id={id} hidden={!open}>
        <td {...cell} colSpan={COLUMNS.length}>{open && <Chain model={model} />}</td>
      </tr>
    </>
  );
}

export function CacheTable({ agents }: { agents: CacheAgent[] }) {
  return (
    <>
      <div class="table-frame">
        <table class="cache-table" role="table">
          <caption class="unseen">{t("cache.caption")}</caption>
          <thead role="rowgroup">
            <tr role="row">{COLUMNS.map((name) => <th key={name} role="columnheader" scope="col">{t(`cache.${name}`)}</th>)}</tr>
          </thead>
          <tbody role="rowgroup">
            {agents.flatMap((agent) => agent.models.map((model) => <Row key={`${agent.agent} ${model.model}`} agent={agent} model={model} />))}
          </tbody>
        </table>
      </div>
      {agents.filter(({ incomplete }) => incomplete).map(({ agent }) => (
        <p key={agent} class="soft">{t("cache.incomplete", { agent })}</p>
      ))}
    </>
  );
}
