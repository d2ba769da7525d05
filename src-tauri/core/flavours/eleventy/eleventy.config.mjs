// The site's settings for Eleventy: npm install, then npx @11ty/eleventy.
export default function (config) {
  config.addPassthroughCopy({ public: "/" });
  config.addCollection("briefs", (all) =>
    all.getFilteredByGlob("content/briefs/**/*.md").sort((a, b) => b.date - a.date),
  );
  return {
    dir: { input: "content", output: "_site" },
    // What stands in braces in a brief is text, not an instruction.
    markdownTemplateEngine: false,
    pathPrefix: "ROOT",
  };
}
