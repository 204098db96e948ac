/** The toolbar (WAI-ARIA toolbar: one tab stop, arrow keys within). */

import { Extension } from "django-prose-editor/editor"
import { el } from "desk/dom"
import { blockName } from "desk/richtext/blocks"
import { BLOCKS, GROUPS } from "desk/richtext/toolbar-items"
import { oneTabStop, toolButton } from "desk/richtext/toolbar-keys"
import { word } from "desk/words"

function item(editor, each) {
  const label = blockName(each)
  const keys = each.keys?.replace("Control", "Ctrl")
  return toolButton(editor, { ...each, keys }, label, { class: "toolbar__button", "aria-keyshortcuts": each.keys }, each.label ? el("span", { class: "toolbar__word" }, label) : null)
}

function blockSelect(editor) {
  const select = el(
    "select",
    { class: "toolbar__select", "aria-label": word("block-style"), tabindex: "-1" },
    ...BLOCKS.map((block) => el("option", { value: block.name }, blockName(block))),
  )
  select.addEventListener("change", () => BLOCKS.find(({ name }) => name === select.value)?.run(editor))
  const update = () => {
    select.value = BLOCKS.find((block) => block.active(editor))?.name ?? ""
  }
  return { button: select, update }
}

export const Toolbar = Extension.create({
  name: "toolbar",

  addStorage() {
    return { dom: null }
  },

  onCreate() {
    const { editor } = this
    const items = [blockSelect(editor)]
    const strip = el("div", { class: "toolbar__strip", role: "toolbar", "aria-label": word("toolbar") }, items[0].button)
    const bar = el("div", { class: "toolbar" }, strip)
    for (const group of GROUPS) {
      const made = group.map((each) => item(editor, each))
      items.push(...made)
      strip.append(el("div", { class: "toolbar__group" }, ...made.map(({ button }) => button)))
    }
    const stop = oneTabStop(strip, items.map(({ button }) => button), editor)
    const update = () => {
      for (const each of items) each.update()
      const present = items.find(({ button }) => button.tabIndex === 0)
      if (present?.button.hidden) stop(items[0].button)
    }
    editor.on("transaction", update)
    editor.view.dom.before(bar)
    // Undoing goes through the whole form: a list changed is something to undo as well.
    bar.closest("form")?.addEventListener("desk:history", update)
    update()
    this.storage.dom = bar
  },

  onDestroy() {
    this.storage.dom?.remove()
  },
})
