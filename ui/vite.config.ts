// How the window's code is built and tested. The result is embedded in the program, so it may use
// what its WebKit knows and nothing is fetched from anywhere.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte()],
  clearScreen: false,
  server: { port: 5173, strictPort: true },
  build: {
    target: "safari16",
    // The content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1024,
  },
  test: { include: ["src/**/*.test.ts"], environment: "node" },
});
