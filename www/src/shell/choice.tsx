// A choice among few things: a native select, whose name is its label or, where there is an icon, hidden from sight.
import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./icon";

interface Choice {
  label: string;
  icon?: IconName;
  class?: string;
  value: string;
  onChoose: (value: string) => void;
  children: ComponentChildren;
}

export function Choice({ label, icon, class: style = "", value, onChoose, children }: Choice) {
  return (
    <label class={`choice ${style}`}>
      {icon && <Icon name={icon} />}
      <span class={icon ? "unseen" : "choice-label"}>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>{children}</select>
    </label>
  );
}
