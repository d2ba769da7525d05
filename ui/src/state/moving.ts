// Moving one item of a list to another place in it.

/** The list with the item at `from` standing at `to`; the same list where that changes nothing. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const result = [...list];
  const target = Math.max(0, Math.min(to, list.length - 1));
  const [item] = result.splice(from, 1);
  if (item !== undefined) {
    result.splice(target, 0, item);
  }
  return result;
}
