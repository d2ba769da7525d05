// Made-up answers: exports and imports.
import type { ExportPlace } from "../src/ipc/types";

export const exportPlaces = async (): Promise<ExportPlace[]> => [];
export const cancelWork = async () => {};
const refuse = async () => {
  throw { code: "mock", message: "Nothing is written here", hint: "Start the program itself" };
};
export { refuse as exportDesk, refuse as importPaths };
