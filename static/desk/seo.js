/** "Search and social": what empty fields inherit, how it will look, and what is amiss, in words. */

import { el } from "desk/dom"
import { SEARCH, SOCIAL, searchResult, socialCard, titleWidth } from "desk/seo-shown"
import { word } from "desk/words"

const letters = (text) => [...text].length

function warnings(meta, noindex) {
  return {
    search: [
      noindex && "shown-noindex",
      !meta.title && "shown-no-title",
      titleWidth(meta.title) > SEARCH.pixels && "shown-title-cut",
      !meta.own_description && "shown-no-description",
      letters(meta.description) > SEARCH.description && "shown-description-cut",
    ],
    social: [
      letters(meta.social_title) > SOCIAL.title && "shown-social-title-cut",
      letters(meta.social_description) > SOCIAL.description && "shown-social-description-cut",
      !meta.picture && "shown-no-picture",
    ],
  }
}

export function seo(form, source) {
  const tab = form.querySelector("[data-tab=search]")
  const parts = Object.fromEntries([...tab.querySelectorAll("[data-shown]")].map((part) => [part.dataset.shown, part]))
  const field = (name) => form.querySelector(`#id_${name}`)
  const value = (name) => field(name).value.trim()

  /** Empty fields say what stands in for them. */
  function inherit() {
    const title = value("seo_title") || value("headline")
    const description = value("seo_description") || value("standfirst").replace(/\s*:$/, "")
    field("seo_title").placeholder = value("headline")
    field("seo_description").placeholder = value("standfirst").replace(/\s*:$/, "")
    field("social_title").placeholder = title
    field("social_description").placeholder = description
  }

  function draw(name, shown, said) {
    const part = parts[name]
    part.hidden = false
    part.querySelector("[data-shown-place]").replaceChildren(shown)
    part.querySelector("[data-shown-said]").replaceChildren(...said.filter(Boolean).map((each) => el("li", {}, word(each))))
  }

  source.add({
    wants: () => (tab.offsetParent ? "meta" : null),
    shown({ meta }) {
      const said = warnings(meta, form.elements.namedItem("noindex").checked)
      draw("search", searchResult(meta), said.search)
      draw("social", socialCard(meta), said.social)
    },
    // What is shown stays; what is wrong stands at its field once it is saved.
    refused: () => {},
  })
  form.addEventListener("input", inherit)
  tab.addEventListener("desk:shown", () => source.ask())
  inherit()
  return { read: inherit }
}
