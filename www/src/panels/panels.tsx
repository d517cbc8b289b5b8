// The panels beside the editor, one at a time, as tabs.
import type { ComponentType } from "preact";
import { t } from "../i18n";
import { Problems } from "../problems/problems";
import { panel, PANELS, type Panel } from "../state";
import { Cache } from "./cache";
import { Help } from "./help";
import { Login } from "./login";
import { Upgrade } from "./upgrade";

const CONTENT: Record<Panel, ComponentType> = { problems: Problems, upgrade: Upgrade, login: Login, cache: Cache, help: Help };

export function Panels() {
  const Content = CONTENT[panel.value];
  return (
    <>
      <div role="tablist" class="tabs">
        {PANELS.map((id) => (
          <button type="button" role="tab" id={`tab-${id}`} aria-controls="panel" aria-selected={panel.value === id} onClick={() => (panel.value = id)}>
            {t(`${id}.title`)}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="panel" class="panel" aria-labelledby={`tab-${panel.value}`} tabIndex={0}><Content /></div>
    </>
  );
}
