// The documentation that the window shows, from the very files that stand in `docs/`. It is fetched when
// help is first asked for.
import formats from "../../../docs/formats.md?raw";
import guide from "../../../docs/guide.md?raw";
import themes from "../../../docs/themes.md?raw";
import { type Section, sectionsOf } from "./document";

/** Every section, document after document. */
export const SECTIONS: readonly Section[] = [
  ...sectionsOf("guide", guide),
  ...sectionsOf("themes", themes),
  ...sectionsOf("formats", formats),
];
