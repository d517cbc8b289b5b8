// Moments for people: how far away, and exactly when.

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * 86_400_000],
  ["month", 30 * 86_400_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];
/** The last moment that a date can be made of. */
const LAST_MS = 8_640_000_000_000_000;

/** `in 3 days`, `2 hours ago`; null for what is no time. */
export function relative(ms: number, now: number, locale: string): string | null {
  if (!Number.isFinite(ms) || Math.abs(ms) > LAST_MS) return null;
  const away = ms - now;
  // A unit is used from two of it on: "in 36 hours" tells more than "in 2 days".
  const [unit, length] = UNITS.find(([, unitMs]) => Math.abs(away) >= 2 * unitMs) ?? ["minute", 60_000];
  return new Intl.RelativeTimeFormat(locale, { numeric: "always" }).format(Math.round(away / length), unit);
}

/** The date and the time of day in the time zone of the browser, or in another one. */
export function absolute(ms: number, locale: string, timeZone?: string): string | null {
  if (!Number.isFinite(ms) || Math.abs(ms) > LAST_MS) return null;
  const options: Intl.DateTimeFormatOptions = {
    year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short",
  };
  return new Intl.DateTimeFormat(locale, timeZone === undefined ? options : { ...options, timeZone }).format(ms);
}
