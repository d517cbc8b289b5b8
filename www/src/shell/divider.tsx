// The line between the editor and the panels, which can be dragged, or moved with the arrow keys.
import { signal } from "@preact/signals";
import type { TargetedKeyboardEvent, TargetedPointerEvent } from "preact";
import { direction, t } from "../i18n";

const LEAST = 25;
const MOST = 75;
const USUAL = 58;
const STEP = 2;
/** The part of the width that the editor has, in percent. */
export const split = signal(USUAL);

const move = (percent: number) => (split.value = Math.min(MOST, Math.max(LEAST, percent)));

function drag(event: TargetedPointerEvent<HTMLElement>): void {
  const handle = event.currentTarget;
  if (!handle.hasPointerCapture(event.pointerId)) return;
  const whole = handle.parentElement?.getBoundingClientRect();
  if (!whole) return;
  const fromLeft = ((event.clientX - whole.left) / whole.width) * 100;
  move(direction.value === "rtl" ? 100 - fromLeft : fromLeft);
}

function press(event: TargetedKeyboardEvent<HTMLElement>): void {
  const onward = direction.value === "rtl" ? "ArrowLeft" : "ArrowRight";
  const back = direction.value === "rtl" ? "ArrowRight" : "ArrowLeft";
  if (event.key === onward) move(split.value + STEP);
  else if (event.key === back) move(split.value - STEP);
  else if (event.key === "Home") move(LEAST);
  else if (event.key === "End") move(MOST);
  else if (event.key === "Enter") move(USUAL);
  else return;
  event.preventDefault();
}

export function Divider({ controls }: { controls: string }) {
  return (
    <div class="divider" role="separator" aria-orientation="vertical" aria-label={t("shell.divider")} aria-controls={controls} tabIndex={0}
      aria-valuemin={LEAST} aria-valuemax={MOST} aria-valuenow={Math.round(split.value)}
      aria-valuetext={t("shell.dividerValue", { percent: Math.round(split.value) / 100 })}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag} onKeyDown={press} onDblClick={() => move(USUAL)} />
  );
}
