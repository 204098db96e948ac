/** What is typed, and where it is safe: said in words at the top of the page. */

import { clock } from "desk/clock"
import { same, snapshot } from "desk/form-state"
import { everything } from "desk/images"
import { word } from "desk/words"

// Said aloud by a screen reader; the rest changes with every sentence typed.
const ALOUD = new Set(["saved", "not-saved", "lost", "lost-saved", "lost-not-kept", "out", "out-not-kept", "other", "gone", "withdrawn", "not-kept", "unkept", "unkept-not-kept", "taken-over"])
const FRESH = 20_000

/** Return [name of the word, its values] for the facts. */
export function sentence(facts, now = Date.now()) {
  if (facts.saving) return ["saving", {}]
  if (facts.readOnly) return ["taken-over", { who: facts.readOnly }]
  if (facts.refused) return ["not-saved", {}]
  if (facts.connection === "gone" || facts.connection === "withdrawn") return [facts.connection, {}]
  if (!facts.dirty) return [facts.connection === "lost" ? "lost-saved" : "saved", { version: facts.version }]
  if (facts.connection !== "ok") {
    const name = facts.connection === "lost" ? "lost" : facts.connection
    return [facts.browser ? name : `${name === "other" ? "out" : name}-not-kept`, { time: clock(facts.since) }]
  }
  if (facts.unkept) return [facts.browser ? "unkept" : "unkept-not-kept", { why: facts.unkept }]
  if (facts.serverAt && (facts.onServer || now - facts.serverAt < FRESH)) return ["kept-server", { time: clock(facts.serverAt) }]
  return [facts.browser ? "kept-browser" : "not-kept", {}]
}

export function safety(form, drafts) {
  const state = form.querySelector("[data-state]")
  const facts = {
    version: Number(form.dataset.version),
    refused: "refused" in form.dataset, // the server would not take it: see what is wrong
    dirty: "refused" in form.dataset,
    saving: false,
    connection: "ok", // "lost", "out" (signed out), "other" (somebody else is signed in)
    since: 0,
    browser: true, // whether this browser holds what is typed
    onServer: false, // whether the server does, to the letter
    serverAt: 0,
    unkept: "", // why the server refuses to keep it
    readOnly: "",
  }
  let saved = snapshot(form)
  let onServer = null

  function tell() {
    const [name, values] = sentence(facts)
    const text = word(name, values)
    if (state.textContent === text) return
    state.setAttribute("aria-live", ALOUD.has(name) && state.dataset.is !== name ? "polite" : "off")
    state.dataset.is = name
    state.textContent = text
  }

  /** Look at the form: is there something to lose, and is it kept? */
  function look() {
    const values = snapshot(form)
    facts.dirty = facts.refused || !same(values, saved)
    facts.onServer = Boolean(onServer) && same(values, onServer)
    if (facts.dirty) facts.browser = drafts.keep(values, everything(), facts.onServer)
    else drafts.drop()
    tell()
    form.dispatchEvent(new CustomEvent("desk:looked"))
    return values
  }

  return {
    facts,
    look,
    tell,
    values: () => snapshot(form),
    /** What the server has saved by now; `values` are those that were sent. */
    saved(values, version) {
      saved = values
      onServer = null
      Object.assign(facts, { version, refused: false, serverAt: 0, unkept: "" })
      form.dataset.version = version
    },
    /** The body as the editor writes it is the body to compare with. */
    baseBody(body) {
      saved = { ...saved, body }
    },
    keptOnServer(values, time) {
      onServer = values
      Object.assign(facts, { serverAt: time, unkept: "" })
    },
    /** The server will not have the text as it is; `why` is its sentence. */
    notKept(why) {
      onServer = null
      Object.assign(facts, { serverAt: 0, onServer: false, unkept: why })
      tell()
    },
    connection(name) {
      if (facts.connection === name) return
      facts.connection = name
      facts.since = Date.now()
      tell()
    },
  }
}
