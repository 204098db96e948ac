/** A combobox with a list of what the server found (WAI-ARIA, "list autocomplete"). */

import { el, whenQuiet } from "desk/dom"
import { word } from "desk/words"

/**
 * `search(text, signal)` resolves with items {id, label, detail}; `choose(item)` gets
 * the one taken and may return a promise.
 */
export function combobox(holder, { search, choose }) {
  const input = holder.querySelector("[role=combobox]")
  const list = holder.querySelector("[role=listbox]")
  const status = holder.querySelector("[role=status]")
  let items = []
  let at = -1
  let asking = null

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
          el("span", {}, item.label),
          item.detail ? el("span", { class: "writing__detail" }, item.detail) : null,
        ),
      ),
    )
    list.hidden = !items.length
    input.setAttribute("aria-expanded", String(Boolean(items.length)))
    at = -1
  }

  async function look() {
    asking?.abort()
    asking = new AbortController()
    const mine = asking
    const text = input.value.trim()
    if (!text) {
      items = []
      close()
      status.textContent = ""
      return
    }
    try {
      const found = await search(text, mine.signal)
      if (mine !== asking) return
      items = found
      draw()
      status.textContent = items.length ? word("found", { count: items.length }) : word("found-none")
    } catch (error) {
      if (error.name !== "AbortError") status.textContent = error.message
    }
  }

  async function take(place) {
    const item = items[place]
    if (!item) return
    close()
    try {
      await choose(item)
      input.value = ""
      items = []
      status.textContent = ""
    } catch (error) {
      status.textContent = error.message
    }
    input.focus()
  }

  const lookSoon = whenQuiet(look, 200)
  input.addEventListener("input", lookSoon)
  input.addEventListener("blur", () => setTimeout(close, 150))
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && list.hidden) look()
    else if (event.key === "ArrowDown") point(at + 1)
    else if (event.key === "ArrowUp") point(at < 0 ? items.length - 1 : at - 1)
    else if (event.key === "Enter") take(at < 0 ? 0 : at)
    else if (event.key === "Escape" && !list.hidden) close()
    else return
    event.preventDefault()
    event.stopPropagation()
  })
}
