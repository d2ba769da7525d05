// Dates as the window prints them: in the desk's time zone, whatever the machine's is, and as the
// language spoken prints them.
import { formats as habits } from "../words/speech.svelte";

const STYLES = {
  day: { day: "numeric", month: "long", year: "numeric" },
  shortDay: { day: "numeric", month: "short", year: "numeric" },
  moment: {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

function print(moment: string, zone: string, style: keyof typeof STYLES): string {
  const key = `${habits()} ${style} ${zone}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(habits(), { timeZone: zone, ...STYLES[style] });
    formats.set(key, found);
  }
  return found.format(new Date(moment));
}

/** The day of a moment: “12 March 2026”. */
export function day(moment: string, zone: string): string {
  return print(moment, zone, "day");
}

/** The day of a moment where there is little room: “12 Mar 2026”. */
export function shortDay(moment: string, zone: string): string {
  return print(moment, zone, "shortDay");
}

/** The moment to the minute, with its zone: “12 March 2026 at 09:30 GMT”. */
export function exactMoment(moment: string, zone: string): string {
  return print(moment, zone, "moment");
}
