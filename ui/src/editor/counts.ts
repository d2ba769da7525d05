// How long a brief takes to read. The words are counted by the engine.
import { say } from "../words/speech.svelte";

/** Words that a reader of English prose takes in a minute (Brysbaert 2019). */
const WORDS_A_MINUTE = 238;

/** “412 words · 2 minutes to read”. */
export function length(words: number): string {
  const counted = say("word-count", { count: words });
  if (words === 0) {
    return counted;
  }
  const minutes = Math.max(1, Math.round(words / WORDS_A_MINUTE));
  return say("reading-time", { words: counted, minutes });
}
