// What an editor takes the names of an import for: one mapping to a name, made, changed and unmade.
import type { Mapping, MetName, NameKind, Suggestion } from "../ipc/types";

/** A name of one kind. */
export interface Name {
  kind: NameKind;
  name: string;
}

/** The mapping of a name, if it has one. */
export function mappingOf(mappings: readonly Mapping[], { kind, name }: Name): Mapping | undefined {
  return mappings.find((it) => it.kind === kind && it.from === name);
}

/** Takes a name for another one; for itself, or for nothing at all, is to leave it as it is. */
export function mapped(mappings: readonly Mapping[], of: Name, to: string): Mapping[] {
  const name = to.trim();
  const others = without(mappings, of);
  return name === "" || name === of.name
    ? others
    : [...others, { kind: of.kind, from: of.name, to: name }];
}

/** Leaves a tag out. */
export function dropped(mappings: readonly Mapping[], name: string): Mapping[] {
  const others = without(mappings, { kind: "tag", name });
  return [...others, { kind: "tag", from: name, to: "" }];
}

/** Leaves a name as it is. */
export function without(mappings: readonly Mapping[], { kind, name }: Name): Mapping[] {
  return mappings.filter((it) => it.kind !== kind || it.from !== name);
}

/** The suggestions that no mapping has answered yet. */
export function openSuggestions(
  suggestions: readonly Suggestion[],
  mappings: readonly Mapping[],
): readonly Suggestion[] {
  return suggestions.filter(({ kind, from }) => !mappingOf(mappings, { kind, name: from }));
}

/** The names met of one kind, or of all, that hold what is typed, as found or as they come in. */
export function namesLike(
  names: readonly MetName[],
  kind: NameKind | "all",
  typed: string,
): readonly MetName[] {
  const wanted = typed.trim().toLowerCase();
  return names.filter(
    (it) =>
      (kind === "all" || it.kind === kind) &&
      [it.name, it.becomes ?? ""].some((name) => name.toLowerCase().includes(wanted)),
  );
}
