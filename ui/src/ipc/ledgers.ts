// The ledgers that the desk keeps. Everything here may reject with what `asProblem` turns into a
// problem; work that was called off, with the code `cancelled`.
import { Channel, invoke } from "@tauri-apps/api/core";

import type { OnProgress } from "./exchange";
import type {
  Account,
  AccountItem,
  KeptLedger,
  LedgerId,
  LedgerRow,
  UndoItem,
  UndoLedger,
} from "./types";

/** The ledgers of every import, export and undone import, newest first. */
export function ledgers(): Promise<LedgerRow[]> {
  return invoke("ledgers");
}

/** A ledger, whole. */
export async function ledger(id: LedgerId): Promise<KeptLedger> {
  const [kept, items] = await invoke<[KeptLedger, AccountItem[]]>("ledger", { id });
  // An export's has none: it counts what it wrote.
  if (kept.verb === "export") {
    return kept;
  }
  return { ...kept, account: { ...kept.account, items } as Account };
}

/** Writes a ledger to a file that ends in `.csv` or `.json`, and gives its path. Rejects with the
 *  code `exists` where there is such a file that is not to be replaced. */
export function saveLedger(id: LedgerId, to: string, replace: boolean): Promise<string> {
  return invoke("save_ledger", { id, to, replace });
}

/** What taking back an import would do. */
export function undoEffect(id: LedgerId, onProgress: OnProgress): Promise<UndoLedger> {
  return undo("undo_effect", id, onProgress);
}

/** Takes back an import, whole or not at all. */
export function undoImport(id: LedgerId, onProgress: OnProgress): Promise<UndoLedger> {
  return undo("undo_import", id, onProgress);
}

async function undo(command: string, id: LedgerId, onProgress: OnProgress): Promise<UndoLedger> {
  const channel = new Channel(onProgress);
  const told = await invoke<[UndoLedger, UndoItem[]]>(command, { id, onProgress: channel });
  return { ...told[0], items: told[1] };
}
