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
    project: 1.3, source: 1, milestone: 0.8, statement: 0.7, figure: 0.7,
  };
  const idle = new Set(
    "a about all and any are as at by can do does for from how in is it its me much of on or plan plans says so tell than that the their there they to what when where which who whose why will with".split(" "),
  );
  const fold = (text) => text.normalize("NFKC").toLowerCase();

  /* Latin words, without an ending s; of Chinese, every character and every pair of neighbours. */
  function tokens(text, every) {
    const found = [];
    for (const [word] of fold(text).matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+?(?=\p{Script=Han}|[^\p{L}\p{N}]|$)/gu)) {
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

  /* What has all the words; where that is little, what has any of them after it. A name that is the very words comes first. */
  async function find(asked, limit) {
    const search = await index();
    const whole = fold(asked).trim();
    const words = whole.split(/\s+/).filter((word) => !idle.has(word.replace(/[?,.!]+$/, "")));
    const wanted = words.join(" ") || whole;
    const found = search.search(wanted, { combineWith: "AND" });
    const exact = (hit) => [hit.en, hit.zh].some((name) => fold(name) === wanted);
    found.sort((a, b) => exact(b) - exact(a) || b.score - a.score);
    if (found.length < few) {
      const there = new Set(found.map((hit) => hit.id));
      found.push(...search.search(wanted, { combineWith: "OR" }).filter((hit) => !there.has(hit.id)));
    }
    return { hits: found.slice(0, limit), count: found.length };
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

  let asked = 0;
  async function answer(place, limit) {
    const words = box.value.trim();
    const turn = (asked += 1);
    if (!words) {
      place.replaceChildren();
      list.hidden = true;
      return;
    }
    const { hits, count } = await find(words, limit);
    if (turn !== asked) return; // overtaken by a later question
    const says = count === 0 ? `Nothing bears “${words}”: that is no answer about the world.` : `${count} found${count > limit ? `, the best ${limit} shown` : ""}`;
    const foot = line("p", says, "aside");
    place.replaceChildren(...(place === list ? [...hits.map(shown), ...(count ? [] : [foot])] : [foot, ...hits.map(shown)]));
    list.hidden = place !== list;
  }

  function choose(step) {
    const hits = [...list.querySelectorAll(".atlas-hit")];
    const now = hits.findIndex((hit) => hit.classList.contains("chosen"));
    hits[now]?.classList.remove("chosen");
    const next = hits[(now + step + hits.length) % hits.length];
    next?.classList.add("chosen");
    next?.scrollIntoView({ block: "nearest" });
  }

  box.addEventListener("focus", index, { once: true });
  box.addEventListener("input", () => (page ? answer(page, mostOnPage) : answer(list, most)));
  box.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape") list.hidden = true;
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
    if (!form.contains(event.target)) list.hidden = true;
  });

  const wanted = new URLSearchParams(location.search).get("q");
  if (page && wanted) {
    box.value = wanted;
    answer(page, mostOnPage);
  }
})();
