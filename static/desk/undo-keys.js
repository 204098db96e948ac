/** Ctrl-Z and Ctrl-Shift-Z or Ctrl-Y, wherever in the form the focus is. */

import { redo, undo } from "desk/undoing"

/** Text that the form's history knows nothing of, such as a search for a tag, undoes itself. */
const ownHistory = (target) =>
  Boolean(target?.closest?.("dialog, [data-own-undo]")) || (target?.matches?.("[role=combobox], [type=search]") && target.value !== "")

/** Return "undo", "redo" or null for a key. */
function asked(event) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null
  const key = event.key.toLowerCase()
  if (key === "z") return event.shiftKey ? "redo" : "undo"
  return key === "y" && !event.shiftKey && !event.metaKey ? "redo" : null
}

export function undoKeys(form) {
  const mine = (target) => !ownHistory(target) && (form.contains(target) || target === document.body)
  document.addEventListener(
    "keydown",
    (event) => {
      const what = asked(event)
      if (!what || !mine(event.target) || document.querySelector("dialog[open]")) return
      event.preventDefault()
      event.stopPropagation()
      if (what === "undo") undo()
      else redo()
    },
    { capture: true },
  )
  // The browser's own menu, or a phone that is shaken.
  form.addEventListener(
    "beforeinput",
    (event) => {
      if (!/^history(Undo|Redo)$/.test(event.inputType) || !mine(event.target)) return
      event.preventDefault()
      event.stopPropagation()
      if (event.inputType === "historyUndo") undo()
      else redo()
    },
    { capture: true },
  )
}
