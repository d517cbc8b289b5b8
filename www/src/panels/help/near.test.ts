import { expect, test } from "vitest";
import { near } from "./near";

const failure = (message: string, help: string | null = null) => near({ code: "unknown-subject", message, help });

test("takes the names out of the engine's question", () => {
  expect(failure("no known release has the config key `a.modl`", "did you mean `a.model` or `a.models`?")).toEqual(["a.model", "a.models"]);
  expect(failure('there is no rule called "unknwn-key"', "did you mean `unknown-key`?")).toEqual(["unknown-key"]);
});

test("offers nothing when nothing is near", () => {
  expect(failure("no known release has the config key `zzz`", "name a rule, or a config key with dots between its names")).toEqual([]);
});
