// Where somebody has been in the site: back and forward among the pages seen, and how far each was
// scrolled.

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

/** The frame has arrived at a page, of which it names no place and no question. */
export function arrive(trail: Trail, address: string): Trail {
  return pageOf(current(trail)) === address ? trail : visit(trail, address);
}

/** Another page takes the place of the one on screen, which has only led on to it. */
export function lead({ seen, at }: Trail, address: string): Trail {
  return { seen: [...seen.slice(0, at), address, ...seen.slice(at + 1)], at };
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

/** The page at an address, whatever is asked of it, and wherever in it: as the frame names it, a
 * site for the disk has `index.html` at its end. */
export function pageOf(address: string): string {
  return address.replace(/[?#].*$/, "").replace(/\/index\.html$/, "/");
}

/** How far each page was scrolled when it was last on screen, in pixels. */
export class Places {
  readonly #tops = new Map<string, number>();

  /** Where the page at an address is to begin. */
  top(address: string): number {
    return this.#tops.get(pageOf(address)) ?? 0;
  }

  /** The page has been scrolled so far. */
  keep(address: string, top: number) {
    this.#tops.set(pageOf(address), top);
  }

  /** The page is to begin at its top again. */
  forget(address: string) {
    this.#tops.delete(pageOf(address));
  }
}
