/** Writing with nothing else on the screen; Escape or the key goes back. A tab remembers it. */

import { announce } from "desk/dom"
import { word } from "desk/words"

const ALONE = "writing-alone"
const KEY = "newsroom.writing.alone"

const remembered = () => {
  try {
    return sessionStorage.getItem(KEY) === "true"
  } catch {
    return false
  }
}

function show(on) {
  document.documentElement.classList.toggle(ALONE, on)
  for (const button of document.querySelectorAll("[data-full-screen]")) button.setAttribute("aria-pressed", String(on))
  try {
    sessionStorage.setItem(KEY, String(on))
  } catch {
    // Without storage it holds until the page is left.
  }
}

/** Leave or enter. The browser's own full screen is asked for; without it the frame still goes. */
export async function toggleFullScreen() {
  const on = !document.documentElement.classList.contains(ALONE)
  show(on)
  announce(word(on ? "full-screen-on" : "full-screen-off"))
  try {
    if (on) await document.documentElement.requestFullscreen({ navigationUI: "hide" })
    else if (document.fullscreenElement) await document.exitFullscreen()
  } catch {
    // Phones and frames refuse: the writing surface fills the window all the same.
  }
}

/** Make the button in the bar work. */
export function fullScreen(form) {
  const button = form.querySelector("[data-full-screen]")
  button?.addEventListener("click", toggleFullScreen)
  // The browser's own full screen takes a hand on a key; the frame goes without.
  if (remembered()) show(true)
  // Escape leaves the browser's full screen without asking anybody.
  document.addEventListener("fullscreenchange", () => {
    if (!document.fullscreenElement && document.documentElement.classList.contains(ALONE)) toggleFullScreen()
  })
}
