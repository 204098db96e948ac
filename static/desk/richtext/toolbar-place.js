/** On a phone the toolbar scrolls sideways, says that there is more, and stands on the keyboard. */

import { el } from "desk/dom"
import { word } from "desk/words"

const KEYBOARD = 120 // pixels of the window that less than a keyboard may take (address bars)

/** Buttons at the ends that scroll the bar on; they show only where there is more. */
function more(bar) {
  const strip = bar.querySelector(".toolbar__strip")
  const end = (name, symbol, by) => {
    const button = el(
      "button",
      // Arrow keys reach every button of the bar: these are for fingers.
      { type: "button", class: `toolbar__more toolbar__more--${name}`, tabindex: "-1", "aria-hidden": "true", title: word(`toolbar-${name}`) },
      el("span", { class: "material-symbols-outlined" }, symbol),
    )
    button.addEventListener("mousedown", (event) => event.preventDefault())
    button.addEventListener("click", () => strip.scrollBy({ left: by * strip.clientWidth * 0.7, behavior: "smooth" }))
    bar.append(button)
    return button
  }
  const back = end("back", "chevron_left", -1)
  const on = end("on", "chevron_right", 1)
  const look = () => {
    const rest = strip.scrollWidth - strip.clientWidth - Math.abs(strip.scrollLeft)
    back.hidden = Math.abs(strip.scrollLeft) < 4
    on.hidden = rest < 4
    bar.classList.toggle("toolbar--back", !back.hidden)
    bar.classList.toggle("toolbar--on", !on.hidden)
  }
  strip.addEventListener("scroll", look, { passive: true })
  new ResizeObserver(look).observe(strip)
  look()
  return look
}

/** Keep the bar where it is seen. */
export function toolbarPlace(form) {
  const begin = (editor) => {
    const bar = form.querySelector(".toolbar")
    const look = more(bar)
    editor.on("transaction", look)
    const seen = window.visualViewport
    if (!seen) return
    const follow = () => {
      const hiddenBelow = innerHeight - seen.height - seen.offsetTop
      const keyboard = innerHeight - seen.height > KEYBOARD && seen.scale < 1.01 && editor.isFocused
      bar.classList.toggle("toolbar--keyboard", keyboard)
      bar.style.setProperty("--keyboard", `${Math.max(0, hiddenBelow)}px`)
    }
    for (const event of ["resize", "scroll"]) seen.addEventListener(event, follow)
    editor.on("focus", follow)
    editor.on("blur", follow)
  }
  // The bar is made when the editor has been: a turn after it says it is ready.
  document.addEventListener("prose-editor:ready", ({ detail: { editor } }) => {
    if (form.querySelector(".toolbar")) begin(editor)
    else editor.on("create", () => begin(editor))
  })
}
