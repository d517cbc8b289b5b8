// How the result came about, step by step, and what is not known.
import { t } from "../../i18n";
import { Place } from "../parts/place";
import { Words } from "../parts/prose";
import type { CacheModel } from "./answer";

export function Chain({ model }: { model: CacheModel }) {
  return (
    <>
      <ol class="chain">
        {model.reasons.map((reason, index) => (
          <li key={index} class={reason.decides ? "decides" : undefined}>
            <Words text={reason.text} /> {reason.configPath && <Place path={reason.configPath} />}
            {reason.decides && <span class="tag">{t("cache.decided")}</span>}
          </li>
        ))}
      </ol>
      {model.unknown.length > 0 && (
        <div class="unknown">
          <p><strong>{t("cache.unknown")}</strong></p>
          <ul>{model.unknown.map((text) => <li key={text}><Words text={text} /></li>)}</ul>
        </div>
      )}
    </>
  );
}
