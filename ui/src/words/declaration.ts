// What every message is given, read from the English messages: the text of `messages.ts`, which
// makes TypeScript know a wrong name or a missing value. For tests alone; nothing of it is built in.
import { type Message, parse, Visitor } from "@fluent/syntax";
import type * as ast from "@fluent/syntax";

/** A message's name and the variables that it asks for. */
export interface Declared {
  id: string;
  /** By name; true where it is counted, and so a number. */
  variables: ReadonlyMap<string, boolean>;
}

/** Names of plural forms (CLDR). */
const PLURALS = new Set(["zero", "one", "two", "few", "many", "other"]);

class Variables extends Visitor {
  readonly found = new Map<string, boolean>();

  override visitVariableReference(node: ast.VariableReference): void {
    this.found.set(node.id.name, this.found.get(node.id.name) ?? false);
  }

  override visitSelectExpression(node: ast.SelectExpression): void {
    const isCounted = node.variants.every(
      ({ key }) => key.type === "NumberLiteral" || PLURALS.has(key.name),
    );
    if (isCounted && node.selector.type === "VariableReference") {
      this.found.set(node.selector.id.name, true);
    }
    this.genericVisit(node);
  }
}

/** The messages of a file. What can't be read is an error. */
export function declaredIn(source: string): Declared[] {
  return parse(source, {}).body.flatMap((entry) => {
    if (entry.type === "Junk") {
      throw new Error(`This is no message: ${entry.content}`);
    }
    return entry.type === "Message" ? [declared(entry)] : [];
  });
}

function declared(message: Message): Declared {
  const variables = new Variables();
  variables.visit(message);
  return { id: message.id.name, variables: variables.found };
}

/** The text of `messages.ts`. */
export function declaration(messages: readonly Declared[]): string {
  const lines = messages.map(({ id, variables }) => {
    const given = [...variables].map(
      ([name, isCounted]) => `${name}: ${isCounted ? "number" : "string | number"}`,
    );
    return `  "${id}": ${given.length === 0 ? "null" : `{ ${given.join("; ")} }`};`;
  });
  return [
    "// What every message is given, made from `words/en` by `npm run words`. Not edited by hand.",
    "export interface Messages {",
    ...lines,
    "}",
    "",
  ].join("\n");
}
