// The desk's sources, authors and tags, with how many briefs have each.
import { asProblem } from "../ipc/problem";
import * as ipc from "../ipc/records";
import type { AuthorCount, Problem, SourceCount, TagCount } from "../ipc/types";

class Records {
  sources = $state.raw<SourceCount[]>([]);
  authors = $state.raw<AuthorCount[]>([]);
  tags = $state.raw<TagCount[]>([]);
  /** Why they could not be read. */
  problem = $state.raw<Problem | null>(null);

  /** Reads them all again. */
  async refresh(): Promise<void> {
    try {
      [this.sources, this.authors, this.tags] = await Promise.all([
        ipc.sources(),
        ipc.authors(),
        ipc.tags(),
      ]);
      this.problem = null;
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }
}

export const records = new Records();

/** The records whose name holds what is typed, in any case and without regard to accents. */
export function matching<Record extends { name: string }>(
  records: readonly Record[],
  typed: string,
): readonly Record[] {
  const wanted = plain(typed.trim());
  return wanted === "" ? records : records.filter((it) => plain(it.name).includes(wanted));
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
}
