/** The gallery: an ordered list of uses of pictures. */

import { el } from "desk/dom"
import { find, picture } from "desk/images"
import { orderedList } from "desk/ordered-list"
import { editUse, pickUses } from "desk/picking"
import { thumbnail, useName } from "desk/picture-slot"
import { newUse } from "desk/picture-use"
import { wordsPanel } from "desk/picture-words"
import { takesFiles } from "desk/upload-drop"
import { placeholder } from "desk/upload-view"
import { enqueue, onUploads, pending, takes } from "desk/uploads"
import { word } from "desk/words"

export function gallery(holder) {
  const asked = new Set()
  const list = orderedList(holder, {
    name: (use) => useName(find("images", use.image), use),
    content(use, change) {
      const image = find("images", use.image)
      if (!image) return [thumbnail(null), el("p", { class: "picker__instructions" }, word("picture-missing", { id: use.image }))]
      // Words and dialog change one item: each sees what the other wrote.
      let present = use
      const put = (part, redraw = false) => {
        present = { ...present, ...part }
        change(present, redraw)
      }
      const edit = async () => {
        const edited = await editUse(image, present)
        if (edited) put(edited, true)
      }
      const words = wordsPanel({ get: () => present, put, image: () => find("images", use.image) ?? image })
      return [
        thumbnail(image, use),
        words.dom,
        el("button", { type: "button", class: "b", "aria-label": word("picture-edit", { name: useName(image, use) }), onclick: edit }, word("edit-words")),
      ]
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
  const coming = el("div", { class: "writing__coming" })
  const give = (files) => enqueue(files, { kind: "gallery" })
  takesFiles(holder, give)
  takes("gallery", (job, image) => list.add(newUse(image)))
  onUploads((job) => {
    if (job.place.kind !== "gallery") return
    const views = pending().filter(({ place }) => place.kind === "gallery").map(placeholder)
    if (views.length !== coming.children.length || views.some((view, at) => coming.children[at] !== view)) coming.replaceChildren(...views)
  })
  holder.append(
    coming,
    el("button", { type: "button", class: "b", "data-add": true, onclick: async () => {
      const uses = await pickUses({ onFiles: give })
      for (const use of uses) list.add(use)
    } }, word("pictures-choose")),
  )
  return list
}
