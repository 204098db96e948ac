/** Legal note and embargo in the Publish tab: set and lifted without leaving the text. */

import { putParts } from "desk/parts"
import { send } from "desk/sending"
import { word } from "desk/words"

export function holding(form) {
  const holder = document.getElementById("holding")
  if (!holder) return
  holder.addEventListener("submit", async (event) => {
    event.preventDefault()
    const data = new FormData(holder, event.submitter)
    const { status, answer, state } = await send(holder.action, data)
    const refused = state === "done" && status < 400 ? "" : (answer?.error ?? word("no-answer"))
    if (!refused) {
      putParts(form, answer.parts)
      form.querySelector("[data-said]").textContent = answer.said.join(" ")
      return
    }
    form.querySelector("[data-hold-wrong]").textContent = refused
    if (answer?.ask === "which") {
      const which = form.querySelector("[data-which]")
      which.hidden = false
      which.querySelector("select").focus()
    }
  })
}
