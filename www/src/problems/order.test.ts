// Order, filter and names of the list's findings.
import type { Diagnostic, Severity } from "openclaw-lint-wasm";
import { describe, expect, it } from "vitest";
import { filtered, nameOf, ordered } from "./order";

const place = (offset: number) => ({ line: 1, column: offset + 1, offset });
const finding = (rule: string, severity: Severity, from: number, to = from + 1): Diagnostic => ({
  rule, severity, refuses: severity === "error", message: { id: rule, args: {}, text: rule }, help: null, configPath: "a.b",
  range: { start: place(from), end: place(to) }, labels: [], fixes: [],
});
const rules = (findings: Diagnostic[]) => findings.map(({ rule }) => rule);

describe("the list of findings", () => {
  it("goes by place, the worse one first at the same place", () => {
    const findings = [finding("late", "error", 9), finding("note", "info", 2), finding("bad", "error", 2), finding("soft", "warning", 2)];
    expect(rules(ordered(findings))).toEqual(["bad", "soft", "note", "late"]);
    expect(rules(findings)[0]).toBe("late");
  });

  it("leaves hidden severities out", () => {
    const findings = [finding("a", "error", 0), finding("b", "info", 1), finding("c", "warning", 2)];
    expect(rules(filtered(findings, new Set<Severity>(["info", "error"])))).toEqual(["c"]);
  });

  it("names findings apart from each other, whatever lines they are on", () => {
    const seen = new Map<string, number>();
    const names = [finding("a", "error", 0), finding("a", "error", 5), finding("b", "error", 7)].map((one) => nameOf(one, seen));
    expect(new Set(names).size).toBe(3);
    expect(nameOf(finding("a", "error", 50), new Map())).toBe(names[0]);
  });
});
