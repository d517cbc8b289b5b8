// The help panel: what a rule or a config path means, in the chosen release.
import { signal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { t } from "../i18n";
import { engine, helpSubject, showHelp, target } from "../state";
import { KeyPage } from "./help/key";
import { near } from "./help/near";
import { RulePage } from "./help/rule";
import { useAnswer } from "./parts/answer";
import { isolate } from "../i18n/isolate";

/** The whole config, whose keys are where browsing begins. */
const ROOT = ".";
/** What was shown before, the newest last. */
const trail = signal<string[]>([]);
let shown: string | null = null;

function remember(subject: string): void {
  if (shown !== null && shown !== subject) trail.value = [...trail.peek().filter((old) => old !== subject), shown].slice(-50);
  shown = subject;
}

function back(): void {
  const last = trail.peek().at(-1);
  if (last === undefined) return;
  trail.value = trail.peek().slice(0, -1);
  shown = null;
  helpSubject.value = last;
}

export function Help() {
  const box = useRef<HTMLInputElement>(null);
  const subject = helpSubject.value ?? ROOT;
  const release = target.value;
  const { value, failure, busy } = useAnswer(() => engine.ask("explain", subject, { target: release }), [subject, release]);
  // Before anybody can type: what is typed would be gone.
  useLayoutEffect(() => {
    remember(subject);
    if (box.current) box.current.value = subject === ROOT ? "" : subject;
    // A link far down leads to the top of the next page.
    const page = box.current?.closest(".panel");
    if (page && page.getBoundingClientRect().top < 0) page.scrollIntoView();
  }, [subject]);
  const search = (event: SubmitEvent) => {
    event.preventDefault();
    showHelp(box.current?.value.trim() || ROOT);
  };
  return (
    <div class="help" aria-busy={busy} data-testid="help">
      <form class="search" role="search" onSubmit={search}>
        <label for="help-search">{t("help.search")}</label>
        <div class="search-line">
          <input id="help-search" ref={box} type="search" dir="ltr" spellcheck={false} autocapitalize="off" autocomplete="off"
            placeholder="agents.defaults.model" data-testid="help-search" />
          <button type="submit" class="button">{t("help.go")}</button>
        </div>
      </form>
      <p class="actions">
        <button type="button" class="button small" disabled={trail.value.length === 0} onClick={back}>{t("help.back")}</button>
        <button type="button" class="button small" onClick={() => showHelp(ROOT)}>{t("help.all")}</button>
      </p>
      {failure && !busy ? <Missing subject={subject} names={near(failure)} reason={failure.message} /> : null}
      {value && !failure && (value.kind === "rule" ? <RulePage rule={value} /> : <KeyPage help={value} />)}
    </div>
  );
}

function Missing({ subject, names, reason }: { subject: string; names: string[]; reason: string }) {
  return (
    <div role="status" data-testid="help-missing">
      <p>{names.length > 0 ? t("help.near", { subject: isolate(subject) }) : reason}</p>
      <ul class="plain">
        {names.map((name) => (
          <li key={name}><button type="button" class="rule-link" dir="ltr" onClick={() => showHelp(name)}>{name}</button></li>
        ))}
      </ul>
    </div>
  );
}
