// What comes from a clipboard has a name that every system takes.
import { expect, test } from "vitest";

import { base64, imageMarkdown, mediaName } from "./media";

test.each([
  ["Größe der Welt.JPEG", "image/jpeg", "gro-e-der-welt.jpg"],
  ["../../x.png", "image/png", "x.png"],
  ["", "image/webp", "image.webp"],
  ["логотип.svg", "image/svg+xml", "image.svg"],
])("%s (%s) becomes %s", (name, type, expected) => {
  expect(mediaName({ name, type })).toBe(expected);
});

test("bytes survive, however many", async () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
  const back = Uint8Array.from(atob(await base64(new Blob([bytes]))), (c) => c.charCodeAt(0));
  expect(back).toEqual(bytes);
});

test("brackets in what an image shows do not end it", () => {
  expect(imageMarkdown("a.png", "A [red]\nrock")).toBe("![A \\[red\\] rock](media/a.png)");
});
