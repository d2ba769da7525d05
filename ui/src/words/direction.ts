// From which side text is written, and how text of the one kind stands within text of the other.

/** Languages written from right to left, by their primary tag. */
const RIGHT_TO_LEFT = new Set(["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]);

/** From which side text in a language is written; the language is a BCP 47 tag. */
export function directionOf(language: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(language.toLowerCase().split("-")[0] ?? "") ? "rtl" : "ltr";
}

/** Letters that are written from right to left. */
const FROM_THE_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** First strong isolate, and its end (UAX #9). */
const [ISOLATE, ENDS] = ["\u2068", "\u2069"];

/** What a message is given, with every name that may run the other way kept from turning around the
 *  words beside it. Where nothing can, nothing is added: a label is then what it looks like. */
export function isolated(
  given: Readonly<Record<string, string | number>>,
  direction: "ltr" | "rtl",
): Record<string, string | number> {
  const keep = (value: string | number) =>
    typeof value === "string" && (direction === "rtl" || FROM_THE_RIGHT.test(value))
      ? `${ISOLATE}${value}${ENDS}`
      : value;
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, keep(value)]));
}
