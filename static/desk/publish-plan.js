/** What the server says would happen, asked with the form as it stands. */

import { word } from "desk/words"

async function ask(address, form, signal) {
  const response = await fetch(address, { method: "POST", body: new FormData(form), credentials: "same-origin", signal })
  const text = await response.text()
  const html = response.ok && !response.redirected
  return { html: html ? text : "", error: html ? "" : response.status === 422 ? text : word("plan-lost") }
}

const parsed = (html) => {
  const holder = document.createElement("template")
  holder.innerHTML = html
  return holder.content
}

/** Return {root} to put into the dialog, {error}, or null where the dialog was closed meanwhile. */
export async function plan(dialog, form, signal) {
  try {
    const { html, error } = await ask(dialog.dataset.planUrl, form, signal)
    if (error) return { error }
    const root = parsed(html).querySelector("[data-plan-of]")
    wire(root)
    return { root }
  } catch (problem) {
    return problem.name === "AbortError" ? null : { error: word("plan-lost") }
  }
}

/** Fix or update, and the place on the front page, each with what it means. */
function wire(root) {
  root.addEventListener("change", () => {
    const update = root.querySelector("[data-update]")
    if (update) update.hidden = root.querySelector("[name=change]:checked").value !== "update"
    const place = root.querySelector("[name=place]")
    if (place) root.querySelector("[data-place-says]").textContent = place.selectedOptions[0].dataset.says
  })
}

/** Outside links take seconds: their findings come into the open dialog when they are there. */
export async function watchLinks(dialog, form, root, signal) {
  if (!Number(root.dataset.outside) || !("news" in root.dataset)) return
  const line = root.querySelector("[data-links]")
  try {
    const { html, error } = await ask(dialog.dataset.linksUrl, form, signal)
    const items = [...parsed(html).querySelectorAll("li")]
    line.textContent = word(error ? "links-failed" : "links-done")
    const section = root.querySelector("[data-warnings]")
    section.querySelector("ul").append(...items)
    section.hidden = !section.querySelector("li")
  } catch (problem) {
    if (problem.name !== "AbortError") line.textContent = word("links-failed")
  }
}
