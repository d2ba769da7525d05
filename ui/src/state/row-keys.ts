// Where a key leads in a list.

/** The row that this key leads to; none where the key means nothing to a list. */
export function rowAfter(
  key: string,
  index: number,
  total: number,
  rowsOnScreen: number,
): number | null {
  if (total === 0) {
    return null;
  }
  const within = (row: number) => Math.min(Math.max(row, 0), total - 1);
  switch (key) {
    case "ArrowDown":
      return within(index + 1);
    case "ArrowUp":
      return within(index < 0 ? 0 : index - 1);
    case "PageDown":
      return within(Math.max(index, 0) + rowsOnScreen);
    case "PageUp":
      return within(index - rowsOnScreen);
    case "Home":
      return 0;
    case "End":
      return total - 1;
    default:
      return null;
  }
}
