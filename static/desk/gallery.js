/** The gallery: an ordered list of uses of pictures. */

import { el } from "desk/dom"
import { find, picture } from "desk/images"
import { orderedList } from "desk/ordered-list"
import { editUse, pickUse } from "desk/picker"
import { thumbnail, useLines, useName } from "desk/picture-slot"
import { word } from "desk/words"

export function gallery(holder) {
  const asked = new Set()
  const list = orderedList(holder, {
    name: (use) => useName(find("images", use.image), use),
    content(use, change) {
      const image = find("images", use.image)
      const edit = async () => {
        const edited = await editUse(image, use)
        if (edited) change(edited, true)
      }
      return [
        thumbnail(image),
        ...useLines(image, use),
        image ? el("button", { type: "button", class: "b", "aria-label": word("picture-edit", { name: useName(image, use) }), onclick: edit }, word("edit-words")) : null,
      ].filter(Boolean)
    },
    // Pictures the page did not bring are asked for once.
    changed: (items) => {
      for (const { image } of items) {
        if (find("images", image) || asked.has(image)) continue
        asked.add(image)
        picture(image).then((known) => known && list.draw())
      }
    },
  })
  holder.append(
    el("button", { type: "button", class: "b", "data-add": true, onclick: async () => {
      const use = await pickUse()
      if (use) list.add(use)
    } }, word("picture-choose")),
  )
  return list
}
