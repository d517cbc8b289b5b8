// The page about a rule, with examples to try in the editor.
import type { RuleHelp } from "openclaw-lint-wasm";
import { load } from "../../files/document";
import { t } from "../../i18n";
import { panel } from "../../state";
import { Prose, Words } from "../parts/prose";

function Example({ title, example, id }: { title: string; example: RuleHelp["bad"]; id: string }) {
  const run = async () => {
    if (await load(example)) panel.value = "problems";
  };
  return (
    <figure class={`example example-${id}`}>
      <figcaption>
        <strong>{title}</strong> <span class="soft">{t("help.example-release", { release: example.target })}</span>
        <button type="button" class="button small" data-testid={`help-try-${id}`} aria-label={t("help.try-what", { what: title })}
          onClick={() => void run()}>
          {t("help.try")}
        </button>
      </figcaption>
      <pre dir="ltr" tabIndex={0}><code>{example.text}</code></pre>
    </figure>
  );
}

export function RulePage({ rule }: { rule: RuleHelp }) {
  return (
    <article data-testid="help-rule">
      <h2 dir="ltr"><code>{rule.id}</code></h2>
      <p class="lead"><Words text={rule.summary} /></p>
      <Prose text={rule.explanation} />
      <dl class="facts">
        <dt>{t("help.levels")}</dt>
        <dd>
          {rule.levels.map(({ since, level }) => (
            <div key={since}>
              {since === null ? t("help.level-all") : t("help.level-since", { since })} {t(`help.level.${level}`)}
            </div>
          ))}
        </dd>
        <dt>{t("help.fix")}</dt>
        <dd>{t(`help.fix.${rule.fix ?? "none"}`)}</dd>
      </dl>
      <Example id="bad" title={t("help.bad")} example={rule.bad} />
      <Example id="good" title={t("help.good")} example={rule.good} />
    </article>
  );
}
