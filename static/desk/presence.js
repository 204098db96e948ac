/** Who else has the article open, who writes, who took it over, and what was saved meanwhile. */

import { clock } from "desk/clock"
import { announce } from "desk/dom"
import { endpoint } from "desk/endpoints"
import { readOnly } from "desk/read-only"
import { send } from "desk/sending"
import { word } from "desk/words"

const BEAT = 10_000

export function presence(form, text, { autosave, editor, signIn }) {
  const bar = form.querySelector("[data-people]")
  const newer = form.querySelector("[data-newer]")
  const banner = form.querySelector("[data-take-over]")
  const sentence = banner.querySelector("p")
  const button = banner.querySelector("button")
  let writers = ""
  let timer = null

  function data(more = {}) {
    const given = new FormData()
    for (const name of ["tab", "typed_by", "csrfmiddlewaretoken"]) given.set(name, form.elements[name].value)
    if (text.facts.dirty && !text.facts.readOnly) given.set("writing", "1")
    for (const [name, value] of Object.entries(more)) given.set(name, value)
    return given
  }

  function people(list) {
    const names = new Map()
    for (const { name, me, writing } of list) {
      const called = me ? word("presence-you") : name
      names.set(called, names.get(called) || writing)
    }
    bar.textContent = [...names].map(([name, writing]) => word(writing ? "presence-writing" : "presence-reading", { name })).join(" · ")
  }

  function saved({ version, saved_by, saved_at }) {
    const behind = version > Number(form.elements.base_version.value)
    const said = behind ? word(text.facts.dirty && !text.facts.readOnly ? "newer-merge" : "newer", { who: saved_by, version, time: clock(saved_at) }) : ""
    const place = newer.querySelector("span")
    if (place.textContent !== said) place.textContent = said
    newer.hidden = !behind
  }

  function taken(list, over) {
    const before = text.facts.readOnly
    text.facts.readOnly = over?.by ?? ""
    if (over && !before) {
      text.look()
      // Kept before the form closes: he may want it back.
      if (text.facts.dirty) autosave.now()
      readOnly(form, editor(), true)
    }
    if (!over && before) readOnly(form, editor(), false)
    const others = list.filter((each) => each.writing && !each.me).map((each) => each.name)
    const now = over ? `over ${over.by}` : others.join(", ")
    banner.hidden = !now
    if (now !== writers) {
      sentence.textContent = over ? word("taken-over-by", { who: over.by, time: over.at ? clock(over.at) : "" }) : others.length ? word("presence-both", { who: others.join(", ") }) : ""
      button.textContent = word(over ? "take-back" : "take-over")
    }
    writers = now
    if (Boolean(over) !== Boolean(before)) text.tell()
  }

  async function beat(more = {}) {
    clearTimeout(timer)
    const result = await send(endpoint("presence"), data(more))
    timer = setTimeout(beat, BEAT)
    if (result.state !== "done" || result.status >= 400) {
      if (result.state !== "done" && text.facts.dirty) text.connection(result.state)
      if (result.state === "done") text.connection({ 404: "gone", 403: "withdrawn" }[result.status] ?? text.facts.connection)
      if (result.state === "out" || result.state === "other") await signIn(result)
      return
    }
    if (text.facts.connection !== "ok") {
      text.connection("ok")
      autosave.again()
    }
    people(result.answer.people)
    saved(result.answer)
    taken(result.answer.people, result.answer.taken_over)
    form.dispatchEvent(new CustomEvent("desk:heard", { detail: result.answer }))
  }

  button.addEventListener("click", async () => {
    button.disabled = true
    await beat({ take_over: "1" })
    button.disabled = false
    announce(word("took-over"))
  })
  addEventListener("pagehide", () => navigator.sendBeacon(endpoint("presence"), data({ left: "1" })))
  addEventListener("pageshow", (event) => event.persisted && beat())
  form.addEventListener("desk:answered", () => beat())
  // Beginning and ending to write is told at once, not with the next beat.
  let wrote = text.facts.dirty
  form.addEventListener("desk:looked", () => {
    if (wrote === text.facts.dirty) return
    wrote = text.facts.dirty
    beat()
  })
  document.addEventListener("visibilitychange", () => document.hidden || beat())
  beat()
}
