// The examples to try: made-up configs, each loaded when it is chosen.

/** In the order in which they are offered, each with the release and the panel that it is opened for. */
export const EXAMPLES = [
  { id: "january", target: "latest", panel: "problems" },
  { id: "env", target: "2026.9.6", panel: "problems" },
  { id: "broken", target: "latest", panel: "problems" },
  { id: "agents", target: "latest", panel: "upgrade" },
  { id: "gateway", target: "latest", panel: "problems" },
  { id: "cache", target: "latest", panel: "cache" },
  { id: "channels", target: "latest", panel: "problems" },
  { id: "clean", target: "latest", panel: "problems" },
] as const;
export type Example = (typeof EXAMPLES)[number];

const TEXTS: Record<Example["id"], () => Promise<{ default: string }>> = {
  // The example of the README, which the tests of the fixes use too.
  january: () => import("../../../examples/january.json5?raw"),
  env: () => import("./texts/env.json5?raw"),
  broken: () => import("./texts/broken.json5?raw"),
  agents: () => import("./texts/agents.json5?raw"),
  gateway: () => import("./texts/gateway.json5?raw"),
  cache: () => import("./texts/cache.json5?raw"),
  channels: () => import("./texts/channels.json5?raw"),
  clean: () => import("./texts/clean.json5?raw"),
};

/** The text of an example. */
export async function exampleText(id: Example["id"]): Promise<string> {
  return (await TEXTS[id]()).default;
}
