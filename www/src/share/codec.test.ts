import { expect, test } from "vitest";
import { deflateRawSync } from "node:zlib";
import { decode, encode, isShared, MAX_UNPACKED } from "./codec";

const link = (payload: string | Buffer) => `#v1=${deflateRawSync(payload).toString("base64url")}`;

test("gives back what went in, in letters that links keep", async () => {
  for (const text of ["", "{ a: 1 }\n", "{ ism: 'Oʻzbekcha', نام: '🦞' }\r\n", "x".repeat(200_000), "\uD800 alone".slice(1)]) {
    const shared = { text, target: "2026.9.6" };
    const fragment = await encode(shared);
    expect(fragment).toMatch(/^#v1=[A-Za-z0-9_-]+$/);
    expect(await decode(fragment)).toEqual({ ok: true, shared });
  }
});

test("a usual config makes a short link", async () => {
  const text = JSON.stringify({ agents: { defaults: { model: "anthropic/claude-opus-5" }, list: Array(20).fill({ id: "ops" }) } }, null, 2);
  expect((await encode({ text, target: "auto" })).length).toBeLessThan(400);
});

test("holds nothing but text and release", async () => {
  const fragment = link(JSON.stringify({ text: "{}", target: "auto", extra: 1 }));
  expect(await decode(fragment)).toEqual({ ok: true, shared: { text: "{}", target: "auto" } });
});

test("refuses what unpacks to too much", async () => {
  const bomb = link(Buffer.alloc(32 * 1024 * 1024, 0x20));
  expect(bomb.length).toBeLessThan(1024 * 1024);
  expect(await decode(bomb)).toEqual({ ok: false, reason: "too-large" });
  expect(await decode(link(JSON.stringify({ text: "x".repeat(MAX_UNPACKED), target: "auto" })))).toEqual({ ok: false, reason: "too-large" });
  expect(await decode(`#v1=${"A".repeat(2_000_000)}`)).toEqual({ ok: false, reason: "too-large" });
});

test("tells of broken fragments and never throws", async () => {
  const whole = await encode({ text: "{ a: 1, b: 'some more text' }", target: "latest" });
  const broken = [
    "", "#", "#v1=", "#v1=%%%", "#v1=AAAA", "#other", whole.slice(0, -6), `${whole}!`,
    link("no json"), link("null"), link("[]"), link(JSON.stringify({ text: 1, target: "auto" })),
    link(JSON.stringify({ text: "{}", target: "<script>" })), link(JSON.stringify({ text: "{}" })), link(Buffer.from([0xff, 0xfe])),
  ];
  for (const fragment of broken) expect(await decode(fragment), fragment).toEqual({ ok: false, reason: "broken" });
});

test("tells of links of a newer page", async () => {
  expect(await decode("#v2=abc")).toEqual({ ok: false, reason: "newer" });
  expect([isShared("#v12="), isShared("#v1=a"), isShared("#main"), isShared("")]).toEqual([true, true, false, false]);
});
