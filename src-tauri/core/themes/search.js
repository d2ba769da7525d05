// The search of an exported site. It reads the index that lies beside it, as search/mod.rs tells:
// segments of briefs, numbered from the oldest.
// These are scripts, since a page that is read from a disk may load scripts and nothing else.
// The page says everything in words of its own (search.html); here is no text.
(() => {
  "use strict";
  const script = document.currentScript;
  const form = document.querySelector("form[data-search]");
  const status = document.querySelector("[data-search-status]");
  const results = document.querySelector("[data-search-results]");
  const more = document.querySelector("[data-search-more]");
  if (!script || !form || !status || !results || !more) {
    return;
  }

  const PAGE = 20;
  /** What a word in the headline, around the text, and in the text counts for. */
  const WEIGHTS = [10, 4, 1];
  /** What a word counts for that only begins as the one that was typed. */
  const BEGINNING = 0.6;
  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const value = new Map([...DIGITS].map((digit, index) => [digit, index]));

  /** What the index's scripts hand over, by the name of the script. */
  const given = new Map();
  const loads = new Map();
  globalThis.briefdeskSearch = (name, what) => given.set(name, what);

  /** Loads a script of the index once. */
  function load(name) {
    if (!loads.has(name)) {
      loads.set(
        name,
        new Promise((resolve, reject) => {
          const element = document.createElement("script");
          element.src = new URL(name, script.src).href;
          element.onload = () => (given.has(name) ? resolve(given.get(name)) : element.onerror());
          element.onerror = () => {
            loads.delete(name);
            reject(new Error(name));
          };
          document.head.append(element);
        }),
      );
    }
    return loads.get(name);
  }

  const IDEOGRAPHS = "\\u3040-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
  const WORD = new RegExp(`[${IDEOGRAPHS}]|(?:(?![${IDEOGRAPHS}])[\\p{Alphabetic}\\p{N}])+`, "gu");

  /** A text's words without case and accents, as the index has them (search/words.rs). */
  function wordsOf(text) {
    const folded = text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    const words = folded.replace(/ς/g, "σ").match(WORD) ?? [];
    return words.map((word) => [...word].slice(0, 40).join(""));
  }

  /** A list of briefs' numbers: the greatest, then how much less each next one is. */
  function* numbersIn(list) {
    let number = -1;
    let step = 0;
    let shift = 1;
    for (const digit of list) {
      const bits = value.get(digit);
      step += (bits & 31) * shift;
      shift *= 32;
      if (bits < 32) {
        number = number < 0 ? step : number - step;
        yield number;
        step = 0;
        shift = 1;
      }
    }
  }

  /** The briefs that hold a word, or, where it is open, one that begins so; each with what that
   * counts for. */
  async function briefsWith(index, word, isOpen) {
    const segments = [...Array(Math.ceil(index.briefs / index.segment)).keys()];
    const bucket = word.codePointAt(0) % index.buckets;
    const texts = await Promise.all(segments.map((segment) => load(`${segment}/${bucket}.js`)));
    const found = new Map();
    texts.forEach((text, segment) => {
      for (const line of text.split("\n")) {
        const [whole, ...lists] = line.startsWith(word) ? line.split(" ") : [""];
        if (whole !== word && !isOpen) {
          continue;
        }
        lists.forEach((list, rank) => {
          const weight = WEIGHTS[rank] * (whole === word ? 1 : BEGINNING);
          for (const inside of numbersIn(list)) {
            const number = segment * index.segment + inside;
            found.set(number, Math.max(weight, found.get(number) ?? 0));
          }
        });
      }
    });
    return found;
  }

  /** The numbers of the briefs that hold every word, the best first, of equals the newest. */
  async function find(typed) {
    const words = wordsOf(typed).slice(0, 12);
    if (words.length === 0) {
      return null;
    }
    const index = await load("index.js");
    const isOpen = (place) => place === words.length - 1 && !/\s$/.test(typed);
    const lists = await Promise.all(
      words.map((word, place) => briefsWith(index, word, isOpen(place))),
    );
    const [first, ...rest] = lists.sort((one, other) => one.size - other.size);
    const scored = [];
    for (const [number, weight] of first) {
      if (rest.every((list) => list.has(number))) {
        scored.push([number, rest.reduce((sum, list) => sum + list.get(number), weight)]);
      }
    }
    scored.sort((one, other) => other[1] - one[1] || other[0] - one[0]);
    return scored.map(([number]) => number);
  }

  async function record(number) {
    const { segment, chunk } = await load("index.js");
    const inside = number % segment;
    const file = `${Math.floor(number / segment)}/briefs-${Math.floor(inside / chunk)}.js`;
    return (await load(file))[inside % chunk];
  }

  function item([headline, path, day, date, credits]) {
    const made = document.createElement("li");
    const link = document.createElement("a");
    link.href = new URL(`../${path}`, script.src).href;
    link.textContent = headline;
    const line = document.createElement("p");
    const time = document.createElement("time");
    time.dateTime = date;
    time.textContent = day;
    line.append(time, credits ? ` ${credits}` : "");
    made.append(link, line);
    return made;
  }

  function say(message, values = {}) {
    const words = status.dataset[message] ?? "";
    status.textContent = words.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
  }

  let asked = 0;
  let found = [];

  async function show(start, question) {
    const items = await Promise.all(found.slice(start, start + PAGE).map(record));
    if (question !== asked) {
      return;
    }
    const made = items.map(item);
    if (start === 0) {
      results.replaceChildren(...made);
    } else {
      results.append(...made);
      made[0]?.querySelector("a")?.focus();
    }
    more.hidden = found.length <= start + PAGE;
  }

  async function search() {
    const typed = form.elements.q.value;
    const question = ++asked;
    try {
      const numbers = await find(typed);
      if (question !== asked) {
        return;
      }
      found = numbers ?? [];
      await show(0, question);
      if (question === asked) {
        const count = { n: found.length.toLocaleString(document.documentElement.lang), q: typed.trim() };
        say(!numbers ? "idle" : found.length === 0 ? "none" : found.length === 1 ? "one" : "many", count);
      }
    } catch {
      say("failed");
    }
    // Not every browser lets a page from a disk change its own address.
    try {
      history.replaceState(null, "", typed ? `?q=${encodeURIComponent(typed)}` : location.pathname);
    } catch {
      /* The address stays as it is. */
    }
  }

  let timer = 0;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, 120);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    search();
  });
  more.addEventListener("click", () => show(results.children.length, asked));
  form.hidden = false;
  const asking = new URLSearchParams(location.search).get("q");
  if (asking) {
    form.elements.q.value = asking;
    search();
  }
})();
