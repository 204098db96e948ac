/** Tags: found by typing; a new one is made by those who may. */

import { combobox } from "desk/combobox"
import { announce, el } from "desk/dom"
import { get, post } from "desk/endpoints"
import { find, remember } from "desk/images"
import { orderedList } from "desk/ordered-list"
import { word } from "desk/words"

export function tags(holder, mayAdd) {
  const name = (id) => find("tags", id) ?? word("unknown-tag", { id })
  const list = orderedList(holder, { name, content: (id) => [el("p", { class: "writing__name" }, name(id))] })
  combobox(holder, {
    async search(q, signal) {
      const { items } = await get("tags", { q }, signal)
      const same = items.some((item) => item.label.toLowerCase() === q.toLowerCase())
      return mayAdd && !same ? [...items, { fresh: q, label: word("add-new", { name: q }) }] : items
    },
    async choose(item) {
      if (item.fresh) {
        const data = new FormData()
        data.set("name", item.fresh)
        item = (await post("tags", data)).item
      }
      remember("tags", item.id, item.label)
      if (list.items().includes(Number(item.id))) announce(word("already", { name: item.label }))
      else list.add(Number(item.id))
    },
  })
  return list
}
