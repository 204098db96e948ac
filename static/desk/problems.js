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
  const override = form.querySelector("[data-override]")
  if (override) override.hidden = !form.querySelector("[data-overridable]")
  form.querySelector("[data-summary]")?.focus()
}
