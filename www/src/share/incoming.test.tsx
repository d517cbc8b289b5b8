// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { expect, test, vi } from "vitest";

const load = vi.hoisted(() => vi.fn<(incoming: object) => Promise<boolean>>(async () => true));
const notify = vi.hoisted(() => vi.fn());
vi.mock("../files/document", () => ({ load }));
vi.mock("../files/notices", () => ({ notify }));
vi.mock("../i18n", () => ({ t: (key: string) => key }));
const { encode } = await import("./codec");
const { SharedLink } = await import("./incoming");

async function visit(hash: string): Promise<void> {
  load.mockClear();
  notify.mockClear();
  history.replaceState(null, "", `/page?x=1${hash}`);
  const root = document.createElement("div");
  await act(() => render(<SharedLink />, root));
  expect(location.href).toMatch(hash.startsWith("#v") ? /\/page\?x=1$/ : /\/page\?x=1(?:#other)?$/);
  await vi.waitFor(() => expect(hash.startsWith("#v") ? load.mock.calls.length + notify.mock.calls.length : 1).toBeGreaterThan(0));
  render(null, root);
}

test("opens a link, and takes the fragment out of the address at once", async () => {
  const shared = { text: "{ a: 1 }", target: "2026.9.6" };
  await visit(await encode(shared));
  expect(load).toHaveBeenCalledWith(shared);
});

test("says nothing when the user kept the text", async () => {
  load.mockResolvedValueOnce(false);
  await visit(await encode({ text: "{}", target: "auto" }));
  expect(notify).not.toHaveBeenCalled();
});

test.each([["#v1=AAAA", "broken"], ["#v9=AAAA", "newer"], [`#v1=${"A".repeat(1_100_000)}`, "too-large"]])("tells of a bad link", async (hash, reason) => {
  await visit(hash);
  expect(load).not.toHaveBeenCalled();
  expect(notify).toHaveBeenCalledWith("error", `share.incoming.${reason}`);
});

test("leaves other fragments alone", async () => {
  await visit("#other");
  expect(location.hash).toBe("#other");
  expect(load).not.toHaveBeenCalled();
});
