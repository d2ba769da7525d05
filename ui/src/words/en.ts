// English, in one chunk of the built window.
export const sources = import.meta.glob<string>("../../../words/en/*.ftl", {
  eager: true,
  query: "?raw",
  import: "default",
});
