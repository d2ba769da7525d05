// What has to change in a text to make it another: the one stretch between what both begin with
// and what both end with. Enough to keep the cursor and the undo history where they were.
import type { ChangeSpec } from "@codemirror/state";

/** The change that makes the first text the second; none where they are the same. */
export function difference(from: string, to: string): ChangeSpec | null {
  if (from === to) {
    return null;
  }
  const shortest = Math.min(from.length, to.length);
  let start = 0;
  while (start < shortest && from[start] === to[start]) {
    start += 1;
  }
  let end = 0;
  while (end < shortest - start && from[from.length - 1 - end] === to[to.length - 1 - end]) {
    end += 1;
  }
  return { from: start, to: from.length - end, insert: to.slice(start, to.length - end) };
}
