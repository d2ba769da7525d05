// What is to be imported and how, as far as the editor has said.
import type { ImportRequest, Mapping } from "../ipc/types";
import { momentOf, onClock } from "./zoned";

/** What the form of an import holds. */
export interface PlanFields {
  /** Paths, one to a line. */
  typed: string;
  pages: boolean;
  prefix: string;
  media: string;
  salvage: boolean;
  isDated: boolean;
  day: string;
  time: string;
  mappings: readonly Mapping[];
}

/** The paths that were typed. */
export function pathsIn(typed: string): string[] {
  return typed
    .split("\n")
    .map((path) => path.trim())
    .filter(Boolean);
}

/** What to ask of the engine; none where the day or the time is none. */
export function requestOf(plan: PlanFields, zone: string, dry_run: boolean): ImportRequest | null {
  const published_at = plan.isDated ? momentOf(plan, zone) : null;
  if (plan.isDated && published_at === null) {
    return null;
  }
  return {
    paths: pathsIn(plan.typed),
    published_at,
    dry_run,
    pages: plan.pages,
    category_prefix: plan.prefix,
    salvage: plan.salvage,
    media: pathsIn(plan.media),
    mappings: [...plan.mappings],
  };
}

class ImportPlan implements PlanFields {
  typed = $state("");
  pages = $state(false);
  prefix = $state("");
  media = $state("");
  salvage = $state(false);
  isDated = $state(false);
  day = $state("");
  time = $state("");
  mappings: readonly Mapping[] = $state.raw([]);

  /** Begins anew; paths and options stay, in case it is the same archive again. */
  begin(zone: string): void {
    this.mappings = [];
    if (!this.isDated) {
      ({ day: this.day, time: this.time } = onClock(new Date(), zone));
    }
  }

  /** Forgets everything: another desk is another import. */
  forget(): void {
    [this.typed, this.prefix, this.media] = ["", "", ""];
    [this.pages, this.salvage, this.isDated] = [false, false, false];
    this.mappings = [];
  }

  /** Begins with these paths, in place of those that were there. */
  replace(paths: readonly string[]): void {
    [this.typed, this.mappings] = [paths.join("\n"), []];
  }

  /** Adds paths that are not there yet. */
  add(paths: readonly string[]): void {
    this.typed = [...new Set([...pathsIn(this.typed), ...paths])].join("\n");
  }
}

export const plan = new ImportPlan();
