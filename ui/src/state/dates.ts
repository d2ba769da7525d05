// Dates as the window prints them: in the desk's time zone, whatever the machine's is.

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, style: "day" | "moment"): Intl.DateTimeFormat {
  const key = `${style} ${zone}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      day: "numeric",
      month: "long",
      year: "numeric",
      ...(style === "moment"
        ? ({ hour: "2-digit", minute: "2-digit", timeZoneName: "short" } as const)
        : {}),
    });
    formats.set(key, found);
  }
  return found;
}

/** The day of a moment: “12 March 2026”. */
export function day(moment: string, zone: string): string {
  return format(zone, "day").format(new Date(moment));
}

/** The moment to the minute, with its zone: “12 March 2026 at 09:30 GMT”. */
export function exactMoment(moment: string, zone: string): string {
  return format(zone, "moment").format(new Date(moment));
}
