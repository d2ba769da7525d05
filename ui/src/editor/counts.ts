// How long a brief takes to read. The words are counted by the engine.

/** Words that a reader of English prose takes in a minute (Brysbaert 2019). */
const WORDS_A_MINUTE = 238;

/** “412 words · 2 minutes to read”. */
export function length(words: number): string {
  const counted = `${new Intl.NumberFormat("en-GB").format(words)} ${words === 1 ? "word" : "words"}`;
  if (words === 0) {
    return counted;
  }
  const minutes = Math.max(1, Math.round(words / WORDS_A_MINUTE));
  return `${counted} · ${minutes} ${minutes === 1 ? "minute" : "minutes"} to read`;
}
