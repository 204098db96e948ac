/** The toolbar (WAI-ARIA toolbar: one tab stop, arrow keys within). */

import { Extension } from "django-prose-editor/editor"
import { printed } from "desk/actions"
import { el } from "desk/dom"
import { blockName } from "desk/richtext/blocks"
import { BLOCKS, GROUPS } from "desk/richtext/toolbar-items"
import { word } from "desk/words"

function item(editor, each) {
  const label = blockName(each)
  const button = el(
    "button",
    { type: "button", class: "toolbar__button", tabindex: "-1", title: each.keys ? `${label} (${printed(each.keys.replace("Control", "Ctrl"))})` : label, "aria-label": label, "aria-keyshortcuts": each.keys },
    el("span", { class: "material-symbols-outlined", "aria-hidden": "true" }, each.icon),
    each.label ? el("span", { class: "toolbar__word" }, label) : null,
  )
  // The selection in the story must outlive the click.
  button.addEventListener("mousedown", (event) => event.preventDefault())
  button.addEventListener("click", () => {
    if (button.getAttribute("aria-disabled") !== "true") each.run(editor)
  })
  const update = () => {
    if (each.active) button.setAttribute("aria-pressed", String(each.active(editor)))
    if (each.enabled) button.setAttribute("aria-disabled", String(!each.enabled(editor)))
    if (each.shown) button.hidden = !each.shown(editor)
  }
  return { button, update }
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
    const reachable = () => items.map(({ button }) => button).filter((button) => !button.hidden)
    const stop = (target) => {
      for (const { button } of items) button.tabIndex = button === target ? 0 : -1
    }
    stop(items[0].button)
    strip.addEventListener("focusin", (event) => stop(event.target))
    strip.addEventListener("keydown", (event) => {
      const all = reachable()
      const at = all.indexOf(event.target)
      const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key]
      if (event.key === "Escape") editor.commands.focus()
      if (next === undefined || at < 0) return
      event.preventDefault()
      all[(next + all.length) % all.length].focus()
    })
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
