// What ESLint checks beyond types: the fences between the window's folders.
import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";

import svelteConfig from "./svelte.config.js";

const tauri = {
  group: ["@tauri-apps/*"],
  message: "Only src/ipc speaks to Tauri: call one of its functions.",
};
const generated = {
  group: ["**/ipc/generated/*", "**/ipc/generated"],
  message: "Take the types from src/ipc/types.",
};
const panels = {
  group: ["**/panels/*", "./*.svelte"],
  message: "Panels do not import panels: they meet in actions and state.",
};
const above = {
  group: ["../*.svelte"],
  message: "What a panel is made of does not know the panels.",
};
const upwards = {
  group: ["**/panels/*", "**/Window.svelte"],
  message: "This does not know what shows it.",
};
const library = {
  group: ["bits-ui"],
  message: "Only src/parts speaks to bits-ui: use a part, or make one.",
};
const knowing = {
  group: ["**/state/*.svelte", "**/actions/*", "**/ipc/*", "!**/ipc/types"],
  message: "Parts know nothing of state: hand it over as a property.",
};
const fence = (files, ...patterns) => ({
  files,
  rules: { "no-restricted-imports": ["error", { patterns }] },
});

export default ts.config(
  { ignores: ["dist/", "src/ipc/generated/"] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  ...svelte.configs.prettier,
  { languageOptions: { globals: { ...globals.browser } } },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  { rules: { eqeqeq: "error", "no-console": "error" } },
  fence(["src/**"], tauri, generated, library),
  fence(["src/panels/*.svelte"], tauri, generated, library, panels),
  fence(["src/panels/*/**", "src/editor/**"], tauri, generated, library, upwards, above),
  fence(["src/parts/**"], tauri, generated, upwards, knowing),
  fence(["src/state/**", "src/actions/**"], tauri, generated, library, upwards),
  fence(["src/ipc/**"], upwards),
);
