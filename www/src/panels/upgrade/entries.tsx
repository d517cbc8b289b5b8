// The places of one item: where, what becomes of it, the old value and the new.
import { useState } from "preact/hooks";
import type { UpgradeItem } from "openclaw-lint-wasm";
import { t } from "../../i18n";
import { Place } from "../parts/place";
import { Words } from "../parts/prose";

type Entry = UpgradeItem["entries"][number];
/** More than this many fold. */
const SHOWN = 8;

function Values({ entry }: { entry: Entry }) {
  if (entry.old === null && entry.new === null) return null;
  return (
    <span class="values" dir="ltr">
      {entry.old !== null && <del><code>{entry.old}</code></del>}
      {entry.old !== null && entry.new !== null && <span aria-hidden="true"> → </span>}
      {entry.new !== null && <ins><code>{entry.new}</code></ins>}
    </span>
  );
}

function Line({ entry }: { entry: Entry }) {
  return (
    <li class="entry" data-testid="upgrade-entry">
      {entry.line !== null && <span class="soft line">{t("panels.line", { line: entry.line })}</span>}{" "}
      {entry.line === null ? <code dir="ltr">{entry.path}</code> : <Place path={entry.path} line={entry.line} />}
      {entry.to.length > 0 && <> → {entry.to.map((to) => <code key={to} dir="ltr">{to} </code>)}</>}
      <Values entry={entry} />
      {entry.note && <p class="soft"><Words text={entry.note} /></p>}
    </li>
  );
}

export function Entries({ entries }: { entries: Entry[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries.slice(0, SHOWN);
  return (
    <>
      <ul class="plain entries">{shown.map((entry, index) => <Line key={index} entry={entry} />)}</ul>
      {shown.length < entries.length && (
        <button type="button" class="button small" onClick={() => setAll(true)}>{t("upgrade.all", { count: entries.length })}</button>
      )}
    </>
  );
}
