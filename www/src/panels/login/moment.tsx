// A moment: how far away, and exactly when.
import { locale } from "../../i18n";
import { absolute, relative } from "./times";

export function Moment({ ms, now }: { ms: number; now: number }) {
  const exact = absolute(ms, locale.value);
  if (exact === null) return null;
  return <time dateTime={new Date(ms).toISOString()}>{relative(ms, now, locale.value)} ({exact})</time>;
}
