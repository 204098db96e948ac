/** Logging in again in place; what is typed stays where it is. */

import { endpoint } from "desk/endpoints"
import { takeToken } from "desk/sending"
import { word } from "desk/words"

/** Returns ask(result): resolves to {} once the same person is signed in, and to null when closed. */
export function signingIn(form, text) {
  const dialog = document.getElementById("sign-in-dialog")
  const inner = dialog.querySelector("form")
  const email = dialog.querySelector("[name=username]")
  const password = dialog.querySelector("[name=password]")
  const wrong = dialog.querySelector("[data-wrong]")
  const why = dialog.querySelector("[data-why]")
  const go = dialog.querySelector("[type=submit]")
  let waiting = null
  let declined = false

  async function attempt() {
    const options = { credentials: "same-origin", headers: { Accept: "application/json" } }
    try {
      const { token } = await (await fetch(endpoint("sign_in"), options)).json()
      const body = new FormData(inner)
      body.set("expected", form.dataset.user)
      body.set("csrfmiddlewaretoken", token)
      const response = await fetch(endpoint("sign_in"), { ...options, method: "POST", body })
      const answer = await response.json()
      return response.ok ? answer : { error: answer.error ?? word("no-answer") }
    } catch {
      return { error: word("sign-in-lost") }
    }
  }

  inner.addEventListener("submit", async (event) => {
    event.preventDefault()
    go.disabled = true
    wrong.textContent = ""
    const answer = await attempt()
    go.disabled = false
    if (answer.error) {
      wrong.textContent = answer.error
      password.select()
      password.focus()
      return
    }
    takeToken(answer.token)
    text.connection("ok")
    dialog.close("in")
  })
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close(""))

  // Whoever said "later" is asked again when they press a button, not by every heartbeat.
  return function ask({ other } = {}, button = null) {
    if (declined && !button) return Promise.resolve(null)
    waiting ??= new Promise((resolve) => {
      why.textContent = other ? word("sign-in-other", { name: other }) : word("sign-in-why")
      wrong.textContent = ""
      password.value = ""
      const before = document.activeElement
      dialog.addEventListener(
        "close",
        () => {
          waiting = null
          declined = dialog.returnValue !== "in"
          password.value = ""
          before?.focus?.()
          resolve(dialog.returnValue === "in" ? {} : null)
        },
        { once: true },
      )
      dialog.returnValue = ""
      dialog.showModal()
      ;(email.value ? password : email).focus()
    })
    return waiting
  }
}
