// What an export can write, for people: a name, what it is for, and which choices it has. The
// engine refuses what does not go together; what it would refuse is not offered.
import type { Format } from "../../ipc/types";
import type { Uses } from "../../state/profile-draft";

export interface FormatChoice extends Uses {
  label: string;
  /** What it is for, in a sentence. */
  purpose: string;
}

const whole = { takesUnpublished: false, takesDays: false };
const book = { takesUnpublished: false, takesDays: true };
const data = { takesUnpublished: true, takesDays: true };

export const FORMATS: readonly FormatChoice[] = [
  {
    value: "html",
    label: "Web site",
    purpose: "A site to put on any web server, or to open from disk",
    ...whole,
  },
  {
    value: "markdown",
    label: "Markdown",
    purpose: "A text file to each brief, for keeps: imported again, it gives an equal desk",
    takesUnpublished: true,
    takesDays: false,
  },
  {
    value: "book",
    label: "Book to print",
    purpose: "One page with all briefs of some days, to print or to keep as PDF",
    ...book,
  },
  {
    value: "epub",
    label: "EPUB",
    purpose: "A book of some days for phones and reading devices",
    ...book,
  },
  {
    value: "wxr",
    label: "WordPress (WXR)",
    purpose: "To move to WordPress: take it in there under Tools, Import",
    ...data,
  },
  {
    value: "ninjs",
    label: "ninjs 3.1",
    purpose: "IPTC’s News in JSON, for other newsrooms’ programs",
    ...data,
  },
  {
    value: "csv",
    label: "CSV",
    purpose: "A table of briefs and one of credits, for spreadsheets",
    ...data,
  },
  {
    value: "hugo",
    label: "Hugo",
    purpose: "A site of Markdown files that Hugo builds as it is",
    ...whole,
  },
  {
    value: "jekyll",
    label: "Jekyll",
    purpose: "A site of Markdown files that Jekyll builds as it is",
    ...whole,
  },
  {
    value: "eleventy",
    label: "Eleventy",
    purpose: "A site of Markdown files that Eleventy builds as it is",
    ...whole,
  },
  {
    value: "pelican",
    label: "Pelican",
    purpose: "A site of Markdown files that Pelican builds as it is",
    ...whole,
  },
  {
    value: "zola",
    label: "Zola",
    purpose: "A site of Markdown files that Zola builds as it is",
    ...whole,
  },
  {
    value: "astro",
    label: "Astro",
    purpose: "A site of Markdown files that Astro builds as it is",
    ...whole,
  },
];

const [site] = FORMATS as readonly [FormatChoice];

/** What people are told of a format. */
export function choiceOf(format: Format): FormatChoice {
  return FORMATS.find((choice) => choice.value === format) ?? site;
}

/** A format's name for people. */
export function formatLabel(format: Format): string {
  return choiceOf(format).label;
}
