// Made-up answers: a newer release, where the address asks for one (`?update`).
import type { OnProgress } from "../src/ipc/exchange";
import type { NewerRelease } from "../src/ipc/types";

export const updatesOffered = async () => new URLSearchParams(location.search).has("update");
export const findUpdate = async (): Promise<NewerRelease | null> => {
  await new Promise((resolve) => setTimeout(resolve, 500));
  return { version: "0.2.0", notes: "Added: a site in two languages.\nFixed: long headlines." };
};
export const installUpdate = async (onProgress: OnProgress) => {
  for (let done = 0; done <= 10; done += 1) {
    onProgress({ done: done * 1_000_000, total: 10_000_000 });
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
};
export const restart = async () => {
  location.reload();
};
