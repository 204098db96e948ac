/** Text that was typed and not saved: offered back beside the saved one, never put in unasked. */

import { clock } from "desk/clock"
import { chosen } from "desk/conflict"
import { show } from "desk/dialogs"
import { announce, json } from "desk/dom"
import { endpoint } from "desk/endpoints"
import { restore, same } from "desk/form-state"
import { everything, learn } from "desk/images"
import { send } from "desk/sending"
import { word } from "desk/words"

const channel = (article) => ("BroadcastChannel" in window ? new BroadcastChannel(`newsroom.writing.${article}`) : null)

/** Which of the forms of this browser are still open: their text is not lost. */
function stillOpen(form) {
  const line = channel(form.dataset.article)
  if (!line) return Promise.resolve(new Set())
  const own = form.elements.tab.value
  const found = new Set()
  line.addEventListener("message", ({ data }) => {
    if (data.ask && data.ask !== own) line.postMessage({ here: own })
    else if (data.here) found.add(data.here)
  })
  line.postMessage({ ask: own })
  return new Promise((resolve) => setTimeout(() => resolve(found), 200))
}

export async function offers(form, { drafts, text, editor }) {
  const box = form.querySelector("[data-offer]")
  const said = box.querySelector("[data-offer-text]")
  const undo = box.querySelector("[data-undo]")
  const dialog = document.getElementById("kept-dialog")
  const open = await stillOpen(form)
  let waiting = gathered()

  /** One entry a form that is gone: its newest copy, and where there are copies of it. */
  function gathered() {
    const entries = new Map()
    for (const { key, tab, kept_at } of json("desk-kept", [])) entries.set(tab, { tab, key, time: kept_at, where: "server" })
    for (const local of drafts.kept()) {
      if (same(local.values, text.values())) {
        drafts.drop(local.tab)
        continue
      }
      const entry = entries.get(local.tab)
      entries.set(local.tab, { ...entry, tab: local.tab, local, time: Math.max(entry?.time ?? 0, local.time), where: entry ? "both" : "browser", newer: !entry || local.time > entry.time })
    }
    return [...entries.values()].filter(({ tab }) => !open.has(tab)).sort((a, b) => b.time - a.time)
  }

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
      if (answer?.same) {
        // It says nothing that is not saved.
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
  await next()
}
