/** Where two people changed the same: both texts, and a choice for each place. */

import { show } from "desk/dialogs"
import { word } from "desk/words"

/** Return what was chosen as form data, or null while a place is open. */
export function chosen(dialog) {
  const places = [...dialog.querySelectorAll("[data-choice]")]
  const picked = places.map((place) => place.querySelector("input:checked"))
  if (picked.includes(null)) return null
  return Object.fromEntries(picked.map((input) => [input.name, input.value]))
}

/** Resolves with the choices for the save to be tried again with, or null to go on writing. */
export function conflict() {
  const dialog = document.getElementById("conflict-dialog")
  const place = dialog.querySelector("[data-places]")
  const wrong = dialog.querySelector("[data-wrong]")
  for (const button of dialog.querySelectorAll("[data-all]")) {
    button.addEventListener("click", () => {
      for (const input of place.querySelectorAll(`input[value=${button.dataset.all}]`)) input.checked = true
    })
  }
  return async ({ html, upon }) => {
    place.innerHTML = html
    wrong.textContent = ""
    const check = () => {
      if (chosen(dialog)) return true
      wrong.textContent = word("conflict-open")
      place.querySelector("[data-choice]:not(:has(input:checked)) input")?.focus()
      return false
    }
    const answer = await show(dialog, { check, focus: place.querySelector("input") })
    return answer ? { ...chosen(dialog), upon } : null
  }
}
