/** A list kept as JSON in a hidden input: shown, reordered by mouse and keys, cut. */

import { announce, el, setValue } from "desk/dom"
import { word } from "desk/words"

const icon = (name) => el("span", { class: "material-symbols-outlined", "aria-hidden": "true" }, name)

/**
 * `holder` is the element of _list.html. `name(item)` names an item for people;
 * `content(item, change)` returns its nodes, the
 * first of them the item's head, where change(newItem) replaces it.
 */
export function orderedList(holder, { name, content, changed = () => {} }) {
  const input = holder.querySelector("input[type=hidden]")
  const place = holder.querySelector("[data-items]")
  let items = []
  let dragged = null

  const store = () => {
    setValue(input, JSON.stringify(items))
    changed(items)
  }
  const button = (label, picture, act, work, off = false) =>
    el("button", { type: "button", class: "b b--icon", "aria-label": label, title: label, "data-act": act, "aria-disabled": off ? "true" : null, onclick: () => !off && work() }, icon(picture))

  function move(from, to, act = null) {
    if (to < 0 || to >= items.length || from === to) return
    const [item] = items.splice(from, 1)
    items.splice(to, 0, item)
    store()
    draw()
    if (act) place.children[to]?.querySelector(`[data-act=${act}]`)?.focus()
    announce(word("moved", { name: name(item), place: to + 1, all: items.length }))
  }

  function remove(at) {
    const [item] = items.splice(at, 1)
    store()
    draw()
    const next = place.children[Math.min(at, items.length - 1)]
    ;(next?.querySelector("[data-act=remove]") ?? holder.querySelector("[role=combobox], [data-add]"))?.focus()
    announce(word("removed", { name: name(item) }))
  }

  function row(item, at) {
    const called = name(item)
    const change = (newer, redraw = false) => {
      items[at] = newer
      store()
      if (redraw) draw()
    }
    const [head, ...rest] = [content(item, change)].flat()
    const node = el(
      "li",
      { class: "writing__item" },
      el("span", { class: "writing__grip", title: word("drag"), draggable: "true", "aria-hidden": "true" }, icon("drag_indicator")),
      el("div", { class: "writing__head" }, head),
      el(
        "div",
        { class: "writing__tools" },
        button(word("move-up", { name: called }), "arrow_upward", "up", () => move(at, at - 1, "up"), at === 0),
        button(word("move-down", { name: called }), "arrow_downward", "down", () => move(at, at + 1, "down"), at === items.length - 1),
        button(word("remove", { name: called }), "close", "remove", () => remove(at)),
      ),
      el("div", { class: "writing__what" }, ...rest),
    )
    node.addEventListener("dragstart", (event) => {
      dragged = at
      event.dataTransfer.effectAllowed = "move"
      event.dataTransfer.setData("text/plain", called)
      event.dataTransfer.setDragImage(node, 10, 10)
    })
    node.addEventListener("dragend", () => {
      dragged = null
      node.classList.remove("writing__item--over")
    })
    node.addEventListener("dragover", (event) => {
      if (dragged === null) return
      event.preventDefault()
      node.classList.add("writing__item--over")
    })
    node.addEventListener("dragleave", () => node.classList.remove("writing__item--over"))
    node.addEventListener("drop", (event) => {
      if (dragged === null) return
      event.preventDefault()
      move(dragged, at)
    })
    return node
  }

  function draw() {
    place.replaceChildren(...items.map(row))
  }

  function read() {
    items = JSON.parse(input.value || "[]") ?? []
    draw()
    changed(items)
  }

  read()
  return {
    read,
    draw,
    items: () => items,
    /** Take the last item off; the focus stays where it is. */
    removeLast() {
      const item = items.pop()
      if (item === undefined) return
      store()
      draw()
      announce(word("removed", { name: name(item) }))
    },
    add(item) {
      items.push(item)
      store()
      draw()
      announce(word("added", { name: name(item) }))
    },
  }
}
