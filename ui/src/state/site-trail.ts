// Where somebody has been in the site: back and forward among the pages seen.

/** The pages seen, in order, and which of them is on screen. */
export interface Trail {
  readonly seen: readonly string[];
  readonly at: number;
}

/** A trail that begins here. */
export function begin(address: string): Trail {
  return { seen: [address], at: 0 };
}

/** The page on screen. */
export function current({ seen, at }: Trail): string {
  return seen[at] ?? "/";
}

/** On to another page: what lay ahead is left. The page on screen again is no step. */
export function visit(trail: Trail, address: string): Trail {
  if (current(trail) === address) {
    return trail;
  }
  const seen = [...trail.seen.slice(0, trail.at + 1), address];
  return { seen, at: seen.length - 1 };
}

/** Whether there is a page so many steps on, or back. */
export function can({ seen, at }: Trail, steps: number): boolean {
  return at + steps >= 0 && at + steps < seen.length;
}

/** So many steps on, or back; no further than there are pages. */
export function step(trail: Trail, steps: number): Trail {
  return can(trail, steps) ? { ...trail, at: trail.at + steps } : trail;
}

/** An address as typed: from the slash on, whatever of it was left out. */
export function typedAddress(typed: string): string {
  const path = typed.trim().replace(/^[a-z]+:\/\/[^/]*/i, "");
  return path.startsWith("/") ? path : `/${path}`;
}
