// The desk's export profiles, and the one in the form.
import * as ipc from "../ipc/profiles";
import type { ExportProfile } from "../ipc/types";
import { draftOf, EMPTY, freeName, type ProfileDraft, profileOf, type Uses } from "./profile-draft";

class Profiles {
  /** Every profile, the one exported last first. */
  all = $state.raw<ExportProfile[]>([]);
  /** How many briefs have changed since each was last exported, by its name, where that is known. */
  changes = $state.raw<ReadonlyMap<string, number>>(new Map());
  /** The one in the form, as the desk keeps it; none of a new one. */
  chosen = $state.raw<ExportProfile | null>(null);
  /** What the form holds. */
  draft = $state<ProfileDraft>({ ...EMPTY });
  /** The one that was removed last and can be put back. */
  removed = $state.raw<ExportProfile | null>(null);

  /** Reads them, and chooses the one that was exported last. May reject; so all that follow. */
  async load(label: string): Promise<void> {
    this.removed = null;
    await this.#read();
    const [last] = this.all;
    if (last) {
      this.choose(last);
    } else {
      this.begin(label);
    }
  }

  /** Puts one into the form. */
  choose(profile: ExportProfile): void {
    this.chosen = profile;
    this.draft = draftOf(profile);
  }

  /** Puts a new one into the form, called like this or, where that is taken, much like it. */
  begin(label: string): void {
    this.chosen = null;
    this.draft = { ...EMPTY, name: freeName(label, this.all) };
  }

  /** Keeps what the form holds. */
  async save(uses: Uses): Promise<ExportProfile> {
    const kept = await ipc.saveExportProfile(
      this.chosen?.name ?? null,
      profileOf($state.snapshot(this.draft), uses),
    );
    this.removed = null;
    await this.#follow(kept.name);
    return kept;
  }

  /** Removes the one in the form. */
  async remove(label: string): Promise<void> {
    const { chosen } = this;
    if (chosen) {
      await ipc.removeExportProfile(chosen.name);
      await this.load(label);
      this.removed = chosen;
    }
  }

  /** Takes the last removal back. */
  async putBack(): Promise<void> {
    if (this.removed) {
      const kept = await ipc.saveExportProfile(null, $state.snapshot(this.removed));
      this.removed = null;
      await this.#follow(kept.name);
    }
  }

  async #read(): Promise<void> {
    this.all = await ipc.exportProfiles();
    this.#count().catch(() => {
      // The list says all else without it.
      this.changes = new Map();
    });
  }

  async #count(): Promise<void> {
    const changes = await ipc.changesSinceExports();
    this.changes = new Map(changes.map(({ profile, briefs }) => [profile, briefs]));
  }

  async #follow(name: string): Promise<void> {
    await this.#read();
    const now = this.all.find((profile) => profile.name === name);
    if (now) {
      this.choose(now);
    }
  }
}

export const profiles = new Profiles();
