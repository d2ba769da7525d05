// How two texts differ: as one change that makes the one the other, which keeps the cursor and the
// undo history where they were; and as stretches to show side by side.
import { presentableDiff } from "@codemirror/merge";
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

/** A stretch of a text, and whether another text has it too. */
export interface Stretch {
  text: string;
  differs: boolean;
}

/** Two texts, each in stretches that both have and stretches that only it has, whole words each. */
export function compared(one: string, other: string): [Stretch[], Stretch[]] {
  const changes = presentableDiff(one, other, { scanLimit: 1_000 });
  const split = (text: string, ranges: { from: number; to: number }[]) => {
    const stretches: Stretch[] = [];
    let at = 0;
    for (const { from, to } of [...ranges, { from: text.length, to: text.length }]) {
      stretches.push({ text: text.slice(at, from), differs: false });
      stretches.push({ text: text.slice(from, to), differs: true });
      at = to;
    }
    return stretches.filter((stretch) => stretch.text !== "");
  };
  return [
    split(
      one,
      changes.map((change) => ({ from: change.fromA, to: change.toA })),
    ),
    split(
      other,
      changes.map((change) => ({ from: change.fromB, to: change.toB })),
    ),
  ];
}
