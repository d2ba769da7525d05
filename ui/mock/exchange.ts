// Made-up answers: exports and imports.
import type { ExportPlace } from "../src/ipc/types";

export const exportPlaces = async (): Promise<ExportPlace[]> => [];
export const cancelWork = async () => {};
