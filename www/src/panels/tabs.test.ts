import { expect, test } from "vitest";
import { nextTab } from "./tabs";

test("arrows go round, the other way in languages that run from right to left", () => {
  expect(nextTab("ArrowRight", 0, 5, "ltr")).toBe(1);
  expect(nextTab("ArrowRight", 4, 5, "ltr")).toBe(0);
  expect(nextTab("ArrowLeft", 0, 5, "ltr")).toBe(4);
  expect(nextTab("ArrowRight", 0, 5, "rtl")).toBe(4);
  expect(nextTab("ArrowLeft", 4, 5, "rtl")).toBe(0);
});

test("Home and End lead to the ends, other keys nowhere", () => {
  expect(nextTab("Home", 3, 5, "rtl")).toBe(0);
  expect(nextTab("End", 3, 5, "ltr")).toBe(4);
  expect(nextTab("Tab", 3, 5, "ltr")).toBeNull();
});
