/** The buttons of the form: the words they need, the keys, the way out. */

import { show } from "desk/dialogs"
import { word } from "desk/words"

/** `press(button)` sends the form; `leaving()` tells whether going away would lose something. */
export function submitting(form, { press, leaving }) {
  const dialog = document.getElementById("action-dialog")
  const reason = dialog.querySelector("#action-reason")
  const note = dialog.querySelector("#action-note")
  const missing = dialog.querySelector("#action-missing")
  let asked = null

  async function ask(button, needs) {
    dialog.querySelector("h2").textContent = button.textContent.trim()
    dialog.querySelector("button[value=go]").textContent = button.textContent.trim()
    for (const field of dialog.querySelectorAll("[data-for]")) field.hidden = !needs.includes(field.dataset.for)
    missing.textContent = ""
    const check = () => {
      const ok = !needs.includes("reason") || reason.value.trim() !== ""
      missing.textContent = ok ? "" : word("reason-missing")
      if (!ok) reason.focus()
      return ok
    }
    if (!(await show(dialog, { check, focus: needs.includes("reason") ? reason : note }))) return
    form.elements.namedItem("reason").value = reason.value.trim()
    form.elements.namedItem("update_note").value = note.value.trim()
    asked = button
    form.requestSubmit(button)
  }

  form.addEventListener("submit", (event) => {
    const button = event.submitter
    if (event.defaultPrevented || button?.formTarget === "_blank") return
    event.preventDefault()
    const needs = (button?.dataset.needs ?? "").split(/[\s,]+/).filter(Boolean)
    const override = form.elements.namedItem("override")
    if (override?.checked && button?.value !== "save" && !needs.includes("reason")) needs.push("reason")
    if (needs.length && asked !== button) {
      ask(button, needs)
      return
    }
    asked = null
    press(button)
  })

  addEventListener("beforeunload", (event) => {
    if (leaving()) event.preventDefault()
  })
  document.addEventListener(
    "keydown",
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "s") return
      event.preventDefault()
      if (document.querySelector("dialog:modal")) return
      const save = form.querySelector("[name=action][value=save]")
      if (save) form.requestSubmit(save)
    },
    { capture: true },
  )
  // Enter in a line must not press whichever button comes first. Caught on its way down: the
  // story keeps the keys that are typed in it, those in the lines of a picture too.
  form.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Enter" && event.target.matches("input:not([type=submit], [type=button])")) event.preventDefault()
    },
    { capture: true },
  )
}
