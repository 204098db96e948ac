/** The one line that asks where a link leads: an address, or an article of ours by its headline. */

import { combobox } from "desk/combobox"
import { show } from "desk/dialogs"
import { get } from "desk/endpoints"
import { address } from "desk/link-address"
import { word } from "desk/words"

let panel = null

function build(protocols) {
  const dialog = document.getElementById("link-dialog")
  const input = dialog.querySelector("[name=href]")
  const combo = dialog.querySelector(".writing__combo")
  const status = combo.querySelector("[role=status]")
  const state = { dialog, input, taken: null, ours: null }
  combobox(combo, {
    async search(text, signal) {
      const { items } = await get("links", { q: text, article: document.getElementById("writing").dataset.article }, signal)
      const typed = address(text, protocols)
      state.ours = typed && items.length ? { typed: text, item: items[0] } : null
      // An address of elsewhere is no search that found nothing.
      if (typed && !items.length) setTimeout(() => (status.textContent = ""))
      return items
    },
    choose(item) {
      state.taken = item
      dialog.close("link")
    },
  })
  // Enter takes an address as it stands; the list takes it only once somebody points into it.
  combo.addEventListener(
    "keydown",
    (event) => {
      const pointed = input.hasAttribute("aria-activedescendant")
      if (event.key === "Enter" && !pointed && address(input.value, protocols) !== null) event.stopPropagation()
    },
    { capture: true },
  )
  return state
}

/**
 * Resolves with {href, article, label}, "unlink", or null when it was cancelled. `article` is
 * a public id or null; `label` is the headline, or the address.
 */
export async function askLink(present, protocols) {
  panel ??= build(protocols)
  const { dialog, input } = panel
  const wrong = dialog.querySelector("#link-wrong")
  const unlink = dialog.querySelector("[data-unlink]")
  Object.assign(panel, { taken: null, ours: null })
  input.value = present.href === "#" ? "" : (present.href ?? "")
  wrong.textContent = ""
  dialog.querySelector("[role=status]").textContent = ""
  dialog.querySelector("[role=listbox]").hidden = true
  dialog.querySelector("#link-present").hidden = !present.article
  unlink.hidden = !present.href
  unlink.onclick = () => dialog.close("unlink")
  const unchanged = () => Boolean(present.article) && input.value === (present.href === "#" ? "" : present.href)
  const check = () => {
    const good = unchanged() || address(input.value, protocols) !== null
    wrong.textContent = good ? "" : word("link-wrong")
    if (!good) input.focus()
    return good
  }
  const answer = await show(dialog, { check, focus: input })
  if (answer !== "link") return answer
  const typed = input.value
  const item = panel.taken ?? (panel.ours?.typed === typed.trim() ? panel.ours.item : null)
  if (item) return { href: item.address, article: item.id, label: item.label }
  if (unchanged()) return { href: present.href, article: present.article, label: present.href }
  return { href: address(typed, protocols), article: null, label: typed.trim() }
}
