// Two axes, one word: what readers see comes before where the work stands.
import { expect, test } from "vitest";

import { standing } from "./standing";

test("an unpublished brief shows its stage", () => {
  const brief = { publication: "unpublished", has_unpublished_changes: false } as const;
  expect(standing({ ...brief, stage: "review" }).word).toBe("In review");
  expect(standing({ ...brief, stage: "spiked" }).mark).toBe("cross");
});

test("a published brief back in draft is still published, and says that it has changes", () => {
  const brief = { publication: "published", stage: "draft" } as const;
  expect(standing({ ...brief, has_unpublished_changes: false }).word).toBe("Published");
  expect(standing({ ...brief, has_unpublished_changes: true }).word).toBe(
    "Published, with changes",
  );
});
