// No call throws: a trap of the module becomes a value, and the module starts anew.

const CALLS = __CALLS__;

/** The calls of `raw`, guarded; `renew` makes a new instance after a trap. */
export function guard(raw, renew) {
  const guarded = (call) => (...given) => {
    try {
      return raw[call](...given);
    } catch (error) {
      const message = renew(error) ?? `the module stopped (${error?.name ?? "unknown error"})`;
      const help = "this is a mistake of openclaw-lint, or memory ran out; the next call starts with a new instance";
      return { ok: false, error: { code: "internal", message, help } };
    }
  };
  return Object.fromEntries(CALLS.map((call) => [call, guarded(call)]));
}
