/** The names over the article: role and own end note of each. */

import { combobox } from "desk/combobox"
import { announce, el, json } from "desk/dom"
import { get, post } from "desk/endpoints"
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
    el(
      "p",
      { class: "writing__name byline" },
      person.portrait ? el("img", { class: "byline__face", src: person.portrait, alt: "", width: "32", height: "32", draggable: "false" }) : null,
      el("span", {}, person.name, person.job_title ? el("span", { class: "writing__detail" }, person.job_title) : null),
    ),
    role,
    endNote(item, ({ end_note }) => put({ end_note })),
  ]
}

const option = (person) => ({ id: person.id, label: person.name, detail: person.job_title, picture: person.portrait, person })

/** Make a guest of a name; where the paper has one of that name, that one is offered. */
async function guest(name) {
  const data = new FormData()
  data.set("name", name)
  try {
    return { person: (await post("authors", data)).item }
  } catch (refusal) {
    if (!refusal.answer?.existing) throw refusal
    return { instead: { said: refusal.message, items: [option(refusal.answer.existing)] } }
  }
}

export function bylines(holder, mayAddGuests = false) {
  const list = orderedList(holder, {
    name: (item) => author(item.author).name,
    content: byline,
  })
  combobox(holder, {
    async search(q, signal) {
      const found = (await get("authors", { q }, signal)).items.map(option)
      const known = found.some((each) => each.label.toLowerCase() === q.toLowerCase())
      const fullName = /\S\s+\S/.test(q) || !found.length
      return mayAddGuests && !known && fullName ? [...found, { fresh: q, label: word("add-guest", { name: q }) }] : found
    },
    async choose(item) {
      const { person, instead } = item.fresh ? await guest(item.fresh) : item
      if (instead) return instead
      if (list.items().some((each) => each.author === person.id)) {
        announce(word("already", { name: person.name }))
        return null
      }
      remember("authors", person.id, person)
      list.add({ author: person.id, role: "author", end_note: null })
      return null
    },
    last: () => list.removeLast(),
  })
  return list
}
