/** Pressing a button: the text is sent and the page stays, whatever the answer. */

import { showErrors } from "desk/field-errors"
import { follow } from "desk/following"
import { learn } from "desk/images"
import { putParts } from "desk/parts"
import { send } from "desk/sending"
import { showTab } from "desk/side-panel"
import { word } from "desk/words"

/**
 * `text` is the safety of what is typed. `asked` are functions by the state of an answer that is
 * none ("out", "other", "conflict"): each resolves to more form data to try again with, or to null.
 */
export function saving(form, { text, editor = () => null, asked = {} }) {
  const said = form.querySelector("[data-said]")
  const refusal = form.querySelector("[data-refusal]")
  let busy = false
  let following = null

  const say = (sentences, refused = "") => {
    said.textContent = sentences.join(" ")
    refusal.textContent = refused
    if (refused) refusal.scrollIntoView({ block: "nearest" })
  }

  // The server answers again: that it did not is no news any more.
  form.addEventListener("desk:kept", () => {
    if (refusal.textContent === word("save-lost")) refusal.textContent = ""
  })

  function saved(answer, sent) {
    let now = sent
    if (answer.values) {
      learn(answer.lookups)
      const put = following.put(answer.values, sent)
      // Still upon the older version then: the next save puts it together again.
      if (!put) return
      now = { ...sent, ...put }
    }
    form.elements.base_version.value = answer.base_version
    text.saved(now, answer.version)
  }

  function answered(answer, status, sent, action) {
    if (answer.saved) saved(answer, sent)
    if (answer.parts) {
      putParts(form, answer.parts)
      showErrors(form, answer.errors)
    }
    text.facts.refused = Object.keys(answer.errors ?? {}).length > 0
    // That it is saved, and as what, stands at the top.
    say(action === "save" && !answer.values ? [] : (answer.said ?? []), answer.refused || (status >= 400 && answer.error) || "")
    if (text.facts.refused) form.querySelector("[data-summary]")?.focus()
    if (answer.blocked) showTab("publish")
    if (answer.title) document.title = document.title.replace(/^[^|]*/, `${answer.title} `)
  }

  async function attempt(button, more) {
    const sent = text.look()
    following?.stop()
    following = follow(form, editor())
    const data = new FormData(form, button)
    for (const [name, value] of Object.entries(more)) data.set(name, value)
    const result = await send(location.pathname, data)
    return { ...result, sent }
  }

  /** Send the form as a button of it says. Resolves with the answer, or null where there was none. */
  async function press(button) {
    if (busy) return null
    if (text.facts.readOnly) {
      say([], word("taken-over-save", { who: text.facts.readOnly }))
      return null
    }
    busy = true
    let result
    let more = {}
    say([])
    try {
      for (;;) {
        text.facts.saving = true
        text.tell()
        result = await attempt(button, more)
        text.facts.saving = false
        text.connection(result.state === "done" ? "ok" : result.state)
        text.tell()
        const state = result.state === "done" && result.answer.conflict ? "conflict" : result.state
        const again = asked[state] ? await asked[state](result.answer, button) : null
        if (!again) break
        more = { ...more, ...again }
      }
      if (result.state === "done" && !result.answer.conflict) answered(result.answer, result.status, result.sent, button?.value)
      else if (result.state === "lost") say([], word("save-lost"))
    } finally {
      busy = false
      following?.stop()
      text.facts.saving = false
      text.look()
      text.tell()
    }
    const answer = result.state === "done" ? result.answer : null
    form.dataset.answers = Number(form.dataset.answers ?? 0) + 1
    form.dispatchEvent(new CustomEvent("desk:answered", { detail: { answer, button: button?.value } }))
    return answer
  }
  return { press, say, busy: () => busy }
}
