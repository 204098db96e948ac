/** What is wrong with a field, at the field. */

import { el } from "desk/dom"
import { showTab } from "desk/side-panel"

const described = (control, id, add) => {
  const ids = (control.getAttribute("aria-describedby") ?? "").split(/\s+/).filter((each) => each && each !== id)
  if (add) ids.push(id)
  if (ids.length) control.setAttribute("aria-describedby", ids.join(" "))
  else control.removeAttribute("aria-describedby")
}

/** Show {field: [sentence, …]}, and nothing at the other fields. */
export function showErrors(form, errors = {}) {
  for (const list of form.querySelectorAll("ul.writing__errors")) {
    const control = form.querySelector(`[aria-describedby~="${list.id}"]`)
    if (control) {
      control.removeAttribute("aria-invalid")
      described(control, list.id, false)
    }
    list.remove()
  }
  let first = null
  for (const [name, sentences] of Object.entries(errors)) {
    const field = form.querySelector(`[data-field="${CSS.escape(name)}"]`)
    if (!field) continue
    const id = `errors_${name}`
    field.append(el("ul", { class: "writing__errors", id }, ...sentences.map((each) => el("li", {}, each))))
    const control = field.querySelector(".ProseMirror, input:not([type=hidden]), select, textarea")
    control?.setAttribute("aria-invalid", "true")
    if (control) described(control, id, true)
    first ??= field
  }
  const tab = first?.closest("[data-tab]")
  if (tab) showTab(tab.dataset.tab)
}
