// Small drawings beside words. They say nothing that the words do not, so screen readers skip them.
const PATHS = {
  accepted: "M3.5 8.5l3 3 6-7",
  refused: "M4.5 4.5l7 7m0-7l-7 7",
  error: "M8 4.2v4.6m0 2.6v.2M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13z",
  warning: "M8 6v3.4m0 2.1v.2M8 2l6.6 11.8H1.4z",
  info: "M8 7.2v4.2M8 4.4v.2M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13z",
  fix: "M10.3 1.8a3.6 3.6 0 0 0-3.5 4.7L1.9 11.4a1.9 1.9 0 0 0 2.7 2.7l4.9-4.9a3.6 3.6 0 0 0 4.5-4.6l-2.1 2.1-2.2-.5-.5-2.2 2.1-2.1a3.6 3.6 0 0 0-1-.1z",
  lock: "M3.5 7h9v6.5h-9zM5.3 7V5a2.7 2.7 0 0 1 5.4 0v2",
  language: "M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13zM1.5 8h13M8 1.5c4 4 4 9 0 13M8 1.5c-4 4-4 9 0 13",
  theme: "M8 1.5a6.5 6.5 0 1 1 0 13zM8 1.5a6.5 6.5 0 0 0 0 13",
  edit: "M2.5 13.5l.8-3.3 7.7-7.7 2.5 2.5-7.7 7.7z",
  update: "M13.2 6.5A5.5 5.5 0 0 0 3.2 5.2M2.8 9.5a5.5 5.5 0 0 0 10 1.3M13.6 2.6v4h-4M2.4 13.4v-4h4",
} as const;
export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
