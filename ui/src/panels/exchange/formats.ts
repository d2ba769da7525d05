// What an export can write, and which choices each format has: the engine refuses what does not go
// together, and what it would refuse is not offered. What they are called and are for, the messages
// `export-name-…` and `export-for-…` say.
import type { Format } from "../../ipc/types";
import type { Uses } from "../../state/profile-draft";

const whole = { takesUnpublished: false, takesDays: false };
const book = { takesUnpublished: false, takesDays: true };
const data = { takesUnpublished: true, takesDays: true };

export const FORMATS: readonly Uses[] = [
  {
    value: "html",
    ...whole,
  },
  {
    value: "markdown",
    takesUnpublished: true,
    takesDays: false,
  },
  {
    value: "book",
    ...book,
  },
  {
    value: "epub",
    ...book,
  },
  {
    value: "wxr",
    ...data,
  },
  {
    value: "ninjs",
    ...data,
  },
  {
    value: "csv",
    ...data,
  },
  {
    value: "hugo",
    ...whole,
  },
  {
    value: "jekyll",
    ...whole,
  },
  {
    value: "eleventy",
    ...whole,
  },
  {
    value: "pelican",
    ...whole,
  },
  {
    value: "zola",
    ...whole,
  },
  {
    value: "astro",
    ...whole,
  },
];

const [site] = FORMATS as readonly [Uses];

/** What a format lets one choose. */
export function choiceOf(format: Format): Uses {
  return FORMATS.find((choice) => choice.value === format) ?? site;
}

/** Whether a word is a format's. */
export function isFormat(word: string): word is Format {
  return FORMATS.some((uses) => uses.value === word);
}
