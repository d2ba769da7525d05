// What has to change in a text to make it another: the one stretch between what both begin with
// and what both end with. Enough to keep the cursor and the undo history where they were.
import type { ChangeSpec } from "@codemirror/state";

/** How many characters two texts begin with alike, and how many of the rest they end with alike. */
function shared(one: string, other: string): { start: number; end: number } {
  const shortest = Math.min(one.length, other.length);
  let start = 0;
  while (start < shortest && one[start] === other[start]) {
    start += 1;
  }
  let end = 0;
  while (end < shortest - start && one[one.length - 1 - end] === other[other.length - 1 - end]) {
    end += 1;
  }
  return { start, end };
}

/** The change that makes the first text the second; none where they are the same. */
export function difference(from: string, to: string): ChangeSpec | null {
  const { start, end } = shared(from, to);
  return from === to
    ? null
    : { from: start, to: from.length - end, insert: to.slice(start, to.length - end) };
}

/** A text in three: what it begins with like another, where it differs, what it ends with alike. */
export function apart(
  text: string,
  other: string,
): { before: string; differing: string; after: string } {
  const { start, end } = shared(text, other);
  return {
    before: text.slice(0, start),
    differing: text.slice(start, text.length - end),
    after: text.slice(text.length - end),
  };
}
