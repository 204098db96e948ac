/** Choosing several pictures in the picker: by their boxes, with Shift for a row of them. */

import { announce, el } from "desk/dom"
import { pictureName } from "desk/images"
import { word } from "desk/words"

export function selecting(dialog, grid, { many, done }) {
  const foot = dialog.querySelector("[data-selection]")
  const count = foot.querySelector("[data-selection-count]")
  const known = new Map()
  let chosen = [] // ids, in the order of choosing
  let last = null
  const state = { asGallery: false }

  const boxes = () => [...grid.querySelectorAll("[data-select]")]
  function draw() {
    foot.hidden = !chosen.length
    count.textContent = word(chosen.length === 1 ? "chosen-one" : "chosen", { count: chosen.length })
    foot.querySelector("[data-selection-gallery]").hidden = chosen.length < 2 || !state.gallery
    for (const box of boxes()) {
      const place = chosen.indexOf(Number(box.dataset.select))
      box.checked = place >= 0
      box.nextElementSibling.textContent = place >= 0 ? String(place + 1) : ""
    }
  }
  function toggle(image, extend = false) {
    const ids = boxes().map((box) => Number(box.dataset.select))
    const [from, to] = [ids.indexOf(last), ids.indexOf(image.id)]
    if (extend && from >= 0 && to >= 0) {
      const row = ids.slice(Math.min(from, to), Math.max(from, to) + 1)
      if (from > to) row.reverse()
      chosen = [...chosen, ...row.filter((id) => !chosen.includes(id))]
    } else chosen = chosen.includes(image.id) ? chosen.filter((id) => id !== image.id) : [...chosen, image.id]
    last = image.id
    draw()
    announce(count.textContent)
  }
  const finish = (asGallery) => {
    state.asGallery = asGallery
    done(chosen.map((id) => known.get(id)))
  }
  foot.querySelector("[data-selection-use]").addEventListener("click", () => finish(false))
  foot.querySelector("[data-selection-gallery]").addEventListener("click", () => finish(true))
  // Space on a card chooses it, Enter takes it alone at once.
  grid.addEventListener("keydown", (event) => {
    const card = event.target.closest(".picker__card")
    if (event.key !== " " || !card || !many()) return
    event.preventDefault()
    toggle(known.get(Number(card.dataset.id)), event.shiftKey)
  })

  return Object.assign(state, {
    reset(gallery) {
      Object.assign(state, { gallery, asGallery: false })
      chosen = []
      last = null
      draw()
    },
    box(image) {
      known.set(image.id, image)
      if (!many()) return null
      const input = el("input", { type: "checkbox", tabindex: "-1", "data-select": image.id, "aria-label": word("choose-also", { name: pictureName(image) }), onclick: (event) => {
        event.preventDefault()
        const extend = event.shiftKey
        // After the click: the browser puts the box back as it was.
        setTimeout(() => toggle(image, extend))
      } })
      const place = chosen.indexOf(image.id)
      input.checked = place >= 0
      return el("span", { class: "picker__select" }, input, el("span", { class: "picker__order", "aria-hidden": "true" }, place >= 0 ? String(place + 1) : ""))
    },
    /** A click on a card with a modifier, or after a first was chosen, chooses it as well. */
    pressed(image, event) {
      if (!many() || !(event.shiftKey || event.ctrlKey || event.metaKey || chosen.length)) return false
      toggle(image, event.shiftKey)
      return true
    },
  })
}
