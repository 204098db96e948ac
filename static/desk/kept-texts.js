/** Unsaved texts of forms that are gone: what the server and this browser have of them. */

import { json } from "desk/dom"
import { same } from "desk/form-state"

const channel = (article) => ("BroadcastChannel" in window ? new BroadcastChannel(`newsroom.writing.${article}`) : null)

/** Answer other forms of this browser, and return a way to ask which of them are still open. */
function neighbours(form) {
  const line = channel(form.dataset.article)
  if (!line) return () => Promise.resolve(new Set())
  const own = form.elements.tab.value
  let found = new Set()
  line.addEventListener("message", ({ data }) => {
    if (data.ask && data.ask !== own) line.postMessage({ here: own })
    else if (data.here) found.add(data.here)
  })
  return () => {
    found = new Set()
    line.postMessage({ ask: own })
    return new Promise((resolve) => setTimeout(() => resolve(found), 200))
  }
}

/**
 * Returns look(kept): resolves with one entry a form that is gone, newest first. `kept` is the
 * server's list (the page's own at first, later the heartbeat's).
 *
 * A form that the server heard of just now may be open on another machine: its text is not
 * offered. One that left a copy in this browser was here, and this browser knows better.
 */
export function keptTexts(form, { drafts, text }) {
  const ask = neighbours(form)

  return async function look(kept = json("desk-kept", [])) {
    const entries = new Map()
    for (const { key, tab, kept_at, open } of kept) entries.set(tab, { tab, key, open, time: kept_at, where: "server" })
    for (const local of drafts.kept()) {
      if (same(local.values, text.values())) {
        drafts.drop(local.tab)
        continue
      }
      const entry = entries.get(local.tab)
      entries.set(local.tab, { ...entry, tab: local.tab, local, open: false, time: Math.max(entry?.time ?? 0, local.time), where: entry ? "both" : "browser", newer: !entry || local.time > entry.time })
    }
    const left = [...entries.values()].filter(({ open }) => !open)
    if (!left.length) return []
    const here = await ask()
    return left.filter(({ tab }) => !here.has(tab)).sort((a, b) => b.time - a.time)
  }
}
