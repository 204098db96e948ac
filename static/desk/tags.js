/** Tags: found by typing, several at once with commas; a new one is made by those who may. */

import { combobox } from "desk/combobox"
import { announce, el } from "desk/dom"
import { get, post } from "desk/endpoints"
import { find, remember } from "desk/images"
import { orderedList } from "desk/ordered-list"
import { word } from "desk/words"

/** Ask for the tags of names: those there are, and new ones where one may make them. */
async function named(names) {
  const data = new FormData()
  for (const name of names) data.append("name", name)
  return post("tags", data)
}

export function tags(holder, mayAdd) {
  const name = (id) => find("tags", id) ?? word("unknown-tag", { id })
  const list = orderedList(holder, { name, content: (id) => [el("p", { class: "writing__name" }, name(id))] })
  const take = (item) => {
    remember("tags", item.id, item.label)
    if (list.items().includes(item.id)) announce(word("already", { name: item.label }))
    else list.add(item.id)
  }
  combobox(holder, {
    async search(q, signal) {
      const { items } = await get("tags", { q }, signal)
      const same = items.some((item) => item.label.toLowerCase() === q.toLowerCase())
      return mayAdd && !same ? [...items, { fresh: q, label: word("add-new", { name: q }) }] : items
    },
    async choose(item) {
      take(item.fresh ? (await named([item.fresh])).items[0] : item)
    },
    async many(names) {
      if (!names.length) return { left: [], said: "" }
      try {
        const { items, refused } = await named(names)
        items.forEach(take)
        return { left: refused.map((each) => each.name), said: refused.map((each) => each.error).join(" ") }
      } catch (refusal) {
        return { left: names, said: (refusal.answer?.refused ?? []).map((each) => each.error).join(" ") || refusal.message }
      }
    },
    last: () => list.removeLast(),
  })
  return { ...list, take }
}
