// Which rows of a long list are on screen, and which pages they are on. Every row is as high as
// every other, so that this is arithmetic.

/** Rows fetched at a time. */
export const PAGE_SIZE = 100;

/** Rows from `first` to before `end`. */
export interface Span {
  first: number;
  end: number;
}

/** The rows that a scrolled list shows, and a few around them so that scrolling meets no gap. */
export function visibleRows(
  scrolled: number,
  height: number,
  rowHeight: number,
  total: number,
  around = 8,
): Span {
  const first = Math.floor(scrolled / rowHeight) - around;
  const end = Math.ceil((scrolled + height) / rowHeight) + around;
  return {
    first: Math.min(Math.max(first, 0), total),
    end: Math.min(Math.max(end, 0), total),
  };
}

/** The numbers of the pages that these rows are on. */
export function pagesOf(rows: Span, pageSize = PAGE_SIZE): number[] {
  if (rows.first >= rows.end) {
    return [];
  }
  const first = Math.floor(rows.first / pageSize);
  const last = Math.floor((rows.end - 1) / pageSize);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
