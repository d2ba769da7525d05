// Errors as they come over the bridge.
import type { Problem } from "./types";
import { say } from "../words/speech.svelte";

/** What was thrown, as a problem. What is none of the shell's is a fault of the window itself. */
export function asProblem(thrown: unknown): Problem {
  if (isProblem(thrown)) {
    return thrown;
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: "window", message, hint: say("fault-hint") };
}

function isProblem(thrown: unknown): thrown is Problem {
  return (
    typeof thrown === "object" &&
    thrown !== null &&
    ["code", "message", "hint"].every(
      (key) => typeof (thrown as Record<string, unknown>)[key] === "string",
    )
  );
}
