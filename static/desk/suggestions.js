/** What the text suggests: tags it names, and live articles near to it. One click takes one. */

import { el, whenQuiet } from "desk/dom"
import { post } from "desk/endpoints"
import { whereAndWhen } from "desk/related"
import { word } from "desk/words"

const LETTERS = 12000

/** The words of the story; a space stands where a block ends. */
function plain(html) {
  return new DOMParser().parseFromString(html.replace(/<\//g, " </"), "text/html").body.textContent.slice(0, LETTERS)
}

function row(place, items, label, detail, take) {
  const holder = place.querySelector("ul")
  holder.replaceChildren(
    ...items.map((item) =>
      el(
        "li",
        {},
        el(
          "button",
          {
            type: "button",
            class: "suggested",
            onclick(event) {
              const own = event.currentTarget.closest("li")
              const next = own.nextElementSibling ?? own.previousElementSibling
              take(item)
              own.remove()
              ;(next?.querySelector("button") ?? place.parentElement.querySelector("[role=combobox]")).focus()
              place.hidden = !holder.children.length
            },
          },
          el("span", {}, el("span", { "aria-hidden": "true" }, "+ "), el("span", { class: "writing__unseen" }, `${word("suggestion-add")} `), label(item)),
          detail ? el("span", { class: "writing__detail" }, detail(item)) : null,
        ),
      ),
    ),
  )
  place.hidden = !items.length
}

export function suggestions(form, { tags, related }) {
  const tab = form.querySelector("[data-tab=byline]")
  const places = Object.fromEntries([...tab.querySelectorAll("[data-suggested]")].map((place) => [place.dataset.suggested, place]))
  const field = (name) => form.elements.namedItem(name).value
  let asking = null
  let asked = ""

  async function ask() {
    // Behind another tab or a closed panel nobody sees them.
    if (!tab.offsetParent) return
    const data = new FormData()
    data.set("article", form.dataset.article)
    data.set("headline", field("headline"))
    data.set("standfirst", field("standfirst"))
    data.set("text", plain(field("body")))
    data.set("tags", tags.items().join(","))
    data.set("related", related.items().join(","))
    const question = JSON.stringify([...data])
    if (question === asked) return
    asking?.abort()
    asking = new AbortController()
    try {
      const answer = await post("suggestions", data, asking.signal)
      asked = question
      if (tab.contains(document.activeElement) && document.activeElement.matches(".suggested")) return
      row(places.tags, answer.tags, (tag) => tag.label, null, tags.take)
      row(places.related, answer.related, (article) => article.headline, whereAndWhen, related.take)
    } catch {
      // A suggestion is a convenience: the fields find everything by name.
    }
  }

  const soon = whenQuiet(ask, 1200)
  form.addEventListener("input", soon)
  tab.addEventListener("desk:shown", ask)
  document.addEventListener("prose-editor:ready", ask)
  ask()
  return { read: soon }
}
