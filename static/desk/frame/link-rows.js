// The rows of links on the masthead's screen: a button moves a row up or down, and a choice adds a
// page of this site as a row. Without it rows have numbers and the list of a browser's own.
const GROUPS = ["links", "navigation", "footer"];
const choices = document.getElementById("add-destination");
const buttons = document.getElementById("move-row");
const status = document.getElementById("row-moved");

const rowsOf = (group) => [...group.querySelectorAll(".form-group:not(.empty-form)")];

function renumber(group) {
  for (const [place, row] of rowsOf(group).entries()) {
    const order = row.querySelector("input[name$=-order]");
    order.value = place;
    order.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function move(row, step) {
  const group = row.closest("table");
  const rows = rowsOf(group);
  const other = rows[rows.indexOf(row) + step];
  if (!other) return;
  if (step < 0) other.before(row);
  else other.after(row);
  renumber(group);
  status.textContent = status.dataset.said.replace("%", rowsOf(group).indexOf(row) + 1);
}

function dress(row) {
  const cell = row.querySelector("td.field-order");
  if (!cell || cell.querySelector(".move-row")) return;
  cell.append(buttons.content.cloneNode(true));
  cell.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-step]");
    if (!button) return;
    move(button.closest(".form-group"), Number(button.dataset.step));
    button.focus();
  });
}

function offer(group, prefix) {
  const label = choices.content.cloneNode(true).firstElementChild;
  const select = label.querySelector("select");
  group.after(label);
  select.addEventListener("change", () => {
    const [chosen] = select.selectedOptions;
    if (!chosen.value) return;
    const add = document.querySelector(`#${prefix}-group a.add-row`);
    const fill = ({ target: row }) => {
      row.querySelector("input[name$=-label]").value = chosen.textContent;
      row.querySelector("input[name$=-path]").value = chosen.value;
      row.querySelector("input[name$=-label]").focus();
    };
    document.addEventListener("formset:added", fill, { once: true });
    add.click();
    renumber(document.querySelector(`#${prefix}-group table`));
    select.value = "";
  });
}

function begin() {
  for (const prefix of GROUPS) {
    const group = document.getElementById(`${prefix}-group`);
    if (!group) continue;
    for (const row of rowsOf(group)) dress(row);
    if (prefix !== "links") offer(group.querySelector(".formset-wrapper"), prefix);
  }
  document.addEventListener("formset:added", ({ target }) => dress(target));
}

if (buttons && choices) begin();
