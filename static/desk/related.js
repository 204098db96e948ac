/** Related articles, by their public ids. */

import { combobox } from "desk/combobox"
import { announce, el } from "desk/dom"
import { get } from "desk/endpoints"
import { find, remember } from "desk/images"
import { orderedList } from "desk/ordered-list"
import { word } from "desk/words"

/** Section and date of an article, to tell it from others of its name. */
export const whereAndWhen = (article) => [article.section, article.date].filter(Boolean).join(" · ")

export function related(holder) {
  const article = (id) => find("related", id)
  const name = (id) => article(id)?.headline ?? word("unknown-article")
  const list = orderedList(holder, {
    name,
    content: (id) => [
      el("p", { class: "writing__name" }, name(id), article(id) ? el("span", { class: "writing__detail" }, whereAndWhen(article(id))) : null),
    ],
  })
  const take = (found) => {
    remember("related", found.public_id, found)
    if (list.items().includes(found.public_id)) announce(word("already", { name: found.headline }))
    else list.add(found.public_id)
  }
  combobox(holder, {
    async search(q, signal) {
      const { items } = await get("articles", { q, article: holder.closest("form").dataset.article }, signal)
      return items.map((found) => ({ id: found.public_id, label: found.headline, detail: whereAndWhen(found), found }))
    },
    choose: ({ found }) => take(found),
    last: () => list.removeLast(),
  })
  return { ...list, take }
}
