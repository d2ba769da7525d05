// Finding in the documentation: what holds all the words that were typed, titles first.

/** What can be found: a title, and all that stands below it. */
interface Found {
  title: string;
  text: string;
}

/** A stretch of a text. */
export interface Stretch {
  text: string;
  isHit: boolean;
}

/** The words of what was typed. */
export function wordsOf(typed: string): string[] {
  return typed.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Those that hold every word: first those that have most of them in their title, then as they stand. */
export function holding<T extends Found>(all: readonly T[], words: readonly string[]): T[] {
  const held = (text: string) => {
    const small = text.toLowerCase();
    return words.filter((word) => small.includes(word)).length;
  };
  return all
    .filter(({ title, text }) => held(`${title}\n${text}`) === words.length)
    .sort((one, other) => held(other.title) - held(one.title));
}

/** A text in stretches: the words, and what stands between them. */
export function stretches(text: string, words: readonly string[]): Stretch[] {
  if (words.length === 0) {
    return [{ text, isHit: false }];
  }
  // The longest first: where one word begins another, the whole of that is the hit.
  const longest = [...words].sort((one, other) => other.length - one.length);
  const anyOf = longest.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|");
  return text
    .split(new RegExp(`(${anyOf})`, "gi"))
    .map((part, index) => ({ text: part, isHit: index % 2 === 1 }))
    .filter((stretch) => stretch.text !== "");
}
