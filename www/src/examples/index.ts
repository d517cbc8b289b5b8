// The examples to try: made-up configs, each loaded when it is chosen.

/** In the order in which they are offered, each with the release that it is opened for. */
export const EXAMPLES = [
  { id: "january", target: "latest" },
  { id: "env", target: "2026.9.6" },
  { id: "broken", target: "latest" },
  { id: "agents", target: "latest" },
  { id: "gateway", target: "latest" },
  { id: "cache", target: "latest" },
  { id: "channels", target: "latest" },
  { id: "clean", target: "latest" },
] as const;
export type ExampleId = (typeof EXAMPLES)[number]["id"];

const texts = import.meta.glob<string>("./texts/*.json5", { query: "?raw", import: "default" });

/** The text of an example. */
export async function exampleText(id: ExampleId): Promise<string> {
  const load = texts[`./texts/${id}.json5`];
  if (!load) throw new Error(`there is no example called ${id}`);
  return load();
}
