/* Puts what two regions plan side by side; which two stands in the address: compare.html?left=cn-ah&right=cn-sh. */
"use strict";

(() => {
  const place = document.getElementById("atlas-compared");
  if (!place) return;
  const { up } = document.querySelector(".atlas").dataset;
  const heads = { field: "Fields", track: "Tracks" };

  function make(tag, content, attributes = {}) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...[content].flat());
    return made;
  }

  const named = (en, zh) => (zh ? [`${en} `, make("span", zh, { lang: "zh" })] : [en]);

  function list(targets, sides) {
    const lines = targets.map(([, anchor, en, zh]) => {
      const links = sides.map((side) => make("a", side.en, { href: `${up}${side.href}#${anchor}` }));
      const where = links.flatMap((link, number) => [number ? ", " : ": ", link]);
      return make("li", [...named(en, zh), make("span", where, { class: "aside" })]);
    });
    return lines.length ? make("ul", lines) : make("p", "none", { class: "aside" });
  }

  function part(title, targets, sides, says = "") {
    const head = make("h3", `${title} (${targets.length})`);
    return make("section", [head, ...(says && targets.length ? [make("p", says, { class: "aside" })] : []), list(targets, sides)]);
  }

  function compared(left, right, targets) {
    const columns = Object.entries(heads).flatMap(([kind, head]) => {
      const own = targets.filter((target) => target[0] === kind);
      const all = new Map(own.map((target) => [target, [left, right].map((side) => side.names.has(targets.indexOf(target)))]));
      const those = (first, second) => own.filter((target) => all.get(target)[0] === first && all.get(target)[1] === second);
      const parts = [
        part("Both", those(true, true), [left, right]),
        part(`Only ${left.en}`, those(true, false), [left], right.silence),
        part(`Only ${right.en}`, those(false, true), [right], left.silence),
      ];
      return [make("h2", head), make("div", parts, { class: "atlas-sides" })];
    });
    return columns;
  }

  function start() {
    const { regions, targets } = window.atlasPlans;
    const sides = new Map(regions.map(([id, href, en, zh, silence, names]) => [id, { id, href, en, zh, silence, names: new Set(names) }]));
    const asked = new URLSearchParams(location.search);
    const [output, form] = [make("div", []), make("form", [], { class: "atlas-filter", "aria-label": "Choose two regions" })];
    const menus = [["left", "cn-bj"], ["right", "cn-sh"]].map(([name, usual]) => {
      const select = make("select", [...sides.values()].map(({ id, en, zh }) => new Option(`${en} ${zh}`, id)), { name, "aria-label": name });
      select.value = sides.has(asked.get(name)) ? asked.get(name) : sides.has(usual) ? usual : select.value;
      form.append(select);
      return select;
    });
    const show = () => output.replaceChildren(...compared(...menus.map((menu) => sides.get(menu.value)), targets));
    form.addEventListener("input", () => {
      history.replaceState(null, "", `?${new URLSearchParams(menus.map(({ name, value }) => [name, value]))}`);
      show();
    });
    place.append(form, output);
    show();
  }

  const data = make("script", []);
  data.src = `${up}compare-data.js`;
  data.addEventListener("load", start);
  document.head.append(data);
})();
