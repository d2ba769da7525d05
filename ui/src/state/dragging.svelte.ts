// What is dragged over the window now, and what letting go would do.
import type { Dragged } from "../ipc/types";
import type { DropEffect } from "./drop-effect";

class Dragging {
  /** What is dragged. */
  what = $state.raw<Dragged | null>(null);
  /** What letting go where it is would do. */
  effect = $state.raw<DropEffect | null>(null);

  /** It is gone, or was let go. */
  end(): void {
    [this.what, this.effect] = [null, null];
  }
}

export const dragging = new Dragging();
