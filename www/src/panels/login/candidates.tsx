// The credentials of a provider: the one that is used, and why each other one is not.
import type { ComponentChildren } from "preact";
import { t } from "../../i18n";
import { isolate } from "../../i18n/isolate";
import { Place } from "../parts/place";
import { Words } from "../parts/prose";
import type { Candidate, Source, State } from "openclaw-lint-wasm";
import { inWords } from "./mask";
import { moment } from "./moment";
import { rejection } from "./words";

function Origin({ source }: { source: Source }) {
  if (source.from === "config") return <Place path={source.path} />;
  const name = source.from === "profile" ? source.id : source.name;
  const where = source.from === "variable" ? t(`login.layer.${source.layer}`) : source.origin;
  return <><code dir="ltr">{name}</code>{where && <span class="soft"> <bdi>{where}</bdi></span>}</>;
}

function Condition({ state, now }: { state: State; now: number }): ComponentChildren {
  switch (state.state) {
    case "ok": return null;
    case "expiring": return t("login.state.ends", { when: moment(state.at, now) });
    case "expired": return t("login.state.ended", { when: moment(state.at, now) });
    case "cooling":
    case "disabled": return t(`login.state.${state.state}`, { when: moment(state.until, now) }) + reason(state.reason);
    case "unresolved": return <>{t("login.state.reference")} <Words text={state.why} /></>;
    case "unknown": return <>{t("login.state.unknown")} <Words text={state.why} /></>;
    case "wrong-kind": return t("login.state.wrong-kind", { kind: t(`login.kind.${state.kind}`) });
    case "provider-case": return t("login.state.provider-case", { written: isolate(state.written) });
    default: return t(`login.state.${state.state}`);
  }
}

/** A stored reason is one word; anything else in its place is not shown. */
function reason(text: string | null): string {
  return text !== null && /^[a-z_]{1,40}$/.test(text) ? ` (${text})` : "";
}

function Line({ candidate, now }: { candidate: Candidate; now: number }) {
  const { source, credential, reference, expires, state, rejected, used } = candidate;
  return (
    <li class={used ? "candidate candidate-used" : "candidate"}>
      <div>
        <Origin source={source} /> {credential && <span>{inWords(credential)}</span>}
        {reference && <code dir="ltr">{`${reference.source}:${reference.provider}:${reference.id}`}</code>}
      </div>
      <div class="soft">
        {used && <strong>{t("login.used")} </strong>}
        {rejected && rejected.why !== "unusable" && <span>{rejection(rejected)} </span>}
        <Condition state={state} now={now} />
        {state.state === "ok" && expires !== null && t("login.state.ends", { when: moment(expires, now) })}
        {!used && !rejected && state.state === "ok" && t("login.rejected.not-reached")}
      </div>
    </li>
  );
}

export function Candidates({ candidates, now }: { candidates: Candidate[]; now: number }) {
  if (candidates.length === 0) return null;
  return (
    <ul class="plain candidates" aria-label={t("login.candidates")}>
      {candidates.map((candidate, index) => <Line key={index} candidate={candidate} now={now} />)}
    </ul>
  );
}
