// What was just done, and the way back: shown under the copy instead of asking "Are you sure?".
import { say } from "../words/speech.svelte";

/** Something done that can be undone. */
export interface Offer {
  /** What was done: “BBC removed”. */
  message: string;
  /** What taking it back is called: “Undo”. */
  label: string;
  take: () => unknown;
}

class Offers {
  /** The last thing done. It stays until something else is done: nobody has to hurry. */
  current = $state.raw<Offer | null>(null);

  /** Says what was done and offers to take it back. */
  make(message: string, take: () => unknown, label = say("undo")): void {
    this.current = { message, label, take };
  }

  /** Takes it back. */
  take(): void {
    const offer = this.current;
    this.current = null;
    offer?.take();
  }

  /** Withdraws the offer. */
  withdraw(): void {
    this.current = null;
  }
}

export const offers = new Offers();
