/* Filters and sorts the tables of the atlas. A library would be ten times the size of these lines, and the tables are
   plain HTML that is already there: nothing is drawn anew, rows are only hidden and moved. */
"use strict";

(() => {
  const fewest = 8; // rows that are worth a filter
  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/[-_\s]+/g, " ").trim();
  const bodies = (tables) => tables.flatMap((table) => [...table.tBodies[0].rows]);
  const facetsOf = (cell) => (cell?.dataset.facets ?? "").split("|").filter(Boolean);

  function sortBy(table, column, button) {
    const head = button.parentElement;
    const descending = head.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", descending ? "descending" : "ascending");
    const key = (row) => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();
    const order = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
    const rows = [...table.tBodies[0].rows].map((row) => [key(row), row]);
    rows.sort(([a], [b]) => (a === "") - (b === "") || (descending ? -1 : 1) * order.compare(a, b));
    table.tBodies[0].append(...rows.map(([, row]) => row));
  }

  function makeSortable(table) {
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      button.addEventListener("click", () => sortBy(table, column, button));
      head.append(button);
    });
  }

  /* A menu for each column that has a facet: its values, or for "until" the years up to which rows are shown. */
  function menus(tables) {
    const found = new Map();
    for (const table of tables) {
      [...table.tHead.rows[0].cells].forEach((head, column) => {
        const facet = head.dataset.facet;
        if (!facet) return;
        const values = found.get(facet) ?? found.set(facet, new Set()).get(facet);
        for (const row of table.tBodies[0].rows) facetsOf(row.cells[column]).forEach((value) => values.add(value));
      });
    }
    return [...found].filter(([, values]) => values.size > 1).map(([facet, values]) => {
      const select = document.createElement("select");
      select.name = facet;
      const all = facet === "until" ? "any time" : "all";
      select.append(new Option(all, ""), ...[...values].sort().map((value) => new Option(value.replaceAll("-", " "), value)));
      const label = document.createElement("label");
      label.append(facet === "until" ? "due by" : facet, select);
      return label;
    });
  }

  function passes(row, words, chosen, columns) {
    row.atlasText ??= fold(row.textContent);
    if (!words.every((word) => row.atlasText.includes(word))) return false;
    return chosen.every(([facet, value]) => {
      const own = facetsOf(row.cells[columns.get(facet)]);
      return facet === "until" ? own.some((year) => year <= value) : own.includes(value);
    });
  }

  function makeFilter(tables, place) {
    const form = document.createElement("form");
    form.className = "atlas-filter";
    form.setAttribute("aria-label", "Filter the table");
    const words = document.createElement("input");
    words.type = "search";
    words.name = "words";
    words.placeholder = "Filter by words";
    words.setAttribute("aria-label", "Filter by words");
    const count = document.createElement("output");
    form.append(words, ...menus(tables), count);
    place.before(form);
    const rows = bodies(tables);
    const narrow = () => {
      const wanted = fold(words.value).split(" ").filter(Boolean);
      const chosen = [...form.querySelectorAll("select")].filter((menu) => menu.value).map((menu) => [menu.name, menu.value]);
      let shown = 0;
      for (const table of tables) {
        const columns = new Map([...table.tHead.rows[0].cells].map((head, column) => [head.dataset.facet, column]));
        let here = 0;
        for (const row of table.tBodies[0].rows) {
          row.hidden = !passes(row, wanted, chosen, columns);
          if (!row.hidden) here += 1;
        }
        shown += here;
        if (tables.length > 1) table.closest("section").hidden = here === 0;
      }
      count.value = shown === rows.length ? `${rows.length} rows` : `${shown} of ${rows.length} rows`;
    };
    form.addEventListener("input", narrow);
    form.addEventListener("submit", (event) => event.preventDefault());
    const asked = new URLSearchParams(location.search);
    for (const field of form.elements) if (field.name && asked.has(field.name)) field.value = asked.get(field.name);
    narrow();
  }

  const tables = [...document.querySelectorAll(".atlas-table")];
  tables.forEach(makeSortable);
  /* The tracks are one list in several tables, under one filter; on other pages each long table has its own. */
  if (/\/tracks\.html$/.test(location.pathname) && tables.length > 1) makeFilter(tables, tables[0].closest("section"));
  else for (const table of tables) if (table.tBodies[0].rows.length >= fewest) makeFilter([table], table.parentElement);
  document.querySelector(":target")?.scrollIntoView(); // the filters have moved it
})();
