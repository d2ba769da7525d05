// Made-up answers: exports and imports. They take two seconds.
import type { OnProgress } from "../src/ipc/exchange";
import type {
  ExportLedger,
  ExportPlace,
  ExportRequest,
  ImportLedger,
  ImportRequest,
} from "../src/ipc/types";

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
  { to }: ExportRequest,
  onProgress: OnProgress,
): Promise<ExportLedger> => {
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
  { dry_run }: ImportRequest,
  onProgress: OnProgress,
): Promise<ImportLedger> => {
  await work(300, onProgress);
  const items = Array.from({ length: 300 }, (_, index) => ({
    where: `briefs-2019.md:${12 + index * 9}`,
    headline:
      ["Probe lands", "Reef recovers faster than expected", "Comet returns"][index % 3] ?? "",
    outcome: index % 17 === 3 ? ("skipped" as const) : ("imported" as const),
    notes:
      index % 17 === 3
        ? [{ code: "empty", message: "It has no body, so there is nothing to keep" }]
        : index % 5 === 0
          ? [
              {
                code: "credit_repaired",
                message: "The credit “(Guardian)” was read as [The Guardian]",
              },
            ]
          : [],
  }));
  const skipped = items.filter((item) => item.outcome === "skipped").length;
  const counts = { read: 300, imported: 300 - skipped, updated: 0, unchanged: 0, skipped };
  const notes = [{ code: "sources", message: "3 sources were made" }];
  return { formats: ["Plain text"], ...counts, dry_run, notes, items };
};

export const cancelWork = async () => {
  isCancelled = true;
};

export const exportPlaces = async (): Promise<ExportPlace[]> => [
  { format: "html", to: "~/site", include: "published" },
];
