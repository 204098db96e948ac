/** Keeping what is typed on the server, and in this browser alone while the server is away. */

import { endpoint } from "desk/endpoints"
import { same } from "desk/form-state"
import { send } from "desk/sending"
import { word } from "desk/words"

const QUIET = 3_000 // after the last key
const MOST = 8_000 // after the first change that the server has not
const BACK_OFF = [2_000, 4_000, 8_000, 15_000, 30_000]
// Browsers refuse a request that outlives its page beyond 64 KB (Fetch, "inflight keepalive bytes").
const KEEPALIVE = 60_000

/** `signIn()` is asked for when nobody is signed in any more. */
export function autosave(form, text, { signIn }) {
  let timer = null
  let first = 0
  let failed = 0
  let sending = false
  let last = null
  let known = false

  const plan = (wait) => {
    clearTimeout(timer)
    timer = setTimeout(post, wait)
  }

  async function post() {
    clearTimeout(timer)
    timer = null
    if (sending || text.facts.saving) return plan(1_000)
    const values = text.look()
    // A form that holds the saved text again lets go of what was kept of it.
    if (text.facts.dirty ? last && same(values, last) && text.facts.connection === "ok" : !known) return undefined
    sending = true
    first = 0
    const result = await send(endpoint("autosave"), new FormData(form))
    sending = false
    if (result.state === "done" && result.status < 400) {
      last = values
      known = Boolean(result.answer.kept_at)
      failed = 0
      text.connection("ok")
      text.keptOnServer(values, result.answer.kept_at)
      form.dispatchEvent(new CustomEvent("desk:kept"))
      text.look()
      return undefined
    }
    if (result.state === "done") {
      // It says no for good: the article is gone, the right is, or the text is too long.
      last = values
      text.connection({ 404: "gone", 403: "withdrawn" }[result.status] ?? "ok")
      text.notKept(result.answer.error ?? word("no-answer"))
      return text.look()
    }
    text.connection(result.state)
    text.tell()
    if (result.state === "out" || result.state === "other") signIn(result)
    else plan(BACK_OFF[Math.min(failed++, BACK_OFF.length - 1)])
    return undefined
  }

  form.addEventListener("desk:looked", () => {
    if (failed || sending) return
    if (!text.facts.dirty && !known) return
    if (text.facts.dirty && last && same(text.values(), last)) return
    first ||= Date.now()
    plan(Math.max(0, Math.min(QUIET, first + MOST - Date.now())))
  })
  form.addEventListener("desk:answered", ({ detail }) => {
    if (!detail.answer?.saved) return
    last = null
    known = false
    first = 0
  })
  // Saved, or discarded, from a form on another machine: the server has it no more.
  form.addEventListener("desk:heard", ({ detail }) => {
    if (!known || detail.kept_at || sending) return
    known = false
    last = null
    text.keptOnServer(null, 0)
    if (text.look() && text.facts.dirty) plan(0)
  })
  addEventListener("online", () => plan(0))
  addEventListener("pagehide", () => {
    if (!text.facts.dirty || (last && same(text.values(), last))) return
    const data = new FormData(form)
    const size = [...data].reduce((sum, [name, value]) => sum + name.length + 3 * String(value).length + 150, 0)
    if (size < KEEPALIVE || new Blob([...data].flat()).size + 150 * [...data].length < KEEPALIVE) {
      fetch(endpoint("autosave"), { method: "POST", body: data, keepalive: true, credentials: "same-origin", headers: { Accept: "application/json" } }).catch(() => {})
    }
  })
  return { now: post, again: () => { failed = 0; plan(0) } }
}
