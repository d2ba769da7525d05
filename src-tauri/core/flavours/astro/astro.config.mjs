// The site's settings for Astro: npm install, then npx astro build.
import { defineConfig } from "astro/config";

export default defineConfig({
  site: "SITE",
  base: "ROOT",
  trailingSlash: "always",
  markdown: { smartypants: false },
});
