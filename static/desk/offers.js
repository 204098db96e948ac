/** Text that was typed and not saved: offered back beside the saved one, never put in unasked. */

import { clock } from "desk/clock"
import { chosen } from "desk/conflict"
import { show } from "desk/dialogs"
import { announce } from "desk/dom"
import { endpoint } from "desk/endpoints"
import { restore } from "desk/form-state"
import { everything, learn } from "desk/images"
import { keptTexts } from "desk/kept-texts"
import { send } from "desk/sending"
import { word } from "desk/words"

export async function offers(form, { drafts, text, editor }) {
  const box = form.querySelector("[data-offer]")
  const said = box.querySelector("[data-offer-text]")
  const undo = box.querySelector("[data-undo]")
  const dialog = document.getElementById("kept-dialog")
  const look = keptTexts(form, { drafts, text })
  // What was used or discarded, by form and time: newer text of the same form is offered again.
  const settled = new Map()
  let waiting = []
  let looking = false

  function data({ local, key, newer }, more = {}) {
    const given = new FormData()
    if (local && newer) {
      for (const [name, value] of Object.entries(local.values)) if (!["noindex", "sensitive"].includes(name) || value) given.set(name, value)
      given.set("base_version", local.version)
    } else given.set("key", key)
    for (const [name, value] of Object.entries(more)) given.set(name, value)
    given.set("typed_by", form.elements.typed_by.value)
    return given
  }

  function setAside(entry, aside) {
    if (aside) settled.set(entry.tab, entry.time)
    else settled.delete(entry.tab)
    if (entry.local) drafts.setAside(entry.tab, aside)
    if (!entry.key) return null
    const given = new FormData()
    given.set("aside", aside ? "1" : "0")
    given.set("key", entry.key)
    given.set("typed_by", form.elements.typed_by.value)
    return send(endpoint("autosave"), given)
  }

  const settledSince = ({ tab, time }) => settled.get(tab) >= time
  const without = (entry) => (waiting = waiting.filter((each) => each !== entry))

  /** Offer the first text that waits. One call looks at a time: what comes meanwhile waits behind it. */
  async function next() {
    if (looking) return
    looking = true
    box.hidden = true
    let answer = null
    for (;;) {
      const [entry] = waiting
      if (!entry) break
      const result = settledSince(entry) ? null : await send(endpoint("together"), data(entry))
      answer = result?.state === "done" && result.status < 400 ? result.answer : null
      if (!result || answer?.same || (result.status === 404 && !entry.local)) {
        // It says nothing that is not saved, or was saved or discarded here or elsewhere.
        if (result) {
          drafts.drop(entry.tab)
          setAside(entry, true)
        }
        without(entry)
      } else if (waiting[0] === entry) break
    }
    looking = false
    if (waiting.length) present(waiting[0], answer)
  }

  function present(entry, answer) {
    said.textContent = word(`kept-${entry.where}-offer`, { time: clock(entry.time) })
    undo.hidden = true
    for (const button of box.querySelectorAll("[data-compare], [data-discard]")) button.hidden = false
    box.querySelector("[data-compare]").onclick = () => compare(entry, answer)
    box.querySelector("[data-discard]").onclick = () => discard(entry)
    box.hidden = false
  }

  async function compare(entry, answer) {
    const shown = answer ?? (await send(endpoint("together"), data(entry))).answer
    if (!shown?.html) return announce(word("no-answer"))
    dialog.querySelector("[data-when]").textContent = said.textContent
    dialog.querySelector("[data-places]").innerHTML = shown.html
    const pressed = await show(dialog, { focus: dialog.querySelector("[value=use]") })
    if (pressed === "discard") return discard(entry)
    return pressed === "use" ? use(entry) : undefined
  }

  async function use(entry) {
    const result = await send(endpoint("together"), data(entry, { ...chosen(dialog), settle: "1" }))
    if (result.state !== "done" || !result.answer.values) return announce(word("no-answer"))
    // What was typed while the offer stood is not thrown away for it.
    if (text.facts.dirty) drafts.keepApart(text.values(), everything())
    learn(result.answer.lookups)
    form.elements.base_version.value = result.answer.version
    restore(form, result.answer.values, editor())
    setAside(entry, true)
    without(entry)
    text.look()
    announce(word("restored"))
    editor()?.commands.focus()
    return next()
  }

  async function discard(entry) {
    await setAside(entry, true)
    without(entry)
    box.hidden = false
    said.textContent = word("discarded")
    for (const button of box.querySelectorAll("[data-compare], [data-discard]")) button.hidden = true
    undo.hidden = false
    undo.focus()
    undo.onclick = async () => {
      await setAside(entry, false)
      waiting.unshift(entry)
      next()
    }
  }

  form.addEventListener("desk:answered", ({ detail }) => {
    if (!detail.answer?.saved) return
    drafts.forgetAside()
    if (!undo.hidden) next()
  })
  waiting = await look()
  await next()
  // A form that was open elsewhere has gone since, and left a text.
  form.addEventListener("desk:heard", async ({ detail }) => {
    const waits = (tab) => waiting.some((entry) => entry.tab === tab)
    const unknown = ({ tab, kept_at, open }) => !open && !waits(tab) && !settledSince({ tab, time: kept_at })
    if (!detail.kept.some(unknown)) return
    for (const entry of await look(detail.kept)) if (!waits(entry.tab) && !settledSince(entry)) waiting.push(entry)
    // A text that was discarded just now can be brought back until the next one is offered.
    if (waiting.length && box.hidden) await next()
  })
}
