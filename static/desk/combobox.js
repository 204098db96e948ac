/** A combobox with a list of what the server found (WAI-ARIA, "list autocomplete"). */

import { el } from "desk/dom"
import { word } from "desk/words"

const face = (item) =>
  "picture" in item
    ? el("span", { class: "combo__face", "aria-hidden": "true" }, item.picture ? el("img", { src: item.picture, alt: "", width: "32", height: "32" }) : null)
    : null

/**
 * `search(text, signal)` resolves with items {id, label, detail, picture}; `choose(item)`
 * gets the one taken and may return a promise: of {items, said} when there is something
 * to choose from instead. `last()` is told of a Backspace in the empty field. With
 * `many(names)`, commas part names; it resolves with {left, said}: what stays to be typed.
 */
export function combobox(holder, { search, choose, last = null, many = null }) {
  const input = holder.querySelector("[role=combobox]")
  const list = holder.querySelector("[role=listbox]")
  const status = holder.querySelector("[data-combo] [role=status]")
  let items = []
  let at = -1
  let asking = null
  let answered = ""
  let timer = 0
  let taking = Promise.resolve()

  /** Take in the order of typing: a new name keeps the server longer than one that is known. */
  const inTurn = (work) => {
    const mine = taking.then(work)
    taking = mine.catch(() => {})
    return mine
  }
  const close = () => {
    list.hidden = true
    input.setAttribute("aria-expanded", "false")
    input.removeAttribute("aria-activedescendant")
    at = -1
  }
  const point = (to) => {
    at = items.length ? (to + items.length) % items.length : -1
    for (const [place, option] of [...list.children].entries()) {
      option.setAttribute("aria-selected", String(place === at))
      if (place === at) {
        input.setAttribute("aria-activedescendant", option.id)
        option.scrollIntoView({ block: "nearest" })
      }
    }
  }
  const draw = () => {
    list.replaceChildren(
      ...items.map((item, place) =>
        el(
          "li",
          { role: "option", id: `${list.id}_${place}`, "aria-selected": "false", onmousedown: (event) => event.preventDefault(), onclick: () => take(place) },
          face(item),
          el("span", {}, item.label),
          item.detail ? el("span", { class: "writing__detail" }, item.detail) : null,
        ),
      ),
    )
    list.hidden = !items.length
    input.setAttribute("aria-expanded", String(Boolean(items.length)))
    at = -1
  }
  const empty = () => {
    input.value = ""
    answered = ""
    items = []
    close()
  }

  async function look() {
    clearTimeout(timer)
    asking?.abort()
    asking = new AbortController()
    const mine = asking
    const text = input.value.trim()
    if (!text) {
      empty()
      status.textContent = ""
      return
    }
    try {
      const found = await search(text, mine.signal)
      if (mine !== asking) return
      items = found
      answered = text
      draw()
      status.textContent = items.length ? word("found", { count: items.length }) : word("found-none")
    } catch (error) {
      if (error.name !== "AbortError") status.textContent = error.message
    }
  }

  async function take(place) {
    const item = items[place]
    if (!item) return
    const typed = input.value
    empty()
    try {
      const instead = await inTurn(() => choose(item))
      status.textContent = instead?.said ?? ""
      if (instead?.items.length) {
        items = instead.items
        draw()
      }
    } catch (error) {
      status.textContent = error.message
      input.value ||= typed
    }
    input.focus()
  }

  async function takeMany(names, rest) {
    clearTimeout(timer)
    asking?.abort()
    empty()
    input.value = rest
    const { left, said } = await inTurn(() => many(names.map((name) => name.trim()).filter(Boolean)))
    input.value = [...left, input.value].filter(Boolean).join(", ")
    status.textContent = said
  }

  // Whoever types a name and presses Enter at once has not seen a list yet.
  async function enter() {
    if (many && input.value.includes(",")) return takeMany(input.value.split(","), "")
    if (answered !== input.value.trim()) await look()
    return take(at < 0 ? 0 : at)
  }

  input.addEventListener("input", () => {
    if (many && input.value.includes(",")) {
      const names = input.value.split(",")
      takeMany(names.slice(0, -1), names.at(-1).trimStart())
      return
    }
    clearTimeout(timer)
    timer = setTimeout(look, 200)
  })
  input.addEventListener("paste", (event) => {
    const names = event.clipboardData.getData("text/plain").split(/[,;\n]/)
    if (!many || names.length < 2) return
    event.preventDefault()
    takeMany(names, input.value)
  })
  input.addEventListener("blur", () => setTimeout(close, 150))
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return
    if (event.key === "ArrowDown" && list.hidden) look()
    else if (event.key === "ArrowDown") point(at + 1)
    else if (event.key === "ArrowUp") point(at < 0 ? items.length - 1 : at - 1)
    else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) enter()
    else if (event.key === "Escape" && !list.hidden) close()
    else if (event.key === "Backspace" && input.value === "" && last) last()
    else return
    event.preventDefault()
    event.stopPropagation()
  })
}
