// Images on their way into the desk: a name that every system takes, the bytes as the bridge
// carries them, and how a body shows them.
import { addMedia, addMediaAt } from "../ipc/records";
import type { Picture } from "../state/pictures.svelte";

/** An image whose bytes are here, as one is that was pasted. */
export function pictureOf(file: File): Picture {
  return {
    name: file.name,
    keep: async (alt, caption, credit) =>
      addMedia(mediaName(file), await base64(file), alt, caption, credit),
  };
}

/** An image that lies on the disk, as one does that was dropped. */
export function pictureAt(path: string): Picture {
  return {
    name: path.replace(/^.*[\\/]/, ""),
    keep: (alt, caption, credit) => addMediaAt(path, alt, caption, credit),
  };
}

/** A file name that the engine takes: ASCII letters, digits, hyphens. The type says the ending. */
export function mediaName(file: { name: string; type: string }): string {
  const stem = file.name
    .replace(/\.[^.]*$/, "")
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase()
    .slice(0, 80);
  const ending = { "image/jpeg": "jpg", "image/svg+xml": "svg" }[file.type];
  return `${stem || "image"}.${ending ?? file.type.replace(/^image\//, "").replace(/\W.*$/, "")}`;
}

/** A file's bytes in base64. */
export async function base64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  return btoa(pieces.join(""));
}

/** An image in a body. */
export function imageMarkdown(name: string, alt: string): string {
  return `![${alt.replace(/[\\[\]]/g, "\\$&").replace(/\s+/g, " ")}](media/${name})`;
}
