/** What readers would get of what is typed, asked of the server: one request at a time, the newest. */

import { whenQuiet } from "desk/dom"
import { word } from "desk/words"

const QUIET = 600

/**
 * A view is {wants(), shown(answer), refused(sentences)}; `wants()` names what it shows,
 * "article", "card" or "meta", or is null while nobody sees it. Every answer carries
 * {html, meta}; html is that of the most that is wanted.
 */
export function previewSource(form) {
  const views = []
  let asking = null
  let asked = ""
  let latest = null

  const wanted = () => {
    const all = views.map((view) => view.wants()).filter(Boolean)
    return all.find((kind) => kind !== "meta") ?? all[0] ?? null
  }
  const tell = (name, said) => views.filter((view) => view.wants()).forEach((view) => view[name](said))

  async function ask() {
    const live = wanted()
    if (!live) return
    const data = new FormData(form)
    data.delete("csrfmiddlewaretoken")
    data.set("live", live)
    const question = JSON.stringify([...data])
    if (question === asked) {
      if (latest) tell("shown", latest)
      return
    }
    asking?.abort()
    asking = new AbortController()
    const mine = asking
    try {
      const response = await fetch(form.querySelector("[data-preview]").dataset.address, {
        method: "POST",
        body: data,
        credentials: "same-origin",
        signal: mine.signal,
        headers: { Accept: "application/json", "X-CSRFToken": form.querySelector("[name=csrfmiddlewaretoken]").value },
      })
      const answer = await response.json()
      if (mine !== asking) return
      asked = question
      if (response.ok) {
        latest = { ...answer, kind: live }
        tell("shown", latest)
      } else {
        latest = null
        tell("refused", word("preview-refused", { sentences: (answer.sentences ?? []).join(" ") || word("no-answer") }))
      }
    } catch (error) {
      if (error.name !== "AbortError") tell("refused", word("preview-offline"))
    }
  }

  const soon = whenQuiet(ask, QUIET)
  form.addEventListener("input", soon)
  form.addEventListener("change", soon)
  return {
    ask,
    read: soon,
    add(view) {
      views.push(view)
    },
  }
}
