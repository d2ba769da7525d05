// Keeps a page's place in the preview: tells the window how far it is scrolled, and begins where
// the window says that it was before it was printed anew.
(() => {
  "use strict";
  const top = Number(new URLSearchParams(location.search).get("top"));
  const go = () => scrollTo({ top, behavior: "instant" });
  const tell = () => parent.postMessage({ page: location.pathname, top: scrollY }, "*");
  if (top > 0) {
    go();
    // Pictures have their height by then.
    addEventListener("load", go, { once: true });
  }
  addEventListener("scroll", tell, { passive: true });
  tell();
})();
