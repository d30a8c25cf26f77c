/* Filters, sorts and shortens the tables of the atlas. A library would be ten times the size of these lines, and the tables
   are plain HTML that is already there: nothing is drawn anew, rows are only hidden and moved. */
"use strict";

(() => {
  const [fewest, most] = [8, 25]; // rows that are worth a filter; rows that are shown before more are asked for
  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/[-_\s]+/g, " ").trim();
  const bodies = (tables) => tables.flatMap((table) => [...table.tBodies[0].rows]);
  const heads = (table) => [...table.tHead.rows[0].cells];
  const facetsOf = (cell) => (cell?.dataset.facets ?? "").split("|").filter(Boolean);
  const says = { until: "due by", due: "due in" };

  function make(tag, name, content, attributes = {}) {
    const made = Object.assign(document.createElement(tag), { className: name, ...attributes });
    made.append(content);
    return made;
  }

  /* Of a long table the first rows are shown, and the rest when it is asked for; what is filtered out is hidden apart from that. */
  function showFirst(table) {
    const button = table.atlasAll;
    if (!button) return;
    let place = 0;
    for (const row of table.tBodies[0].rows) row.classList.toggle("later", !row.hidden && (place += 1) > table.atlasMost);
    button.hidden = place <= table.atlasMost;
    button.textContent = `Show all ${place}`;
  }

  function showAll(table) {
    table.atlasMost = Infinity;
    showFirst(table);
  }

  function makeShort(table) {
    if (table.tBodies[0].rows.length <= most) return;
    table.atlasMost = most;
    table.atlasAll = make("button", "atlas-all", "", { type: "button" });
    table.atlasAll.addEventListener("click", () => showAll(table));
    table.parentElement.after(table.atlasAll);
    showFirst(table);
  }

  /* What a row is sorted by; of amounts those of one unit stay together, in the same order of units up and down. */
  function keyOf(row, column) {
    const cell = row.cells[column];
    const key = cell.dataset.sort ?? cell.textContent.trim();
    const gap = cell.classList.contains("number") ? key.lastIndexOf(" ") : -1;
    return { unit: gap < 0 ? "" : key.slice(0, gap), size: key.slice(gap + 1), row };
  }

  function sortBy(table, column, head) {
    const descending = head.getAttribute("aria-sort") === "ascending";
    for (const other of heads(table)) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", descending ? "descending" : "ascending");
    const order = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
    const bySize = (a, b) => (descending ? -1 : 1) * order.compare(a.size, b.size);
    const keys = [...table.tBodies[0].rows].map((row) => keyOf(row, column));
    keys.sort((a, b) => (a.size === "") - (b.size === "") || (a.unit > b.unit) - (a.unit < b.unit) || bySize(a, b));
    table.tBodies[0].append(...keys.map(({ row }) => row));
    table.classList.add("moved"); // a title that the row above had is shown in full again
    showFirst(table);
  }

  function makeSortable(table) {
    heads(table).forEach((head, column) => {
      const button = make("button", "", head.firstChild, { type: "button" });
      button.addEventListener("click", () => sortBy(table, column, head));
      head.prepend(button);
    });
  }

  /* The values of each column that has a facet, with the words that the column shows of them. */
  function facets(tables) {
    const found = new Map();
    for (const table of tables) {
      heads(table).forEach((head, column) => {
        const { facet } = head.dataset;
        if (!facet) return;
        const values = found.get(facet) ?? found.set(facet, new Map()).get(facet);
        for (const { cells } of table.tBodies[0].rows) {
          const own = facetsOf(cells[column]);
          const link = own.length === 1 && cells[column].children.length === 1 ? cells[column].querySelector(":scope > a") : null;
          for (const value of own) values.set(value, link?.textContent ?? value);
        }
      });
    }
    return [...found].filter(([, values]) => values.size > 1);
  }

  function menu(name, values) {
    const select = make("select", "", new Option(name in says ? "any time" : "all", ""), { name });
    const byName = [...values].sort(([, a], [, b]) => a.localeCompare(b, "en"));
    select.append(...byName.map(([value, shown]) => new Option(shown, value)));
    const label = make("label", "", says[name] ?? name);
    label.append(select);
    return label;
  }

  /* A menu for each facet; for the time by which something is due two, up to a year and in a year. */
  const menus = (tables) =>
    facets(tables).flatMap(([facet, values]) => (facet === "until" ? ["until", "due"] : [facet]).map((name) => menu(name, values)));

  function passes(row, words, chosen, columns) {
    row.atlasText ??= fold(row.textContent);
    if (!words.every((word) => row.atlasText.includes(word))) return false;
    return chosen.every(({ name, value }) => {
      const own = facetsOf(row.cells[columns.get(name === "due" ? "until" : name)]);
      return name === "until" ? own.some((year) => year <= value) : own.includes(value);
    });
  }

  /* "No promise of Shenzhen is due in 2027." */
  function nothing(table, words, chosen) {
    const [of, time, rest] = [[], [], []];
    if (table.dataset.of) of.push(table.dataset.of);
    for (const { name, value, selectedOptions } of chosen) {
      const shown = selectedOptions[0].text;
      if (name === "region") of.push(shown);
      else if (name in says) time.push(`${says[name]} ${value}`);
      else rest.push(`${name}: ${shown}`);
    }
    if (words) rest.push(`“${words}”`);
    const whose = of.length ? ` of ${of.join(", ")}` : "";
    const which = rest.length ? ` (${rest.join(", ")})` : "";
    const is = time.length ? `is ${time.join(" and ")}` : "is in the data";
    return `No ${table.dataset.noun ?? "row"}${whose}${which} ${is}, as far as the data know.`;
  }

  /* The address keeps what is chosen, so that going back and a link that is passed on show the same rows. */
  function keep(fields, prefix) {
    const address = new URL(location.href);
    for (const { name, value } of fields) {
      if (value) address.searchParams.set(prefix + name, value);
      else address.searchParams.delete(prefix + name);
    }
    if (address.href !== location.href) history.replaceState(null, "", address);
  }

  function narrow(tables, fields, output, none) {
    const [typed, ...chosen] = fields.filter(({ name, value }) => name === "words" || value);
    const wanted = fold(typed.value).split(" ").filter(Boolean);
    let shown = 0;
    for (const table of tables) {
      const columns = new Map(heads(table).map((head, column) => [head.dataset.facet, column]));
      let here = 0;
      for (const row of table.tBodies[0].rows) {
        row.hidden = !passes(row, wanted, chosen, columns);
        if (!row.hidden) here += 1;
      }
      if (here < table.tBodies[0].rows.length) table.classList.add("moved");
      shown += here;
      showFirst(table);
      if (tables.length > 1) table.closest("section").hidden = here === 0;
    }
    const all = bodies(tables).length;
    output.value = shown === all ? `${all} rows` : `${shown} of ${all} rows`;
    none.hidden = shown > 0;
    if (!shown) none.textContent = nothing(tables[0], typed.value.trim(), chosen);
  }

  function makeFilter(tables, place, prefix) {
    const words = make("input", "", "", { type: "search", name: "words", placeholder: "Filter by words", ariaLabel: "Filter by words" });
    const [output, none] = [document.createElement("output"), make("p", "atlas-none", "", { hidden: true })];
    const form = make("form", "atlas-filter", words, { ariaLabel: "Filter the table" });
    form.append(...menus(tables), output);
    place.before(form, none);
    const fields = [...form.elements].filter((field) => field.name);
    const update = () => narrow(tables, fields, output, none);
    form.addEventListener("input", () => {
      update();
      keep(fields, prefix);
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    const asked = new URLSearchParams(location.search);
    for (const field of fields) if (asked.has(prefix + field.name)) field.value = asked.get(prefix + field.name);
    update();
  }

  /* What an address leads to is shown, and every row that is about it stands out. */
  function arrive() {
    const place = decodeURIComponent(location.hash.slice(1));
    if (!place) return;
    for (const row of document.querySelectorAll(".atlas-table tr.asked")) row.classList.remove("asked");
    const rows = [...document.querySelectorAll(".atlas-table tr[data-named]")].filter((row) => row.dataset.named.split(" ").includes(place));
    for (const row of rows) row.classList.add("asked");
    const target = document.getElementById(place);
    for (const row of [target?.closest("tr"), ...rows]) if (row?.classList.contains("later")) showAll(row.closest("table"));
    target?.scrollIntoView(); // the filters have moved it
  }

  const tables = [...document.querySelectorAll(".atlas-table")];
  tables.forEach(makeSortable);
  tables.forEach(makeShort);
  /* The tracks are one list in several tables, under one filter; on other pages each long table has its own. */
  const long = tables.filter((table) => table.tBodies[0].rows.length >= fewest);
  if (/\/tracks\.html$/.test(location.pathname) && tables.length > 1) makeFilter(tables, tables[0].closest("section"), "");
  else for (const table of long) makeFilter([table], table.parentElement, long.length > 1 ? `${table.closest("section").id}.` : "");
  addEventListener("hashchange", arrive);
  arrive();
})();
