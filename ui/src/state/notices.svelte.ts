// Scheduled briefs that were published by themselves: the window says so until somebody has read it.
import type { DueBrief } from "../ipc/types";

/** What is said. */
export interface Notice {
  briefs: readonly DueBrief[];
  /** Whether that was while the program was closed. */
  whileClosed: boolean;
}

class Notices {
  /** What is on screen. */
  current = $state.raw<Notice | null>(null);

  /** Says that these were published; what was on screen and is not read yet, is said with them. */
  say(briefs: readonly DueBrief[], whileClosed: boolean): void {
    const before = this.current?.whileClosed === whileClosed ? this.current.briefs : [];
    this.current = { briefs: [...before, ...briefs], whileClosed };
  }

  /** It was read. */
  dismiss(): void {
    this.current = null;
  }
}

export const notices = new Notices();
