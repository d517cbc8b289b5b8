// The list of findings: by place, filtered by severity, walked with the arrow keys.
import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Diagnostic, Severity } from "openclaw-lint-wasm";
import { fixAll } from "../fixes/review";
import { fixNotice } from "../fixes/fixes";
import { t } from "../i18n";
import { checkError, editor, engineRestart, engineState, report, text } from "../state";
import { Clean, Empty } from "./empty";
import { Filter } from "./filter";
import { Item } from "./item";
import { filtered, nameOf, ordered, safeFixes } from "./order";

/** How many findings are added to the list at a time. */
const PAGE = 100;

export function Problems() {
  const hidden = useSignal<ReadonlySet<Severity>>(new Set());
  if (text.value.trim() === "") return <div class="problems"><Empty /></div>;
  return (
    <div class="problems" data-testid="problems">
      <Troubles />
      <Filter hidden={hidden} />
      <Actions />
      <List hidden={hidden.value} />
      <Left />
    </div>
  );
}

/** What went wrong with the checker itself. */
function Troubles() {
  const restarted = engineRestart.value;
  const failed = checkError.value;
  return (
    <>
      {restarted !== null && <p class="trouble" role="alert">{t("problems.restarted", { reason: restarted })}</p>}
      {failed !== null && restarted === null && <p class="trouble" role="alert">{t("problems.checkFailed", { reason: failed })}</p>}
    </>
  );
}

function Actions() {
  const safe = safeFixes(report.value);
  return (
    <div class="problem-actions">
      {safe > 0 && <button type="button" class="button fix-all" data-testid="fix-all-problems" onClick={fixAll}>{t("fixes.allCount", { count: safe })}</button>}
      <p class="fix-notice" role="status">{fixNotice.value}</p>
    </div>
  );
}

/** What the list does not show. */
function Left() {
  const { suppressed = 0, omitted = 0 } = report.value ?? {};
  return (
    <>
      {suppressed > 0 && <p class="soft" data-testid="suppressed">{t("problems.suppressed", { count: suppressed })}</p>}
      {omitted > 0 && <p class="soft" data-testid="omitted">{t("problems.omitted", { count: omitted })}</p>}
    </>
  );
}

function List({ hidden }: { hidden: ReadonlySet<Severity> }) {
  const now = report.value;
  const all = useMemo(() => ordered(now?.diagnostics ?? []), [now]);
  const findings = useMemo(() => filtered(all, hidden), [all, hidden]);
  const active = useSignal(0);
  const shown = useSignal(PAGE);
  const list = useRef<HTMLOListElement>(null);
  /** The list had the focus when its findings changed under it. */
  const refocus = useRef(false);

  const count = Math.min(shown.value, findings.length);
  const at = Math.max(0, Math.min(active.value, count - 1));
  const row = (index: number) => list.current?.querySelectorAll<HTMLElement>(".finding-go")[index];

  useEffect(() => {
    if (!refocus.current) return;
    refocus.current = false;
    (row(at) ?? document.getElementById("panel"))?.focus();
  }, [now]);

  if (engineState.value === "loading" || !now) return <p class="soft">{t("problems.waiting")}</p>;
  if (all.length === 0) return <Clean report={now} />;
  if (findings.length === 0) return <p class="soft">{t("problems.allHidden")}</p>;

  const go = (finding: Diagnostic) => editor.value?.revealFinding(finding);
  const keys = (event: KeyboardEvent) => {
    if (!(event.target as Element).matches(".finding-go")) return;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1, PageDown: at + 10, PageUp: at - 10 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    if (next >= count && count < findings.length) shown.value += PAGE;
    active.value = Math.max(0, Math.min(next, findings.length - 1));
    requestAnimationFrame(() => row(active.value)?.focus());
  };
  const seen = new Map<string, number>();
  return (
    <>
      <ol class="findings" ref={list} aria-label={t("problems.list")} onKeyDown={keys}>
        {findings.slice(0, count).map((finding, index) => (
          <Item key={nameOf(finding, seen)} finding={finding} active={index === at}
            onActive={() => (active.value = index)} onGo={() => go(finding)} onApplied={() => (refocus.current = true)} />
        ))}
      </ol>
      {count < findings.length && (
        <button type="button" class="more" onClick={() => (shown.value += PAGE)}>{t("problems.more", { count: Math.min(PAGE, findings.length - count), rest: findings.length - count })}</button>
      )}
    </>
  );
}
