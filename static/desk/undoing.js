/** One history for the whole form: fields and story undone in the order they were changed. */

import { announce } from "desk/dom"
import { restore, snapshot } from "desk/form-state"
import { fieldName, showField } from "desk/form-fields"
import { changedPart } from "desk/text-change"
import { pm } from "django-prose-editor/editor"
import { word } from "desk/words"

const { closeHistory, redoDepth, undoDepth } = pm.history
const TOGETHER = 600 // milliseconds between keys that are undone as one

let form = null
let editor = null
let last = {} // the fields as they were at the latest change
let depth = { undo: 0, redo: 0 } // of the story's own history
let done = [] // entries, oldest first: {body: true} or {before, after, time}; `group` binds several
let undone = []
let busy = false
let group = 0
let groups = 0
let closed = true

const fields = () => {
  const { body: _, ...rest } = snapshot(form)
  return rest
}

function push(entry) {
  done.push(group ? { ...entry, group } : entry)
  undone = []
  form.dispatchEvent(new CustomEvent("desk:history"))
}

/** Take note of what has changed in the fields since the last look. */
function look() {
  if (busy) return
  const now = fields()
  const names = Object.keys({ ...last, ...now }).filter((name) => last[name] !== now[name])
  if (!names.length) return
  const pick = (values) => Object.fromEntries(names.map((name) => [name, values[name] ?? ""]))
  const entry = { before: pick(last), after: pick(now), time: Date.now(), names }
  last = now
  const top = done.at(-1)
  const typed = names.length === 1 && form.elements.namedItem(names[0])?.matches?.("textarea, input:not([type=hidden], [type=checkbox])")
  if (typed && !closed && !group && top?.names?.join() === names[0] && entry.time - top.time < TOGETHER) {
    Object.assign(top, { after: entry.after, time: entry.time })
    undone = []
    return
  }
  closed = false
  push(entry)
  // What is typed in the story next is another change.
  if (editor) editor.view.dispatch(closeHistory(editor.state.tr))
}

/** The story's history has moved: keep as many entries for it as it has events. */
function follow({ editor: { state } }) {
  const before = depth
  depth = { undo: undoDepth(state), redo: redoDepth(state) }
  if (busy || (before.undo === depth.undo && before.redo === depth.redo)) return
  closed = true
  if (depth.undo < before.undo && depth.redo > before.redo) return shift(done, undone)
  if (depth.undo > before.undo && depth.redo < before.redo && depth.redo > 0) return shift(undone, done)
  const surplus = done.filter(({ body }) => body).length - depth.undo
  for (let each = surplus; each < 0; each++) push({ body: true })
  for (let each = 0; each < surplus; each++) done.splice(done.findIndex(({ body }) => body), 1)
}

/** The story went back or forth by itself: its latest entry goes along. */
function shift(from, to) {
  const at = from.findLastIndex(({ body }) => body)
  if (at >= 0) to.push(...from.splice(at, 1))
}

function putCaret(entry, values) {
  const control = entry.names.length === 1 && form.elements.namedItem(entry.names[0])
  if (!control?.setSelectionRange || document.activeElement !== control) return
  const other = values === entry.before ? entry.after : entry.before
  const part = changedPart(other[entry.names[0]], values[entry.names[0]])
  if (part) control.setSelectionRange(part.from + part.text.length, part.from + part.text.length)
}

function apply(entry, back) {
  if (entry.body) return back ? editor.commands.undo() : editor.commands.redo()
  const values = back ? entry.before : entry.after
  const focused = document.activeElement
  const label = focused?.getAttribute("aria-label")
  restore(form, values, null)
  last = fields()
  // A list that was drawn anew has lost the focus with its old buttons.
  if (!focused?.isConnected) {
    const again = label && form.querySelector(`[aria-label="${CSS.escape(label)}"]`)
    if (again) again.focus()
    else editor?.view.focus()
  }
  putCaret(entry, values)
  showField(form, entry.names[0])
  return true
}

function step(from, to, back) {
  look()
  const names = new Set()
  while (from.length) {
    const entry = from.pop()
    busy = true
    let moved
    try {
      moved = apply(entry, back)
    } finally {
      busy = false
    }
    if (!moved) continue
    to.push(entry)
    for (const each of entry.names ?? [null]) names.add(each ? fieldName(form, each) : word("the-story"))
    if (entry.group && from.at(-1)?.group === entry.group) continue
    closed = true
    announce(word(back ? "undone" : "redone", { name: [...names].join(", ") }))
    form.dispatchEvent(new CustomEvent("desk:history"))
    return true
  }
  announce(word(back ? "undo-none" : "redo-none"))
  return false
}

export const undo = () => step(done, undone, true)
export const redo = () => step(undone, done, false)
export const canUndo = () => done.length > 0
export const canRedo = () => undone.length > 0

/** What comes next is a change of its own, not one with what was typed just now. */
export function boundary() {
  look()
  closed = true
}

/** Do work whose changes, in fields and story alike, are undone as one. */
export function asOne(work) {
  boundary()
  if (editor) editor.view.dispatch(closeHistory(editor.state.tr))
  group = ++groups
  try {
    work()
    look()
  } finally {
    group = 0
    closed = true
  }
}

/** Begin the history of a form. */
export function undoing(writing) {
  form = writing
  last = fields()
  form.addEventListener("input", look)
  form.addEventListener("change", look)
  // A save may have tidied the fields: that is no change of the writer's.
  form.addEventListener("desk:answered", () => {
    last = fields()
  })
  // Nor is a colleague's text that is put together with this one: undoing what was typed in the same
  // fields before would take theirs away.
  form.addEventListener("desk:merging", ({ detail }) => {
    look()
    busy = true
    const theirs = new Set(detail)
    done = done.filter(({ names }) => !names?.some((name) => theirs.has(name)))
    undone = undone.filter(({ names }) => !names?.some((name) => theirs.has(name)))
  })
  form.addEventListener("desk:merged", () => {
    busy = false
    last = fields()
  })
  document.addEventListener("prose-editor:ready", ({ detail }) => {
    editor = detail.editor
    depth = { undo: undoDepth(editor.state), redo: redoDepth(editor.state) }
    last = fields()
    editor.on("transaction", follow)
  })
}
