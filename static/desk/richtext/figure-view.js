/** How a figure looks in the editor: picture, words to type in, and what can be done. */

import { el } from "desk/dom"
import { find, picture } from "desk/images"
import { large, useName } from "desk/picture-slot"
import { wordsPanel } from "desk/picture-words"
import { change, moveNode, remove } from "desk/richtext/figure-places"
import { canJoin, joinPictures } from "desk/richtext/gallery-joining"
import { makeLead } from "desk/richtext/lead-taking"
import { word } from "desk/words"

const WIDTHS = ["text", "wide", "full"]
const icon = (name) => el("span", { class: "material-symbols-outlined", "aria-hidden": "true" }, name)
const iconButton = (label, picture, work) =>
  el("button", { type: "button", class: "b b--icon", "aria-label": label, title: label, onclick: work }, icon(picture))

export const figureView = ({ editFigure }) => ({ editor, node, getPos }) => {
  const dom = el("figure", { class: "desk-figure", contenteditable: "false", role: "group" })
  let present = node
  let words = null
  let drawn = null

  const use = () => ({ ...present.attrs, image: Number(present.attrs.image) })
  const image = () => find("images", present.attrs.image)
  const inGallery = () => editor.state.doc.resolve(getPos()).parent.type.name === "pictureGallery"
  const moved = (down, act) => {
    moveNode(editor, getPos(), down)
    // The node is drawn anew elsewhere: the hand stays on its button.
    const selected = editor.view.nodeDOM(editor.state.selection.from)
    ;(selected?.querySelector?.(`[data-act=${act}] button, button[data-act=${act}]`) ?? editor.view.dom).focus()
  }

  function widths() {
    return el(
      "div",
      { class: "segments", role: "group", "aria-label": word("figure-width") },
      ...WIDTHS.map((name) => el("button", { type: "button", class: "segment", "data-width": name, onclick: () => change(editor, getPos(), { width: name }) }, word(`width-${name}`))),
    )
  }

  function tools(name) {
    const act = (button, name) => {
      button.dataset.act = name
      return button
    }
    return el(
      "div",
      { class: "desk-figure__tools" },
      inGallery() ? null : widths(),
      el("button", { type: "button", class: "b", "aria-label": word("picture-edit-crop", { name }), onclick: () => editFigure(editor, getPos) }, word("edit-crop")),
      el("button", { type: "button", class: "b", "aria-label": word("make-lead-of", { name }), onclick: () => makeLead(editor, getPos(), name) }, word("make-lead")),
      el("button", { type: "button", class: "b", "data-join": true, onclick: () => joinPictures(editor, getPos()) }, word("gallery-join")),
      act(iconButton(word("move-up", { name }), inGallery() ? "arrow_back" : "arrow_upward", () => moved(false, "up")), "up"),
      act(iconButton(word("move-down", { name }), inGallery() ? "arrow_forward" : "arrow_downward", () => moved(true, "down")), "down"),
      iconButton(word("remove", { name }), "close", () => remove(editor, getPos())),
    )
  }

  /** Bring what depends on the attributes up to date; what is being typed in stays. */
  function sync() {
    const { width, crop } = present.attrs
    for (const name of WIDTHS) dom.classList.toggle(`desk-figure--${name}`, name === width)
    for (const button of dom.querySelectorAll("[data-width]")) button.setAttribute("aria-pressed", String(button.dataset.width === width))
    const join = dom.querySelector("[data-join]")
    if (join) join.hidden = !canJoin(editor, getPos())
    dom.setAttribute("aria-label", word("figure-label", { name: useName(image(), use()) }))
    if (crop !== drawn?.crop) {
      dom.querySelector(".desk-figure__shown").replaceChildren(large(image(), use()))
      drawn = { ...drawn, crop }
    }
    words?.draw()
  }

  // At once where the picture is known: a moved figure must have its button again for the hand on it.
  function build() {
    const id = present.attrs.image
    if (image()) show(id, image())
    else picture(id).then((known) => id === present.attrs.image && getPos() !== undefined && show(id, known))
  }

  function show(id, known) {
    words = known
      ? wordsPanel({ get: use, put: (part) => change(editor, getPos(), part), image: () => image() ?? known })
      : { dom: el("p", { class: "picker__instructions" }, word("picture-missing", { id })), draw() {} }
    drawn = { image: id, crop: present.attrs.crop }
    dom.replaceChildren(el("div", { class: "desk-figure__shown" }, large(known, use())), el("div", { class: "desk-figure__words" }, words.dom), tools(useName(known, use())))
    sync()
  }
  dom.addEventListener("dblclick", (event) => {
    if (!event.target.closest("textarea, input, button, a, label")) editFigure(editor, getPos)
  })
  // Chromium puts the caret of a click on what is not editable into the text nearby.
  dom.addEventListener("click", (event) => {
    if (event.target.closest("textarea, input, button, a, label")) return
    editor.commands.setNodeSelection(getPos())
    editor.view.focus()
  })
  // A draggable parent keeps Firefox from selecting the text of a field in it.
  dom.addEventListener("focusin", (event) => (dom.draggable = !event.target.matches("textarea, input")))
  dom.addEventListener("focusout", () => (dom.draggable = true))
  dom.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.target === dom) return
    event.stopPropagation()
    editor.chain().setNodeSelection(getPos()).focus().run()
  })
  build()
  const redraw = () => sync()
  editor.on("update", redraw)

  return {
    dom,
    update(newer) {
      if (newer.type !== present.type) return false
      const other = newer.attrs.image !== present.attrs.image
      present = newer
      if (other) build()
      else sync()
      return true
    },
    destroy: () => editor.off("update", redraw),
    stopEvent: (event) => Boolean(event.target.closest?.("button, textarea, input, label, a, select")) && !event.type.startsWith("drag"),
    ignoreMutation: () => true,
  }
}
