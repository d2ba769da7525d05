// What was published by itself is said until it is read.
import { expect, test } from "vitest";

import type { BriefId } from "../ipc/types";
import { notices } from "./notices.svelte";

const brief = (headline: string) => ({ id: headline as BriefId, headline });
const said = () => notices.current?.briefs.map(({ headline }) => headline);

test("what comes before the last was read is said with it", () => {
  notices.say([brief("Reef")], false);
  notices.say([brief("Lake")], false);
  expect(said()).toEqual(["Reef", "Lake"]);
  notices.dismiss();
  notices.say([brief("Comet")], false);
  expect(said()).toEqual(["Comet"]);
});

test("what fell due while the program was closed is not mixed with what does now", () => {
  notices.say([brief("Reef")], true);
  notices.say([brief("Lake")], false);
  expect([said(), notices.current?.whileClosed]).toEqual([["Lake"], false]);
  notices.dismiss();
});
