// Made-up answers: exports and imports. They take two seconds.
import type { OnProgress } from "../src/ipc/exchange";
import type {
  ExportEffect,
  Verification,
  ExportLedger,
  ImportLedger,
  ImportRequest,
} from "../src/ipc/types";
import { importLedger } from "./ledgers";

let isCancelled = false;

async function work(total: number, onProgress: OnProgress): Promise<void> {
  isCancelled = false;
  for (let done = 0; done <= total; done += total / 20) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    onProgress({ done: Math.round(done), total });
    if (isCancelled) {
      throw { code: "cancelled", message: "Cancelled", hint: "" };
    }
  }
}

export const exportDesk = async (
  profile: string,
  _force: boolean,
  onProgress: OnProgress,
): Promise<ExportLedger> => {
  const to = `~/${profile}`;
  if (to.includes("occupied")) {
    const message = `${to} holds files that Briefdesk did not write`;
    throw { code: "bundle_occupied", message, hint: "Choose an empty folder" };
  }
  await work(812, onProgress);
  const notes = [{ code: "left_out", message: "2 drafts were left out" }];
  const counts = { written: 14, unchanged: 1_206, removed: 1, pages: 812, briefs: 790 };
  return { ...counts, bytes: 5_310_204, to, notes };
};

export const importPaths = async (
  request: ImportRequest,
  onProgress: OnProgress,
): Promise<ImportLedger> => {
  await work(300, onProgress);
  return importLedger(request);
};

export const exportEffect = async (
  profile: string,
  onProgress: OnProgress,
): Promise<ExportEffect> => {
  await work(812, onProgress);
  const change = (brief: string) => ({ brief, headline: `Brief ${brief}` });
  const briefs = { new: [change("1")], changed: [change("2")], gone: [] };
  return { to: `~/${profile}`, written: 14, unchanged: 1_206, removed: 1, briefs };
};

export const verifyBundle = async (_: string, onProgress: OnProgress): Promise<Verification> => {
  await work(1_220, onProgress);
  const lists = { missing: ["about/index.html"], changed: [], extra: ["notes.txt"] };
  return { format: "html", files: 1_220, bytes: 5_310_204, ...lists, is_cut_short: false };
};

export const cancelWork = async () => {
  isCancelled = true;
};
