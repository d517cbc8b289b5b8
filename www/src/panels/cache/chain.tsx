// How the result came about, step by step, and what is not known.
import { t } from "../../i18n";
import { text } from "../../state";
import { stands } from "../parts/locate";
import { Place } from "../parts/place";
import { Words } from "../parts/prose";
import type { CacheModel } from "openclaw-lint-wasm";

/** A place that was looked at; it leads to the editor when something stands there. */
function Layer({ path }: { path: string }) {
  return stands(text.value, path) ? <Place path={path} /> : <code dir="ltr">{path}</code>;
}

export function Chain({ model }: { model: CacheModel }) {
  return (
    <>
      <ol class="chain" dir="auto">
        {model.reasons.map((reason, index) => (
          <li key={index} class={reason.decides ? "decides" : undefined}>
            {reason.configPath && !reason.text.includes(`\`${reason.configPath}\``) && <><Layer path={reason.configPath} />: </>}<Words text={reason.text} />
            {reason.decides && <>{" "}<span class="tag">{t("cache.decided")}</span></>}
          </li>
        ))}
      </ol>
      {model.unknown.length > 0 && (
        <div class="unknown">
          <p><strong>{t("cache.unknown")}</strong></p>
          <ul>{model.unknown.map((unknown) => <li key={unknown}><Words text={unknown} /></li>)}</ul>
        </div>
      )}
    </>
  );
}
