/** Typographic quotes and dashes in the plain fields that readers will read. */

import { articleLanguage } from "desk/language"
import { typographic } from "desk/quote-marks"
import { boundary } from "desk/undoing"

// Names of fields whose text is prose; an address or a search is not.
const PROSE = new Set([
  "kicker", "headline", "standfirst", "sponsor", "dateline", "sources", "ai_use", "seo_title", "seo_description", "social_title",
  "social_description", "title", "caption", "added", "alt", "end_note", "legal_note", "update_note",
])

const isProse = (target) =>
  target.matches?.("textarea, input[type=text], input:not([type])") &&
  !target.closest("[data-straight]") &&
  (PROSE.has(target.name) || target.dataset.prose !== undefined || Boolean(target.closest(".writing__end-note")))

/** Put text in the place of a part of a field, undoable by the browser where it can be. */
function replace(field, from, to, text) {
  const end = field.selectionStart + text.length - (to - from)
  field.setSelectionRange(from, to)
  // The one way that leaves the browser's own history whole.
  const typed = text ? document.execCommand("insertText", false, text) : document.execCommand("delete")
  if (!typed) {
    field.setRangeText(text, from, to)
    field.dispatchEvent(new Event("input", { bubbles: true }))
  }
  field.setSelectionRange(end, end)
}

/** Watch the texts of the writing surface, dialogs too. */
export function plainQuotes(writing) {
  let working = false
  writing.closest(".writing").addEventListener("input", (event) => {
    if (working || event.isComposing || event.inputType !== "insertText" || !isProse(event.target)) return
    const field = event.target
    const at = field.selectionStart
    if (at !== field.selectionEnd) return
    const change = typographic(field.value.slice(0, at), articleLanguage())
    if (!change) return
    working = true
    // Undoing gives back what was typed, and so that is noted first.
    boundary()
    try {
      replace(field, at - change.at, at - change.at + change.length, change.text)
    } finally {
      working = false
    }
  })
}
