// The page about a config key.
import type { ComponentChildren } from "preact";
import type { KeyHelp } from "openclaw-lint-wasm";
import { t } from "../../i18n";
import { showHelp } from "../../state";
import { Prose, Words } from "../parts/prose";
import { child, trailOf } from "./child";

function Subject({ path, label }: { path: string; label?: string }) {
  return <button type="button" class="rule-link" dir="ltr" onClick={() => showHelp(path)}>{label ?? path}</button>;
}

function Trail({ path }: { path: string }) {
  const parts = trailOf(path);
  if (parts.length === 0) return <h2>{t("help.root")}</h2>;
  return (
    <h2 class="trail" dir="ltr">
      {parts.map((part, index) => (
        <span key={part.path}>
          {index > 0 && !part.name.startsWith("[") && <span aria-hidden="true">.</span>}
          {index === parts.length - 1 ? <code>{part.name}</code> : <Subject path={part.path} label={part.name} />}
        </span>
      ))}
    </h2>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return <><dt>{name}</dt><dd>{children}</dd></>;
}

const codes = (values: string[]) => values.map((value) => <code key={value} class="value" dir="ltr">{value}</code>);
const lines = (texts: string[]) => texts.map((text) => <div key={text}><Words text={text} /></div>);
const links = (paths: string[]) => paths.map((path) => <Subject key={path} path={path} />);

function Facts({ help }: { help: KeyHelp }) {
  return (
    <dl class="facts">
      {help.kinds && <Fact name={t("help.kind")}><Words text={help.kinds} /></Fact>}
      {help.items && <Fact name={t("help.items")}><Words text={help.items} /></Fact>}
      {help.values.length > 0 && <Fact name={t("help.values")}>{codes(help.values)}</Fact>}
      {help.limits.length > 0 && <Fact name={t("help.limits")}>{lines(help.limits)}</Fact>}
      {help.required.length > 0 && <Fact name={t("help.required")}>{lines(help.required)}</Fact>}
      {help.secret && <Fact name={t("help.secret")}>{t("help.secret.text")}</Fact>}
      <Fact name={t("help.releases")}>{span(help)}</Fact>
      {help.replaces.length > 0 && <Fact name={t("help.replaces")}>{links(help.replaces)}</Fact>}
      {help.replacedBy.length > 0 && <Fact name={t("help.replaced-by")}>{links(help.replacedBy)}</Fact>}
    </dl>
  );
}

function known(help: KeyHelp) {
  if (help.known) return "help.known";
  return help.tolerated ? "help.tolerated" : "help.not-known";
}

function span({ since, until }: KeyHelp): string {
  if (since !== null && until !== null) return t("help.from-to", { since, until });
  if (since !== null) return t("help.since", { since });
  return until === null ? t("help.always") : t("help.until", { until });
}

function Keys({ title, path, keys }: { title: string; path: string; keys: KeyHelp["keys"] }) {
  if (keys.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <dl class="keys">
        {keys.map(({ name, description }) => (
          <div key={name}>
            <dt><Subject path={child(path, name)} label={name} /></dt>
            <dd>{description && <Words text={description} />}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function KeyPage({ help }: { help: KeyHelp }) {
  return (
    <article data-testid="help-key">
      <Trail path={help.path} />
      {help.description && <Prose text={help.description} />}
      {help.note && <div class="note"><Prose text={help.note} /></div>}
      <p class="soft">{t(known(help), { release: help.release })}</p>
      <Facts help={help} />
      <Keys title={t("help.keys")} path={help.path} keys={help.keys} />
      <Keys title={t("help.item-keys")} path={`${help.path}[]`} keys={help.itemKeys} />
      {help.history.length > 0 && (
        <section>
          <h3>{t("help.history")}</h3>
          <dl class="facts">{help.history.map(({ when, what }) => <Fact key={when} name={when}><Words text={what} /></Fact>)}</dl>
        </section>
      )}
    </article>
  );
}
