/** Writing with nothing else on the screen; Escape or the key goes back. */

import { announce } from "desk/dom"
import { word } from "desk/words"

const ALONE = "writing-alone"

/** Leave or enter. The browser's own full screen is asked for; without it the frame still goes. */
export async function toggleFullScreen() {
  const on = document.documentElement.classList.toggle(ALONE)
  for (const button of document.querySelectorAll("[data-full-screen]")) button.setAttribute("aria-pressed", String(on))
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
  // Escape leaves the browser's full screen without asking anybody.
  document.addEventListener("fullscreenchange", () => {
    if (!document.fullscreenElement && document.documentElement.classList.contains(ALONE)) toggleFullScreen()
  })
}
