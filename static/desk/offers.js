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

  async function next() {
    box.hidden = true
    while (waiting.length) {
      const [entry] = waiting
      const result = await send(endpoint("together"), data(entry))
      const answer = result.state === "done" && result.status < 400 ? result.answer : null
      if (answer?.same || (result.status === 404 && !entry.local)) {
        // It says nothing that is not saved, or somebody saved or discarded it elsewhere.
        drafts.drop(entry.tab)
        setAside(entry, true)
        waiting.shift()
        continue
      }
      said.textContent = word(`kept-${entry.where}-offer`, { time: clock(entry.time) })
      undo.hidden = true
      for (const button of box.querySelectorAll("[data-compare], [data-discard]")) button.hidden = false
      box.querySelector("[data-compare]").onclick = () => compare(entry, answer)
      box.querySelector("[data-discard]").onclick = () => discard(entry)
      box.hidden = false
      return
    }
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
    waiting = waiting.filter((each) => each !== entry)
    text.look()
    announce(word("restored"))
    editor()?.commands.focus()
    return next()
  }

  async function discard(entry) {
    await setAside(entry, true)
    waiting = waiting.filter((each) => each !== entry)
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
  // A form that was open elsewhere has gone since, and left a text.
  form.addEventListener("desk:heard", async ({ detail }) => {
    const known = new Set(waiting.map((entry) => entry.tab))
    const unknown = ({ tab, kept_at, open }) => !open && !known.has(tab) && !(settled.get(tab) >= kept_at)
    if (!detail.kept.some(unknown)) return
    const found = await look(detail.kept)
    const more = found.filter(({ tab, time }) => !known.has(tab) && !(settled.get(tab) >= time))
    waiting.push(...more)
    if (more.length && box.hidden) next()
  })
  waiting = await look()
  await next()
}
