/** A slug proposed from the headline while none is typed. */

import { whenQuiet } from "desk/dom"
import { get } from "desk/endpoints"

export function slug(form) {
  const headline = form.querySelector("#id_headline")
  const field = form.querySelector("#id_slug")
  const proposal = form.querySelector("[data-slug-proposal]")
  let turn = 0

  async function propose() {
    const mine = ++turn
    const typed = headline.value.trim()
    proposal.hidden = true
    if (field.value.trim() || !typed) return
    try {
      const answer = await get("slug", { headline: typed, article: form.dataset.article })
      if (mine !== turn || field.value.trim() || !answer.slug) return
      proposal.querySelector("span").textContent = answer.slug
      proposal.hidden = false
    } catch {
      // A proposal is a convenience: saving makes the slug all the same.
    }
  }
  proposal.querySelector("button").addEventListener("click", () => {
    field.value = proposal.querySelector("span").textContent
    field.dispatchEvent(new Event("input", { bubbles: true }))
    field.focus()
  })
  headline.addEventListener("input", whenQuiet(propose, 600))
  field.addEventListener("input", whenQuiet(propose, 300))
  propose()
  return { read: propose }
}
