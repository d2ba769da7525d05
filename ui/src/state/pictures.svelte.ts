// Pictures on their way into the open brief: pasted, or dropped on its copy. Each is asked about, one
// after the other, before it is kept.
import type { Media } from "../ipc/types";

/** A picture that is not yet in the desk. */
export interface Picture {
  /** What its file is called. */
  name: string;
  /** Keeps it in the desk. */
  keep(alt: string, caption: string, credit: string): Promise<Media>;
}

class Pictures {
  /** Those that are to be asked about. */
  waiting = $state.raw<readonly Picture[]>([]);

  /** Asks about these, in place of what was asked about before. */
  ask(pictures: readonly Picture[]): void {
    this.waiting = pictures;
  }

  /** Asks no more. */
  leave(): void {
    this.waiting = [];
  }
}

export const pictures = new Pictures();
