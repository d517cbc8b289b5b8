import { expect, test } from "vitest";
import { absolute, relative } from "./times";

const NOW = Date.UTC(2026, 10, 22, 2, 0);
const HOUR = 3_600_000;

test("tells how far away", () => {
  const said = (away: number) => relative(NOW + away, NOW, "en");
  expect(said(90 * 60_000)).toBe("in 90 minutes");
  expect(said(-36 * HOUR)).toBe("36 hours ago");
  expect(said(3 * 24 * HOUR)).toBe("in 3 days");
  expect(said(-365 * 2 * 24 * HOUR)).toBe("2 years ago");
  expect(said(3 * 24 * HOUR - 1000)).toBe("in 3 days");
  expect(said(20_000)).toBe("in 0 minutes");
  expect(relative(NOW + 3 * 24 * HOUR, NOW, "ur")).toContain("دن");
});

test("tells when, in a time zone", () => {
  expect(absolute(NOW, "en", "UTC")).toBe("Nov 22, 2026, 02:00 AM UTC");
  expect(absolute(NOW, "en", "Asia/Tashkent")).toMatch(/^Nov 22, 2026, 07:00 AM/);
});

test("says nothing about what is no time", () => {
  for (const odd of [NaN, Infinity, 9e15, -9e15]) {
    expect(absolute(odd, "en")).toBeNull();
    expect(relative(odd, NOW, "en")).toBeNull();
  }
});
