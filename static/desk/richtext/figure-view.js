/** How a figure looks in the editor: thumbnail, words, credit, and what can be done. */

import { el } from "desk/dom"
import { picture } from "desk/images"
import { thumbnail, useLines, useName } from "desk/picture-slot"
import { word } from "desk/words"

const icon = (name) => el("span", { class: "material-symbols-outlined", "aria-hidden": "true" }, name)

export const figureView = ({ editFigure, moveFigure }) => ({ editor, node, getPos }) => {
  const dom = el("figure", { class: "desk-figure", contenteditable: "false", role: "group" })
  let present = node
  let turn = 0

  const button = (label, picture, work) =>
    el("button", { type: "button", class: "b b--icon", "aria-label": label, title: label, onclick: work }, icon(picture))
  const remove = () => {
    editor.chain().deleteRange({ from: getPos(), to: getPos() + present.nodeSize }).focus().run()
  }
  const move = (down) => {
    moveFigure(editor, getPos(), down)
    editor.view.focus()
  }

  async function draw() {
    const mine = ++turn
    const use = present.attrs
    const image = await picture(use.image)
    if (mine !== turn) return
    const name = useName(image, use)
    dom.setAttribute("aria-label", word("figure-label", { name }))
    dom.replaceChildren(
      thumbnail(image),
      el("div", { class: "desk-figure__words" }, ...useLines(image, use)),
      el(
        "div",
        { class: "desk-figure__tools" },
        el("button", { type: "button", class: "b", "aria-label": word("picture-edit", { name }), onclick: () => editFigure(editor, getPos) }, word("edit-words")),
        button(word("move-up", { name }), "arrow_upward", () => move(false)),
        button(word("move-down", { name }), "arrow_downward", () => move(true)),
        button(word("remove", { name }), "close", remove),
      ),
    )
  }
  dom.addEventListener("dblclick", () => editFigure(editor, getPos))
  draw()

  return {
    dom,
    update(newer) {
      if (newer.type !== present.type) return false
      const changed = newer.attrs !== present.attrs
      present = newer
      if (changed) draw()
      return true
    },
    stopEvent: (event) => Boolean(event.target.closest?.("button")) && !event.type.startsWith("drag"),
    ignoreMutation: () => true,
  }
}
