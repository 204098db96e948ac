/** The names over the article: role and own end note of each. */

import { combobox } from "desk/combobox"
import { announce, el, json } from "desk/dom"
import { get } from "desk/endpoints"
import { find, remember } from "desk/images"
import { inheritedText } from "desk/inherited"
import { orderedList } from "desk/ordered-list"
import { word } from "desk/words"

const author = (id) => find("authors", id) ?? { id, name: word("unknown-author", { id }) }
let number = 0

function endNote(item, change) {
  const person = author(item.author)
  const id = `end-note-${++number}`
  const area = el("textarea", { id, rows: "2", "aria-label": word("end-note-of", { name: person.name }) })
  const box = el("input", { type: "checkbox", id: `${id}-inherit` })
  let settled = false
  const text = inheritedText(area, box, () => {
    if (settled) change({ ...item, end_note: text.get() })
  })
  text.set(item.end_note, person.end_note || word("end-note-none"))
  settled = true
  return el(
    "div",
    { class: "writing__end-note" },
    area,
    el("div", { class: "writing__field--tick" }, box, el("label", { for: box.id }, word("end-note-inherit"))),
  )
}

function byline(item, change) {
  const person = author(item.author)
  const role = el(
    "select",
    { "aria-label": word("role-of", { name: person.name }) },
    ...json("desk-roles", []).map(([value, label]) => el("option", { value, selected: value === item.role }, label)),
  )
  // Both controls change one item: each sees what the other wrote.
  let present = item
  const put = (part) => {
    present = { ...present, ...part }
    change(present)
  }
  role.addEventListener("change", () => put({ role: role.value }))
  return [
    el("p", { class: "writing__name" }, person.name, person.job_title ? el("span", { class: "writing__detail" }, person.job_title) : null),
    role,
    endNote(item, ({ end_note }) => put({ end_note })),
  ]
}

export function bylines(holder) {
  const list = orderedList(holder, {
    name: (item) => author(item.author).name,
    content: byline,
  })
  combobox(holder, {
    search: async (q, signal) => (await get("authors", { q }, signal)).items,
    choose(item) {
      if (list.items().some((each) => String(each.author) === String(item.id))) {
        announce(word("already", { name: item.label }))
        return
      }
      if (!find("authors", item.id)) {
        remember("authors", item.id, { id: item.id, name: item.label, job_title: item.detail, end_note: item.end_note ?? "" })
      }
      list.add({ author: Number(item.id), role: "author", end_note: null })
    },
  })
  return list
}
