/** How a gallery looks in the editor: its title, its pictures in order, and what can be done. */

import { el } from "desk/dom"
import { pickUses } from "desk/picking"
import { change, figureNode, moveNode, remove } from "desk/richtext/figure-places"
import { partPictures } from "desk/richtext/gallery-joining"
import { uploadHere } from "desk/richtext/uploads"
import { word } from "desk/words"

export const galleryView = () => ({ editor, node, getPos }) => {
  const title = el("input", { type: "text", class: "desk-gallery__title", placeholder: word("gallery-title"), "aria-label": word("gallery-title"), autocomplete: "off" })
  const pictures = el("div", { class: "desk-gallery__pictures" })
  const count = el("span", { class: "desk-gallery__count" })
  let present = node

  async function add() {
    const uses = await pickUses({
      onFiles(files) {
        editor.commands.setNodeSelection(getPos() + 1 + present.content.size - present.lastChild.nodeSize)
        uploadHere(editor, files)
      },
    })
    const at = getPos()
    if (uses.length && at !== undefined) {
      const end = at + 1 + present.content.size
      editor.view.dispatch(editor.state.tr.insert(end, uses.map((use) => figureNode(editor.schema, use))))
    }
    editor.view.focus()
  }
  const button = (label, work) => el("button", { type: "button", class: "b", onclick: work }, label)
  const dom = el(
    "section",
    { class: "desk-gallery", role: "group" },
    el("div", { class: "desk-gallery__head", contenteditable: "false" }, title, count),
    pictures,
    el(
      "div",
      { class: "desk-figure__tools", contenteditable: "false" },
      button(word("pictures-add"), add),
      button(word("gallery-part"), () => partPictures(editor, getPos())),
      button(word("up"), () => moveNode(editor, getPos(), false)),
      button(word("down"), () => moveNode(editor, getPos(), true)),
      button(word("remove-short"), () => remove(editor, getPos())),
    ),
  )
  const sync = () => {
    if (title.value !== present.attrs.title) title.value = present.attrs.title
    count.textContent = word("gallery-count", { count: present.childCount })
    dom.setAttribute("aria-label", word("gallery-label", { count: present.childCount }))
  }
  title.addEventListener("input", () => change(editor, getPos(), { title: title.value }))
  title.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" && event.key !== "Enter") return
    event.preventDefault()
    editor.chain().setNodeSelection(getPos()).focus().run()
  })
  sync()

  return {
    dom,
    contentDOM: pictures,
    update(newer) {
      if (newer.type !== present.type) return false
      present = newer
      sync()
      return true
    },
    stopEvent: (event) => !pictures.contains(event.target) && Boolean(event.target.closest?.("input, button")) && !event.type.startsWith("drag"),
    ignoreMutation: (mutation) => mutation.type !== "selection" && !pictures.contains(mutation.target),
  }
}
