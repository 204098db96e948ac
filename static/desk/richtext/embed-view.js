/** How an embed looks in the editor: whose it is, what it shows, its address. Nothing is loaded. */

import { el } from "desk/dom"
import { providerOf } from "desk/richtext/embed-dialog"
import { moveNode, remove } from "desk/richtext/figure-places"
import { word } from "desk/words"

const icon = (name) => el("span", { class: "material-symbols-outlined", "aria-hidden": "true" }, name)

export const embedView = (editEmbed) => ({ editor, node, getPos }) => {
  const dom = el("div", { class: "desk-embed", contenteditable: "false", role: "group" })
  let present = node

  const button = (label, picture, work) =>
    el("button", { type: "button", class: "b b--icon", "aria-label": label, title: label, onclick: work }, icon(picture))
  const move = (down) => {
    moveNode(editor, getPos(), down)
    editor.view.focus()
  }

  function draw() {
    const { url, title, caption } = present.attrs
    const provider = providerOf(url)
    const name = title || url
    dom.setAttribute("aria-label", word("embed-label", { provider, name }))
    dom.replaceChildren(
      el("p", { class: "desk-embed__from" }, provider),
      el("p", { class: title ? "desk-embed__title" : "desk-embed__untitled" }, title || word("embed-untitled")),
      ...(caption ? [el("p", {}, caption)] : []),
      el("p", { class: "desk-embed__url" }, url),
      el(
        "div",
        { class: "desk-figure__tools" },
        el("button", { type: "button", class: "b", "aria-label": word("embed-edit-name", { name }), onclick: () => editEmbed(editor, getPos) }, word("embed-edit")),
        button(word("move-up", { name }), "arrow_upward", () => move(false)),
        button(word("move-down", { name }), "arrow_downward", () => move(true)),
        button(word("remove", { name }), "close", () => remove(editor, getPos())),
      ),
    )
  }
  dom.addEventListener("dblclick", () => editEmbed(editor, getPos))
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
