// The panels beside the editor, one at a time, as tabs. Only the panel that is shown exists, so only it asks the engine.
import type { ComponentType } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../i18n";
import { Problems } from "../problems/problems";
import { panel, PANELS, type Panel } from "../state";
import { badge } from "./badges";
import { Cache } from "./cache";
import { Help } from "./help";
import { Layers } from "./layers";
import { Login } from "./login";
import { nextTab } from "./tabs";
import { Upgrade } from "./upgrade";

const CONTENT: Record<Panel, ComponentType> = { problems: Problems, upgrade: Upgrade, login: Login, cache: Cache, help: Help };

function Tab({ id }: { id: Panel }) {
  const selected = panel.value === id;
  const count = badge(id);
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${id}`}
      class="tab"
      aria-controls="panel"
      aria-selected={selected}
      tabIndex={selected ? 0 : -1}
      onClick={() => (panel.value = id)}
    >
      {t(`${id}.title`)}
      {count !== null && <span class="tab-count">{count}<span class="unseen"> {t("panels.count")}</span></span>}
    </button>
  );
}

export function Panels() {
  const list = useRef<HTMLDivElement>(null);
  const Content = CONTENT[panel.value];
  // On a phone the tabs do not all fit in, and a link may lead to one that is out of sight.
  useEffect(() => {
    const [tabs, tab] = [list.current, document.getElementById(`tab-${panel.value}`)];
    if (tabs && tab && tabs.scrollWidth > tabs.clientWidth) tab.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [panel.value]);
  const move = (event: KeyboardEvent) => {
    const way = list.current && getComputedStyle(list.current).direction === "rtl" ? "rtl" : "ltr";
    const next = nextTab(event.key, PANELS.indexOf(panel.value), PANELS.length, way);
    const id = next === null ? undefined : PANELS[next];
    if (id === undefined) return;
    event.preventDefault();
    panel.value = id;
    document.getElementById(`tab-${id}`)?.focus();
  };
  return (
    <>
      <div role="tablist" class="tabs" aria-label={t("panels.tabs")} ref={list} onKeyDown={move}>
        {PANELS.map((id) => <Tab key={id} id={id} />)}
      </div>
      <div role="tabpanel" id="panel" class={`panel panel-${panel.value}`} aria-labelledby={`tab-${panel.value}`} tabIndex={0}>
        <Content />
      </div>
      <Layers />
    </>
  );
}
