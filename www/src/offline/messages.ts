// What the page and its service worker say to each other. The worker's answers come through a port.

/** What a page takes along when it changes to a newer version. */
export interface Work {
  text: string;
  fileName: string;
  target: string;
  /** Whether its lines end as on Windows. */
  crlf: boolean;
}

export type Request =
  | { kind: "keep"; token: string; work: Work }
  | { kind: "collect"; token: string }
  | { kind: "take over" };

/** Answer to `keep` and to `collect`. */
export type Answer = { kept: true } | { work: Work | null };
