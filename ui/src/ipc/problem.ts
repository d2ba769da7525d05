// Errors as they come over the bridge, and findings, in the language that is spoken. The engine says
// them in English, with a code and what each sentence names; where there is no message for a code,
// its own sentence stands.
import { say, sayOf } from "../words/speech.svelte";
import type { Finding, Problem } from "./types";

/** What was thrown, as a problem. What is none of the shell's is a fault of the window itself. */
export function asProblem(thrown: unknown): Problem {
  if (isProblem(thrown)) {
    return inWords("problem", thrown);
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: "window", message, hint: say("fault-hint"), values: {} };
}

/** A finding in words. */
export function asSaid(finding: Finding): Finding {
  return inWords("finding", finding);
}

function inWords<Said extends Finding | Problem>(kind: "finding" | "problem", said: Said): Said {
  const values = { ...said.values };
  return {
    ...said,
    message: sayOf(`${kind}-${said.code}`, values) ?? said.message,
    hint: sayOf(`${kind}-${said.code}-hint`, values) ?? said.hint,
  };
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
