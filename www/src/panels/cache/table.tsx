// The table of agents and models. In a narrow panel the rows are cards, so every role is said explicitly: a changed
// `display` takes the roles of table elements away.
import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import { t } from "../../i18n";
import { isolate } from "../../i18n/isolate";
import { Place } from "../parts/place";
import type { CacheAgent, CacheModel } from "openclaw-lint-wasm";
import { Chain } from "./chain";

const COLUMNS = ["agent", "model", "roles", "route", "retention", "decides"] as const;

function retention({ retention, route }: CacheModel): string {
  // OpenAI has times of its own.
  const timeless = route === "open-ai" && (retention === "short" || retention === "long");
  return t(timeless ? `cache.retention.${retention}.open-ai` : `cache.retention.${retention}`);
}

/** A cell; in a card the name of its column stands before it. */
function Cell({ column, id, children }: { column: (typeof COLUMNS)[number]; id?: string; children: ComponentChildren }) {
  const props = { "data-label": t(`cache.${column}`), "data-testid": id };
  // One element for all of the content, which is set beside the name as a whole.
  const content = <div>{children}</div>;
  return column === "agent" ? <th role="rowheader" scope="row" {...props}>{content}</th> : <td role="cell" {...props}>{content}</td>;
}

function Row({ agent, model }: { agent: CacheAgent; model: CacheModel }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <tr role="row" data-testid="cache-row">
        <Cell column="agent"><bdi>{agent.agent}</bdi></Cell>
        <Cell column="model"><code dir="ltr">{model.model}</code></Cell>
        <Cell column="roles">{model.roles.map((role) => t(`cache.role.${role}`)).join(", ")}</Cell>
        <Cell column="route">{t(`cache.route.${model.route}`)}</Cell>
        <Cell column="retention" id="cache-retention">
          <strong class={`retention retention-${model.retention}`}>{retention(model)}</strong>
          {model.unknown.length > 0 && (
            <abbr title={t("cache.uncertain")}><span aria-hidden="true">?</span><span class="unseen"> {t("cache.uncertain")}</span></abbr>
          )}
        </Cell>
        <Cell column="decides">
          {model.configPath ? <Place path={model.configPath} /> : <span class="soft">{t("cache.nothing-set")}</span>}{" "}
          <button type="button" class="button small" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}
            aria-label={t("cache.why-of", { model: model.model, agent: agent.agent })}>
            {t("cache.why")}
          </button>
        </Cell>
      </tr>
      <tr role="row" class="chain-row" id={id} hidden={!open}>
        <td role="cell" colSpan={COLUMNS.length}>{open && <Chain model={model} />}</td>
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
        <p key={agent} class="soft">{t("cache.incomplete", { agent: isolate(agent) })}</p>
      ))}
    </>
  );
}
