/** Related articles, by their public ids. */

import { combobox } from "desk/combobox"
import { announce, el } from "desk/dom"
import { get } from "desk/endpoints"
import { find, remember } from "desk/images"
import { orderedList } from "desk/ordered-list"
import { word } from "desk/words"

export function related(holder) {
  const article = (id) => find("related", id)
  const name = (id) => article(id)?.headline ?? word("unknown-article")
  const list = orderedList(holder, {
    name,
    content: (id) => [
      el("p", { class: "writing__name" }, name(id), article(id)?.date ? el("span", { class: "writing__detail" }, article(id).date) : null),
    ],
  })
  combobox(holder, {
    search: async (q, signal) => (await get("articles", { q }, signal)).items,
    choose(item) {
      if (list.items().includes(item.id)) {
        announce(word("already", { name: item.label }))
        return
      }
      remember("related", item.id, { public_id: item.id, headline: item.label, date: item.detail })
      list.add(item.id)
    },
  })
  return list
}
