// The editor of the window.
import * as briefs from "../ipc/briefs";
import { BriefEditor } from "./brief-editor.svelte";

export const editor = new BriefEditor(briefs);
