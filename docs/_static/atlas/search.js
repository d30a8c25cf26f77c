/* The search of the atlas, over names and aliases in both languages. MiniSearch and the entries are scripts beside the
   pages, loaded when the box is first used, so that it works from a folder, offline. */
"use strict";

(() => {
  const atlas = document.querySelector(".atlas");
  const form = document.querySelector(".atlas-search");
  if (!atlas || !form) return;
  const { up, static: shared } = atlas.dataset;
  const box = form.elements.q;
  const list = form.querySelector(".atlas-suggestions");
  const page = document.getElementById("atlas-found");
  const [few, most, mostOnPage] = [5, 12, 200];
  const weights = {
    region: 3, field: 3, track: 3, product: 2.2, plans: 2, policy: 1.8, table: 1.6, plan: 1.6, organisation: 1.6, concept: 1.4, person: 1.6,
    project: 1.3, source: 1, milestone: 0.8, statement: 0.7, figure: 0.7, help: 2.5,
  };
  const idle = new Set(
    "a about all and any are as at by can do does for from how in is it its me much of on or plan plans says so tell than that the their there they to what when where which who whose why will with".split(" "),
  );
  const meanings = {
    "not named": "Its plans were seen whole, and do not name it.",
    "not seen": "What was seen of its documents does not name it; since not all was seen, that is not a no.",
    "no document": "The data hold no plan of it, which says nothing about what it plans.",
  };
  const fold = (text) => text.normalize("NFKC").toLowerCase();

  const parts = /\p{Script=Han}+|\d+\.\d+|[\p{L}\p{N}]+?(?=\p{Script=Han}|[^\p{L}\p{N}]|$)/gu;

  /* Latin words, without an ending s; of Chinese, every character and every pair of neighbours. */
  function tokens(text, every) {
    const found = [];
    for (const [word] of fold(text).replace(/(\d),(?=\d{3})/g, "$1").matchAll(parts)) {
      if (!/\p{Script=Han}/u.test(word)) {
        found.push(word.length > 3 ? word.replace(/s$/, "") : word);
        continue;
      }
      const letters = [...word];
      if (every || letters.length === 1) found.push(...letters);
      for (let place = 1; place < letters.length; place += 1) found.push(letters[place - 1] + letters[place]);
    }
    return found;
  }

  const load = (path) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = path;
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${path} is not there`));
      document.head.append(script);
    });

  let ready = null;
  function index() {
    ready ??= Promise.all([load(`${shared}/vendor/minisearch/minisearch.js`), load(`${up}search-data.js`)]).then(() => {
      const search = new MiniSearch({
        fields: ["en", "zh", "others"],
        storeFields: ["kind", "href", "en", "zh", "says", "namers"],
        tokenize: (text) => tokens(text, true),
        processTerm: (term) => term,
        searchOptions: {
          tokenize: (text) => tokens(text, false),
          boost: { en: 3, zh: 3 },
          prefix: (term) => term.length > 2,
          fuzzy: (term) => (/^[a-z]{6,}$/.test(term) ? 0.2 : false),
          boostDocument: (_, __, stored) => (weights[stored.kind] ?? 1) * (1 + Math.log1p(stored.namers) / 6),
        },
      });
      search.addAll(
        window.atlasEntries.map(([kind, href, en, zh, others, says, namers], id) => ({ id, kind, href, en, zh, others, says, namers })),
      );
      return search;
    });
    return ready;
  }

  /* Whether a name stands in what is asked: as words of its own, or anywhere in Chinese. */
  function isIn(name, asked) {
    const own = fold(name).trim();
    return /\p{Script=Han}/u.test(own) ? asked.includes(own) : own.length > 1 && ` ${asked} `.includes(` ${own} `);
  }

  /* The record of some kinds whose longest name stands in what is asked. */
  function longestNamed(kinds, asked) {
    let [best, length] = [null, 0];
    for (const [kind, href, en, zh, others] of window.atlasEntries) {
      if (!kinds.includes(kind)) continue;
      for (const name of [en, zh, ...others.split(" | ")]) {
        if (name.length > length && isIn(name, asked)) [best, length] = [{ href, en, zh }, name.length];
      }
    }
    return best;
  }

  /* A region and a technology that it is not seen to plan: what that silence means. */
  function silence(asked) {
    const region = longestNamed(["region"], asked);
    const target = longestNamed(["track", "field"], asked);
    if (!region || !target) return [];
    const id = target.href.replace(/^.*\/|\.html$/g, "");
    const place = `${region.href}#${target.href.startsWith("field/") ? id : `track-${id}`}`;
    if (window.atlasEntries.some(([kind, href]) => kind === "plans" && href === place)) return [];
    const state = window.atlasSilences[region.href];
    const says = `${meanings[state]} Who plans it is on its page.`;
    return [{ kind: "what is known", href: target.href, en: `${region.en}: ${target.en} ${state}`, zh: "", says }];
  }

  /* What has all the words; where that is little, what has any of them after it. A name that is the very words comes first. */
  async function find(asked, limit) {
    const search = await index();
    const all = fold(asked).trim();
    const words = all.split(/\s+/).filter((word) => !idle.has(word.replace(/[?,.!]+$/, "")));
    const wanted = words.join(" ") || all;
    const found = search.search(wanted, { combineWith: "AND" });
    const exact = (hit) => [hit.en, hit.zh].some((name) => fold(name) === wanted);
    found.sort((a, b) => exact(b) - exact(a) || b.score - a.score);
    found.unshift(...silence(wanted));
    const whole = found.length;
    if (whole < few) {
      const there = new Set(found.map((hit) => hit.id));
      found.push(...search.search(wanted, { combineWith: "OR" }).filter((hit) => !there.has(hit.id)));
    }
    return { hits: found.slice(0, limit), whole, count: found.length, words: tokens(wanted, false).length };
  }

  function line(tag, content, name, language) {
    const made = document.createElement(tag);
    made.className = name;
    made.textContent = content;
    if (language) made.lang = language;
    return made;
  }

  function shown(hit) {
    const link = document.createElement("a");
    link.className = "atlas-hit";
    link.href = up + hit.href;
    const names = line("span", hit.en, "names");
    if (hit.zh && hit.zh !== hit.en) names.append(" ", line("span", hit.zh, "", "zh"));
    link.append(line("span", hit.kind === "plans" ? "what it plans" : hit.kind, "kind"), names, line("div", hit.says, "aside"));
    return link;
  }

  /* What is found, those that have only some of the words below a line that says so. */
  function lines({ hits, whole, words }) {
    const shownHits = hits.map(shown);
    if (words > 1 && whole < hits.length) {
      const says = whole ? "These have some of the words:" : "Nothing has all of these words; these have some:";
      shownHits.splice(whole, 0, line("p", says, "atlas-some aside"));
    }
    return shownHits;
  }

  let asked = 0;
  async function answer(place, limit) {
    const words = box.value.trim();
    const turn = (asked += 1);
    if (!words) {
      place.replaceChildren();
      open(false);
      return;
    }
    const found = await find(words, limit);
    if (turn !== asked) return; // overtaken by a later question
    const { count } = found;
    const none = line("p", "No result. That does not mean that it does not exist.", "aside");
    const says = `${count} found${count > limit ? `, the best ${limit} shown` : ""}`;
    if (place === list) place.replaceChildren(...lines(found), count ? all(count, words) : none);
    else place.replaceChildren(count ? line("p", says, "aside") : none, ...lines(found));
    if (place === list) [...list.querySelectorAll(".atlas-hit")].forEach(option);
    open(place === list);
  }

  /* The last line leads to all that was found. */
  function all(count, words) {
    const link = line("a", `All ${count} result${count === 1 ? "" : "s"}`, "atlas-hit atlas-all-found");
    link.href = `${up}search.html?q=${encodeURIComponent(words)}`;
    return link;
  }

  function option(link, number) {
    link.id = `atlas-option-${number}`;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    link.tabIndex = -1;
  }

  function open(is) {
    list.hidden = !is;
    box.setAttribute("aria-expanded", String(is));
    box.removeAttribute("aria-activedescendant");
  }

  function choose(step) {
    const hits = [...list.querySelectorAll(".atlas-hit")];
    if (!hits.length) return;
    const now = hits.findIndex((hit) => hit.classList.contains("chosen"));
    const next = hits.at((now < 0 && step < 0 ? -1 : now + step) % hits.length);
    for (const hit of hits) {
      hit.classList.toggle("chosen", hit === next);
      hit.setAttribute("aria-selected", String(hit === next));
    }
    box.setAttribute("aria-activedescendant", next.id);
    next.scrollIntoView({ block: "nearest" });
  }

  box.addEventListener("focus", index, { once: true });
  box.addEventListener("input", () => (page ? answer(page, mostOnPage) : answer(list, most)));
  box.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape") open(false);
  });
  form.addEventListener("submit", (event) => {
    const chosen = list.querySelector(".chosen");
    if (chosen || page) event.preventDefault();
    if (chosen) location.href = chosen.href;
    else if (page) {
      history.replaceState(null, "", `?q=${encodeURIComponent(box.value)}`);
      answer(page, mostOnPage);
    }
  });
  document.addEventListener("click", (event) => {
    if (!form.contains(event.target)) open(false);
  });

  const wanted = new URLSearchParams(location.search).get("q");
  if (page && wanted) {
    box.value = wanted;
    answer(page, mostOnPage);
  }
})();
