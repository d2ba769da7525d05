// What the window says, in the language that was chosen: messages by their ids, numbers, lists and
// the order of names as that language has them. The messages themselves are in `words/`, which the
// shell's menus read as well. What reads them in a template follows a change of language by itself.
// Deliberately absent: dates, which are printed in the desk's time zone (`state/dates.ts`).
import { FluentBundle, FluentResource } from "@fluent/bundle";

import type { Locale, Spoken } from "../ipc/types";
import { directionOf, isolated } from "./direction";
import type { Messages } from "./messages";
import { mirrored } from "./mirrored";

/** The name of a message. */
export type MessageId = keyof Messages;

/** The name of a message that asks for nothing. */
export type PlainId = { [Id in MessageId]: Messages[Id] extends null ? Id : never }[MessageId];

/** What a message is given; nothing where it asks for nothing. */
type Given<Id extends MessageId> = Messages[Id] extends null ? [] : [Messages[Id]];

/** Only the language that is spoken is fetched and read. */
const LANGUAGES: Record<Locale, () => Promise<{ sources: Record<string, string> }>> = {
  en: () => import("./en"),
  de: () => import("./de"),
  fr: () => import("./fr"),
  "qps-plocm": () => import("./en"),
};

interface Speech {
  /** What texts are marked as, for screen readers and hyphenation. */
  language: string;
  direction: "ltr" | "rtl";
  /** Whose habits numbers and dates follow: `en-US` rather than `en`. */
  formats: string;
  bundle: FluentBundle;
  number: Intl.NumberFormat;
  list: Intl.ListFormat;
  collator: Intl.Collator;
}

function speechOf(locale: Locale, formats: string, sources: Iterable<string>): Speech {
  const isMirrored = locale === "qps-plocm";
  const bundle = new FluentBundle(formats, {
    // `isolated` does it, where it is needed.
    useIsolating: false,
    ...(isMirrored && { transform: mirrored }),
  });
  for (const source of sources) {
    bundle.addResource(new FluentResource(source));
  }
  return {
    language: isMirrored ? "en" : locale,
    direction: isMirrored ? "rtl" : directionOf(locale),
    formats,
    bundle,
    number: new Intl.NumberFormat(formats),
    list: new Intl.ListFormat(formats, { type: "unit", style: "long" }),
    collator: new Intl.Collator(formats, { numeric: true, sensitivity: "base" }),
  };
}

/** Nothing can be said before a language is: `main.ts` waits for it. */
let speech = $state.raw<Speech>(speechOf("en", "en-GB", []));

/** Speaks this language from now on. */
export async function speak({ locale, formats }: Spoken): Promise<void> {
  const { sources } = await LANGUAGES[locale]();
  speech = speechOf(locale, formats, Object.values(sources));
}

/** A message in words. Its name and what it is given are checked against the English messages. */
export function say<Id extends MessageId>(id: Id, ...[given]: Given<Id>): string {
  const { bundle, direction } = speech;
  const pattern = bundle.getMessage(id)?.value;
  return pattern ? bundle.formatPattern(pattern, given && isolated(given, direction)) : id;
}

/** A message that there may be: of something that the engine names by a code. None where there is
 *  none, or where it asks for what is not given. */
export function sayOf(
  id: `${"finding" | "problem" | "note"}-${string}`,
  values: Readonly<Record<string, string | number>>,
): string | null {
  const pattern = speech.bundle.getMessage(id)?.value;
  const missing: Error[] = [];
  const given = isolated(values, speech.direction);
  const said = pattern ? speech.bundle.formatPattern(pattern, given, missing) : null;
  return missing.length === 0 ? said : null;
}

/** A number, with its thousands told apart. */
export function digits(value: number | bigint): string {
  return speech.number.format(value);
}

/** Several things in a row: “A, B, C”. */
export function listed(parts: readonly string[]): string {
  return speech.list.format(parts);
}

/** Which of two names comes first. */
export function compare(one: string, other: string): number {
  return speech.collator.compare(one, other);
}

/** Whose habits dates follow, a BCP 47 tag. */
export function formats(): string {
  return speech.formats;
}

/** The language spoken, a BCP 47 tag, and from which side it is written. */
export function spoken(): { language: string; direction: "ltr" | "rtl" } {
  return { language: speech.language, direction: speech.direction };
}
