// While one types into a search field: headlines, sections, authors and topics that begin so.
// Without it the field is a form like any other.
const SHORTEST = 2;
const QUIET = 150; // milliseconds after the last key

function attach(input, number) {
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.id = `suggestions-${number}`;
  list.role = "listbox";
  list.setAttribute("aria-label", input.labels[0].textContent);
  list.hidden = true;
  input.closest(".search").append(list);
  input.autocomplete = "off";
  for (const [name, value] of [["role", "combobox"], ["aria-expanded", "false"], ["aria-controls", list.id], ["aria-autocomplete", "list"]]) input.setAttribute(name, value);
  let timer;
  let asking;
  let at = -1;

  function close() {
    clearTimeout(timer);
    asking?.abort();
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
  function point(to) {
    const rows = [...list.children];
    at = (to + rows.length + 1) % (rows.length + 1); // one place is the field itself
    for (const [place, row] of rows.entries()) row.setAttribute("aria-selected", String(place === at));
    if (rows[at]) input.setAttribute("aria-activedescendant", rows[at].id);
    else input.removeAttribute("aria-activedescendant");
    rows[at]?.scrollIntoView({ block: "nearest" });
  }
  function show(found) {
    list.replaceChildren(
      ...found.map(({ label, url, is }, place) => {
        const row = document.createElement("li");
        Object.assign(row, { id: `${list.id}-${place}`, role: "option" });
        row.dataset.url = url;
        row.setAttribute("aria-selected", "false");
        const words = document.createElement("span");
        const kind = document.createElement("small");
        words.textContent = label;
        kind.textContent = is;
        row.append(words, " ", kind);
        return row;
      }),
    );
    at = -1;
    list.hidden = !found.length;
    input.setAttribute("aria-expanded", String(found.length > 0));
  }
  async function ask() {
    const typed = input.value.trim();
    if (typed.length < SHORTEST) return close();
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(`/search/suggest/?q=${encodeURIComponent(typed)}`, { signal: asking.signal });
      if (answer.ok) show((await answer.json()).suggestions);
    } catch {
      // No answer, or a newer question: the form works all the same.
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, QUIET);
  });
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      point(at + step);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && list.children[at]) {
      event.preventDefault();
      location.assign(list.children[at].dataset.url);
    }
  });
  // Before the field loses the focus, and the list with it.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const row = event.target.closest("[role=option]");
    if (row) location.assign(row.dataset.url);
  });
  input.addEventListener("blur", close);
}

for (const [number, input] of document.querySelectorAll(".search input[type=search]").entries()) attach(input, number);
