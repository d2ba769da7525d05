// A search's snippet, as it comes over the bridge: the hits stand between two control characters.

/** A stretch of a snippet. */
export interface Stretch {
  text: string;
  isHit: boolean;
}

/** A snippet in stretches, hits and the text between them. */
export function stretches(snippet: string): Stretch[] {
  const found: Stretch[] = [];
  snippet.split("\u0002").forEach((part, index) => {
    const [hit, ...rest] = index === 0 ? [undefined, part] : part.split("\u0003");
    if (hit) {
      found.push({ text: hit, isHit: true });
    }
    const between = rest.join("");
    if (between) {
      found.push({ text: between, isHit: false });
    }
  });
  return found;
}
