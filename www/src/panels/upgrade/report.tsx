// The report: the verdict, what can be done at once, and the parts one after the other.
import type { Upgrade } from "openclaw-lint-wasm";
import { saveAs } from "../../files/save";
import { t } from "../../i18n";
import { Copy } from "../parts/copy";
import { Words } from "../parts/prose";
import { Section } from "./section";

/** The diff dialog is loaded when it is first needed. */
async function apply(upgrade: Upgrade): Promise<void> {
  const { review } = await import("../../fixes/review");
  review(upgrade.fixed);
}

function kind({ verdict }: Upgrade): "good" | "mends" | "bad" {
  if (!verdict.starts || verdict.decisions > 0) return "bad";
  return verdict.acceptedAsIs ? "good" : "mends";
}

const SIGNS = { good: "✓", mends: "!", bad: "✗" };

/** The engine's sentence about a step that is none tells how to use the command line. */
function sentence({ direction, verdict, to }: Upgrade) {
  if (direction !== "same") return <Words text={verdict.text} />;
  return t(verdict.acceptedAsIs ? "upgrade.same-accepted" : "upgrade.same-refused", { release: to.release });
}

export function UpgradeReport({ upgrade, stale }: { upgrade: Upgrade; stale: boolean }) {
  const { from, to, verdict, fixed, sections, morePossible, markdown } = upgrade;
  const look = kind(upgrade);
  return (
    <section class={stale ? "report stale" : "report"}>
      <p class="route">
        {t(`upgrade.${upgrade.direction}`, { from: from.release, to: to.release })}
      </p>
      {from.note && <p class="soft">{t("upgrade.why", { release: from.release })} <Words text={from.note} /></p>}
      <p class={`outcome outcome-${look}`} role="status" data-testid="upgrade-verdict">
        <span class="sign" aria-hidden="true">{SIGNS[look]}</span> {sentence(upgrade)}
      </p>
      <div class="actions">
        {fixed.changed && (
          <button type="button" class="button button-main" data-testid="upgrade-apply" disabled={stale} onClick={() => void apply(upgrade)}>
            {t("upgrade.apply")}
          </button>
        )}
        <Copy text={markdown} label={t("upgrade.copy")} id="upgrade-copy" />
        <button type="button" class="button" data-testid="upgrade-download"
          onClick={() => saveAs(`upgrade-${from.release}-${to.release}.md`, markdown, "text/markdown")}>
          {t("upgrade.download")}
        </button>
      </div>
      {sections.filter(({ items }) => items.length > 0).map((section) => <Section key={section.part} section={section} />)}
      {morePossible > 0 && <p class="soft">{t("upgrade.more", { count: morePossible })}</p>}
    </section>
  );
}
