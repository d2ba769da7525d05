// The mirrored language: English with an accent on every letter that has one, longer, and from right
// to left. It shows a text that is not among the messages, one that has no room to grow, and a part
// that does not know where the line begins. Nobody is offered it; a preference asks for it.

const PLAIN = "aceghijklnoprstuwyzACEGHIJKLNOPRSTUWYZ";
const ACCENTED = "áçéĝĥíĵķļñóþŕšţúŵýžÁÇÉĜĤÍĴĶĻÑÓÞŔŠŢÚŴÝŽ";

/** A text of a message in the mirrored language. */
export function mirrored(text: string): string {
  // Marks such as `<strong>` are no words.
  return text.replace(/<[^>]*>|[a-z]+/gi, (word) => {
    if (word.startsWith("<")) {
      return word;
    }
    const accented = [...word].map((letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join("");
    // German is about a third longer than English.
    return word.length > 4 ? `${accented}${"~".repeat(Math.ceil(word.length / 4))}` : accented;
  });
}
