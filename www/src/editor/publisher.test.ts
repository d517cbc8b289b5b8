// When the text is sent out.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Publisher } from "./publisher";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the publisher", () => {
  const make = () => {
    const send = vi.fn();
    return { send, publisher: new Publisher(send, { pause: 40, most: 250 }, () => Date.now()) };
  };

  it("waits for a pause", () => {
    const { send, publisher } = make();
    publisher.edited();
    vi.advanceTimersByTime(30);
    publisher.edited();
    vi.advanceTimersByTime(39);
    expect(send).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it("does not wait for ever while somebody types on", () => {
    const { send, publisher } = make();
    for (let ms = 0; ms < 500; ms += 20) {
      publisher.edited();
      vi.advanceTimersByTime(20);
    }
    expect(send.mock.calls.length).toBeGreaterThanOrEqual(1);
  });

  it("sends at once when asked, and once", () => {
    const { send, publisher } = make();
    publisher.edited();
    publisher.flush();
    vi.advanceTimersByTime(100);
    publisher.flush();
    expect(send).toHaveBeenCalledTimes(1);
  });
});
