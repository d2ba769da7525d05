// German, in one chunk of the built window.
export const sources = import.meta.glob<string>("../../../words/de/*.ftl", {
  eager: true,
  query: "?raw",
  import: "default",
});
