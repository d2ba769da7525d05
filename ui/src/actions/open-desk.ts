// Opening a desk: from the command line, by path, from a file dialog, from a second start.
import { asProblem } from "../ipc/problem";
import { listBriefs } from "../ipc/briefs";
import * as desks from "../ipc/desk";
import * as host from "../ipc/host";
import type { DeskSummary } from "../ipc/types";
import { BriefList } from "../state/brief-list.svelte";
import { desk } from "../state/desk.svelte";

/** Shows the desk that the program was started with, and from then on any it is asked for. */
export async function start(): Promise<void> {
  await attempt(async () => {
    await host.onDeskRequested((path) => void openDesk(path));
    return desks.openRequestedDesk();
  });
}

/** Opens the desk at a path. Where that fails, what was open stays and the problem is shown. */
export async function openDesk(path: string): Promise<void> {
  await attempt(() => desks.openDesk(path));
}

/** Has the editor pick a desk and opens it. */
export async function pickDesk(): Promise<void> {
  await attempt(async () => {
    const path = await host.pickDesk();
    return path === null ? null : desks.openDesk(path);
  });
}

async function attempt(open: () => Promise<DeskSummary | null>): Promise<void> {
  desk.isOpening = true;
  desk.problem = null;
  try {
    const summary = await open();
    if (summary) {
      await show(summary);
    }
  } catch (thrown) {
    desk.problem = asProblem(thrown);
  }
  if (desk.showing.kind === "starting") {
    desk.showing = { kind: "no-desk" };
  }
  desk.isOpening = false;
}

async function show(summary: DeskSummary): Promise<void> {
  const all = { stage: null, publication: null, author: null, source: null, tag: null } as const;
  const briefs = new BriefList((offset, limit) =>
    listBriefs({ ...all, typed: "", order: "newest", reversed: false, offset, limit }),
  );
  await briefs.show({ first: 0, end: 1 });
  desk.showing = { kind: "desk", summary, briefs };
  await host.setWindowTitle(`${summary.title} – Briefdesk`);
}
