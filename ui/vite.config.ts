// How the window's code is built and tested. The result is embedded in the program, so it may use
// what its WebKit knows and nothing is fetched from anywhere.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

/** With `--mode mock`, made-up answers stand in place of the shell's, to look at the window in any
 *  browser. Nothing of them is in a build. */
const MOCK = {
  find: /^[./]+\/ipc\/(briefs|desk|exchange|host|ledgers|preferences|profiles|records|site|updates)$/,
  replacement: "/mock/$1.ts",
};

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  resolve: { alias: mode === "mock" ? [MOCK] : [] },
  clearScreen: false,
  // The messages are in `words/`, beside this folder.
  server: { port: 5173, strictPort: true, fs: { allow: [".."] } },
  build: {
    target: "safari16",
    // The content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1280,
  },
  test: {
    include: ["src/**/*.test.ts"],
    environment: "node",
    setupFiles: "src/words/setup.ts",
  },
}));
