// What letting go of what is dragged would do, by what it is and where it is; and how that is said.
// What a path is, the shell says.
import type { Dragged } from "../ipc/types";

/** What letting go would do. */
export type DropEffect =
  | { does: "attach"; paths: readonly string[] }
  | { does: "import"; paths: readonly string[] }
  | { does: "add"; paths: readonly string[] }
  | { does: "insert"; text: string }
  | { does: "nothing"; why: string };

/** Where it would be let go, and what the window is about. */
export interface Around {
  hasDesk: boolean;
  /** Whether an import or export is running. */
  isBusy: boolean;
  /** Whether the paths of an import are being gathered. */
  isGathering: boolean;
  isOverCopy: boolean;
  isOverField: boolean;
}

/** What letting go here would do. */
export function effectOf(what: Dragged, around: Around): DropEffect {
  if (what.kind === "addresses") {
    return around.isOverField ? { does: "insert", text: what.text } : { does: "nothing", why: "" };
  }
  const { paths } = what;
  if (!around.hasDesk) {
    return { does: "nothing", why: "Open or make a desk first, then drop it here" };
  }
  if (what.kind === "pictures") {
    return around.isOverCopy
      ? { does: "attach", paths }
      : { does: "nothing", why: "Drop pictures on the copy of a brief to show them there" };
  }
  if (around.isBusy) {
    return { does: "nothing", why: "Wait until the import or export is done" };
  }
  return { does: around.isGathering ? "add" : "import", paths };
}

/** The effect in words; empty where there is nothing to say. */
export function effectWords(effect: DropEffect): string {
  switch (effect.does) {
    case "attach":
      return effect.paths.length === 1
        ? "Drop to put the picture in this brief"
        : `Drop to put ${effect.paths.length} pictures in this brief`;
    case "import":
      return `Drop to see what an import of ${named(effect.paths)} would do`;
    case "add":
      return `Drop to add ${named(effect.paths)} to the import`;
    case "insert":
      return "";
    case "nothing":
      return effect.why;
  }
}

function named(paths: readonly string[]): string {
  const [only] = paths;
  return paths.length === 1 && only !== undefined
    ? `“${only.replace(/[\\/]+$/, "").replace(/^.*[\\/]/, "")}”`
    : `${paths.length} files and folders`;
}
