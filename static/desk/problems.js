/** Errors and publish checks lead to their fields. */

import { goTo } from "desk/side-panel"

export function problems(form, editor) {
  form.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-to]")
    if (!link) return
    event.preventDefault()
    // A sentence about "gallery.2" leads to the gallery.
    goTo(form, link.dataset.to.split(".")[0], editor())
  })
  form.querySelector("[data-summary]")?.focus()
}
