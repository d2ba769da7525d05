// What letting go of what is dragged would do, by what it is and where it is; and how that is said.
// What a path is, the shell says.
import type { Dragged } from "../ipc/types";
import { say } from "../words/speech.svelte";

/** What letting go would do. */
export type DropEffect =
  | { does: "attach"; paths: readonly string[] }
  | { does: "import"; paths: readonly string[] }
  | { does: "add"; paths: readonly string[] }
  | { does: "insert"; text: string }
  | { does: "nothing"; why: Why | null };

/** Why letting go would do nothing. */
type Why = "drop-needs-desk" | "drop-pictures-on-copy" | "drop-wait";

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
    return around.isOverField
      ? { does: "insert", text: what.text }
      : { does: "nothing", why: null };
  }
  const { paths } = what;
  if (!around.hasDesk) {
    return { does: "nothing", why: "drop-needs-desk" };
  }
  if (what.kind === "pictures") {
    return around.isOverCopy
      ? { does: "attach", paths }
      : { does: "nothing", why: "drop-pictures-on-copy" };
  }
  if (around.isBusy) {
    return { does: "nothing", why: "drop-wait" };
  }
  return { does: around.isGathering ? "add" : "import", paths };
}

/** The effect in words; empty where there is nothing to say. */
export function effectWords(effect: DropEffect): string {
  switch (effect.does) {
    case "attach":
      return say("drop-attach", { count: effect.paths.length });
    case "import":
      return say("drop-import", { what: named(effect.paths) });
    case "add":
      return say("drop-add", { what: named(effect.paths) });
    case "insert":
      return "";
    case "nothing":
      return effect.why === null ? "" : say(effect.why);
  }
}

function named(paths: readonly string[]): string {
  const [only] = paths;
  return paths.length === 1 && only !== undefined
    ? say("dropped-one", { name: only.replace(/[\\/]+$/, "").replace(/^.*[\\/]/, "") })
    : say("dropped-many", { count: paths.length });
}
