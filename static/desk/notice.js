/** A line that says what has just happened, seen and read out, and goes by itself. */

import { announce, el } from "desk/dom"
import { word } from "desk/words"

const STAYS = 12_000
let box = null
let timer = null

const hide = () => {
  if (box) box.hidden = true
}

/** Say it at the foot of what is seen of the page, until it is closed or read. */
export function notice(text) {
  if (!box) {
    box = el("div", { class: "notice", hidden: true }, el("p"), el("button", { type: "button", class: "b b--quiet", onclick: hide }, word("close")))
    document.querySelector(".writing").append(box)
  }
  box.querySelector("p").textContent = text
  box.hidden = false
  announce(text)
  clearTimeout(timer)
  timer = setTimeout(hide, STAYS)
}
