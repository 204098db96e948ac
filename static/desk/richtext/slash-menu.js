/** The `/` menu of every block (a listbox that the story steers), and the + beside an empty line. */

import { Extension } from "django-prose-editor/editor"
import { announce, el } from "desk/dom"
import { floatAt } from "desk/floating"
import { blockName, matching } from "desk/richtext/blocks"
import { plusButton } from "desk/richtext/plus-button"
import { close, key, slashState } from "desk/richtext/slash-state"
import { word } from "desk/words"

const ID = "slash-menu"

function option(each, place, take) {
  return el(
    "li",
    {
      role: "option",
      id: `${ID}_${place}`,
      class: "slash__option",
      "aria-selected": "false",
      onclick: () => take(place),
    },
    el("span", { class: "material-symbols-outlined", "aria-hidden": "true" }, each.icon),
    el("span", { class: "slash__name" }, blockName(each)),
    each.typed ? el("kbd", { class: "slash__typed", "aria-hidden": "true" }, each.typed) : null,
  )
}

/** Draws the menu after each change of the editor. */
class Menu {
  constructor(editor) {
    this.editor = editor
    this.items = []
    this.at = 0
    this.list = el("ul", {
      role: "listbox",
      id: ID,
      class: "slash",
      "aria-label": word("slash-menu"),
      hidden: true,
      // It scrolls, and so it can be reached; the story keeps the focus.
      tabindex: "0",
      onmousedown: (event) => event.preventDefault(),
    })
    editor.view.dom.closest(".writing").append(this.list)
    this.place = floatAt(this.list, () => editor.view.coordsAtPos(key.getState(editor.state).from))
    this.query = null
  }

  get state() {
    return key.getState(this.editor.state)
  }

  update() {
    const { open, query } = this.state
    if (!open) {
      if (this.query === null) return
      this.query = null
      this.list.hidden = true
      this.tell()
      return
    }
    if (query !== this.query) {
      const fresh = this.query === null
      this.query = query
      this.items = matching(this.editor, query)
      if (!this.items.length && /\s/.test(query)) {
        // Words after a stroke: prose, not a search.
        setTimeout(() => close(this.editor.view))
        return
      }
      this.list.replaceChildren(...this.items.map((each, place) => option(each, place, (taken) => this.take(taken))))
      if (!this.items.length) this.list.append(el("li", { role: "presentation", class: "slash__none" }, word("slash-none")))
      this.list.hidden = false
      this.point(0)
      announce(word(fresh ? "slash-open" : "found", { count: this.items.length }))
    }
    this.place()
  }

  point(to) {
    this.at = this.items.length ? (to + this.items.length) % this.items.length : -1
    for (const [place, item] of [...this.list.querySelectorAll("[role=option]")].entries()) {
      item.setAttribute("aria-selected", String(place === this.at))
      if (place === this.at) item.scrollIntoView({ block: "nearest" })
    }
    this.tell()
  }

  /** The story says which entry the keys are on. */
  tell() {
    const { dom } = this.editor.view
    const set = (name, value) => (value === null ? dom.removeAttribute(name) : dom.setAttribute(name, value))
    const open = this.query !== null
    set("aria-controls", open ? ID : null)
    set("aria-autocomplete", open ? "list" : null)
    set("aria-activedescendant", open && this.at >= 0 ? `${ID}_${this.at}` : null)
  }

  take(place) {
    const each = this.items[place]
    const { from } = this.state
    const { view, state } = this.editor
    const to = state.selection.from
    const transaction = state.tr.setMeta(key, { open: false })
    if (to > from) transaction.delete(from, to)
    view.dispatch(transaction)
    each.run(this.editor)
  }

  keys(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false
    if (event.key === "Escape") close(this.editor.view)
    else if (!this.items.length) return false
    else if (event.key === "ArrowDown") this.point(this.at + 1)
    else if (event.key === "ArrowUp") this.point(this.at - 1)
    else if (event.key === "Home") this.point(0)
    else if (event.key === "End") this.point(this.items.length - 1)
    else if (event.key === "Enter" || event.key === "Tab") this.take(this.at)
    else return false
    event.preventDefault()
    return true
  }
}

export const SlashMenu = Extension.create({
  name: "slashMenu",
  // Its keys come before those that part a paragraph or a list.
  priority: 1100,

  addStorage() {
    return { menu: null, plus: null }
  },

  addCommands() {
    return {
      /** Open the menu at the cursor, with nothing typed. */
      openBlockMenu:
        () =>
        ({ state, tr, dispatch }) => {
          dispatch?.(tr.setMeta(key, { open: true, from: state.selection.from, plus: true }))
          return true
        },
    }
  },

  addProseMirrorPlugins() {
    return [slashState((event) => this.storage.menu?.keys(event) ?? false)]
  },

  onCreate() {
    this.storage.menu = new Menu(this.editor)
    this.storage.plus = plusButton(this.editor)
  },

  onTransaction() {
    this.storage.menu?.update()
  },

  onDestroy() {
    this.storage.menu?.list.remove()
    this.storage.plus?.remove()
  },
})
