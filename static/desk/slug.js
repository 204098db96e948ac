/** The address while headline and slug are typed: a proposal, the whole address, a warning. */

import { whenQuiet } from "desk/dom"
import { get } from "desk/endpoints"
import { word } from "desk/words"

export function slug(form) {
  const headline = form.querySelector("#id_headline")
  const field = form.querySelector("#id_slug")
  const proposal = form.querySelector("[data-slug-proposal]")
  const said = proposal.querySelector("[data-slug-said]")
  const address = proposal.querySelector("[data-slug-address]")
  const button = proposal.querySelector("button")
  let turn = 0

  function show(text, where, use = "") {
    said.textContent = text
    address.textContent = where
    button.hidden = !use
    button.dataset.slug = use
    button.textContent = word("slug-use")
    proposal.hidden = false
    proposal.classList.toggle("writing__proposal--taken", !where || Boolean(use && field.value.trim()))
  }

  function tell(answer, typed) {
    const { wrong, free, stands } = answer
    if (wrong) show(word("slug-wrong"), "")
    else if (free) show(word("slug-taken", { slug: typed }), answer.address.replace(/[^/]*\/$/, `${free}/`), free)
    else if (stands && answer.address !== stands) show(word("slug-moves"), answer.address)
    else if (answer.address) show(word(stands ? "slug-stands" : "slug-will"), answer.address, answer.slug)
  }

  async function propose() {
    const mine = ++turn
    const typed = field.value.trim()
    const words = headline.value.trim()
    proposal.hidden = true
    if (!typed && !words) return
    try {
      const answer = await get("slug", { headline: words, typed, article: form.dataset.article })
      if (mine === turn) tell(answer, typed)
    } catch {
      // A convenience: publishing finds a free address all the same.
    }
  }
  button.addEventListener("click", () => {
    field.value = button.dataset.slug
    field.dispatchEvent(new Event("input", { bubbles: true }))
    field.focus()
  })
  headline.addEventListener("input", whenQuiet(propose, 600))
  field.addEventListener("input", whenQuiet(propose, 300))
  propose()
  return { read: propose }
}
