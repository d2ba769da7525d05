// The import or export that is running, and the accounts of the last ones.
import { cancelWork, exportDesk, exportEffect, importPaths, verifyBundle } from "../ipc/exchange";
import { undoEffect, undoImport } from "../ipc/ledgers";
import { asProblem } from "../ipc/problem";
import type {
  ExportEffect,
  ExportLedger,
  ImportLedger,
  ImportRequest,
  LedgerId,
  Problem,
  ProgressReport,
  UndoLedger,
  Verification,
} from "../ipc/types";

type Work = "export" | "effect" | "verify" | "trial" | "import" | "undo-trial" | "undo";

class Exchange {
  /** What is running. */
  running = $state<Work | null>(null);
  /** How far it is; none before it knows. */
  progress = $state.raw<ProgressReport | null>(null);
  /** Whether it was asked to stop and has not yet. */
  isCancelling = $state(false);
  /** Why the last one failed. Being called off is no failure. */
  problem = $state.raw<Problem | null>(null);
  /** The account of the last export. */
  exported = $state.raw<ExportLedger | null>(null);
  /** What an export would do. */
  effect = $state.raw<ExportEffect | null>(null);
  /** What became of the bundle that was checked. */
  verified = $state.raw<Verification | null>(null);
  /** What an import would do. */
  trial = $state.raw<ImportLedger | null>(null);
  /** The account of the last import. */
  imported = $state.raw<ImportLedger | null>(null);
  /** What undoing an import would do. */
  undoing = $state.raw<UndoLedger | null>(null);
  /** The account of the last import that was undone. */
  undone = $state.raw<UndoLedger | null>(null);
  /** The trial that is to follow the one that is running. */
  #next: ImportRequest | null = null;

  /** Begins anew. */
  clear(): void {
    if (this.running === null) {
      [this.problem, this.exported] = [null, null];
      [this.effect, this.verified] = [null, null];
      [this.trial, this.imported] = [null, null];
      [this.undoing, this.undone] = [null, null];
    }
  }

  /** Exports the desk as a profile says; true where it ended. */
  export(profile: string, force: boolean): Promise<boolean> {
    this.clear();
    return this.#run("export", async (onProgress) => {
      this.exported = await exportDesk(profile, force, onProgress);
    });
  }

  /** Finds out what exporting as a profile says would do; true where it ended. */
  tryExport(profile: string): Promise<boolean> {
    this.clear();
    return this.#run("effect", async (onProgress) => {
      this.effect = await exportEffect(profile, onProgress);
    });
  }

  /** Checks a bundle; true where it ended. */
  verify(path: string): Promise<boolean> {
    this.clear();
    return this.#run("verify", async (onProgress) => {
      this.verified = await verifyBundle(path, onProgress);
    });
  }

  /** Imports, or finds out what an import would do; true where it ended. */
  import(request: ImportRequest): Promise<boolean> {
    return this.#run(request.dry_run ? "trial" : "import", async (onProgress) => {
      const ledger = await importPaths(request, onProgress);
      [this.trial, this.imported] = request.dry_run ? [ledger, null] : [null, ledger];
    });
  }

  /** Finds out anew what an import would do, in place of finding it out for what was asked
   *  before. The last trial stays until there is a new one. */
  async tryAgain(request: ImportRequest): Promise<void> {
    this.#next = request;
    if (this.running === "trial") {
      await this.cancel();
      return;
    }
    while (this.#next !== null) {
      const next = this.#next;
      this.#next = null;
      await this.import(next);
    }
  }

  /** Finds out what undoing an import would do; true where it ended. */
  tryUndo(id: LedgerId): Promise<boolean> {
    return this.#run("undo-trial", async (onProgress) => {
      this.undoing = await undoEffect(id, onProgress);
    });
  }

  /** Undoes an import; true where it ended. */
  undo(id: LedgerId): Promise<boolean> {
    return this.#run("undo", async (onProgress) => {
      this.undone = await undoImport(id, onProgress);
      this.undoing = null;
    });
  }

  /** Leaves the import as it is after all. */
  keep(): void {
    [this.undoing, this.problem] = [null, null];
  }

  /** Calls off what is running. */
  async cancel(): Promise<void> {
    this.isCancelling = true;
    await cancelWork();
  }

  async #run(
    what: Work,
    work: (onProgress: (progress: ProgressReport) => void) => Promise<void>,
  ): Promise<boolean> {
    if (this.running !== null) {
      return false;
    }
    this.problem = null;
    [this.running, this.progress, this.isCancelling] = [what, null, false];
    try {
      await work((progress) => (this.progress = progress));
      return true;
    } catch (thrown) {
      const problem = asProblem(thrown);
      this.problem = problem.code === "cancelled" ? null : problem;
      return false;
    } finally {
      this.running = null;
    }
  }
}

export const exchange = new Exchange();
