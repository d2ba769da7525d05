// Moments as an editor writes them, a day and a time in the desk's zone, and as they are kept, UTC.

/** A day (`2026-03-12`) and a time (`09:30`). */
export interface DayAndTime {
  day: string;
  time: string;
}

/** How a moment reads on the clocks of a zone. */
export function onClock(moment: string | Date, zone: string): DayAndTime {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const parts = Object.fromEntries(
    format.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]),
  );
  return {
    day: `${parts.year}-${parts.month}-${parts.day}`,
    time: `${parts.hour}:${parts.minute}`,
  };
}

/** The moment that the clocks of a zone read so; none where it is no day or no time. Of a time that
 *  the clocks show twice, the first; a time that they skip is as long after midnight. */
export function momentOf({ day, time }: DayAndTime, zone: string): string | null {
  const isWritten = /^\d{4}-\d{2}-\d{2}$/.test(day) && /^\d{2}:\d{2}$/.test(time);
  const asUtc = isWritten ? Date.parse(`${day}T${time}:00Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) {
    return null;
  }
  const offsets = [-24, 24].map((hours) => offset(asUtc + hours * 3_600_000, zone));
  const candidates = offsets.map((ahead) => asUtc - ahead).sort((a, b) => a - b);
  const exact = candidates.find((moment) => moment + offset(moment, zone) === asUtc);
  const moment = exact ?? asUtc - (offsets[0] ?? 0);
  return new Date(moment).toISOString().replace(".000Z", "Z");
}

/** How far ahead of UTC the clocks of a zone are, in milliseconds. */
function offset(moment: number, zone: string): number {
  const { day, time } = onClock(new Date(moment), zone);
  return Date.parse(`${day}T${time}:00Z`) - Math.floor(moment / 60_000) * 60_000;
}
