/** Putting a colleague's changes into the text that is being written, without moving the caret. */

import { getHTMLFromFragment, pm } from "django-prose-editor/editor"
import { restore, sameField, snapshot } from "desk/form-state"

const DEAREST = 1_000_000

const parsed = (schema, html) =>
  pm.model.DOMParser.fromSchema(schema).parse(new DOMParser().parseFromString(html, "text/html").body)

const children = (doc) => Array.from({ length: doc.childCount }, (_none, at) => doc.child(at))
const empty = (nodes) => nodes.every((node) => node.isTextblock && !node.content.size)

/** Return [{at, remove, nodes}]: which blocks of one text make the other, in order. */
export function blockEdits(one, other) {
  let start = 0
  while (start < one.length && start < other.length && one[start].eq(other[start])) start++
  let end = 0
  while (end < one.length - start && end < other.length - start && one[one.length - 1 - end].eq(other[other.length - 1 - end])) end++
  const left = one.slice(start, one.length - end)
  const right = other.slice(start, other.length - end)
  if (left.length * right.length > DEAREST) return [{ at: start, remove: left.length, nodes: right }]
  // The longest common run of blocks, by the table of lengths.
  const table = Array.from({ length: left.length + 1 }, () => new Uint32Array(right.length + 1))
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      table[i][j] = left[i].eq(right[j]) ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1])
  const edits = []
  let edit = null
  for (let i = 0, j = 0; i < left.length || j < right.length; ) {
    if (i < left.length && j < right.length && left[i].eq(right[j])) {
      edit = null
      i++
      j++
      continue
    }
    if (!edit) edits.push((edit = { at: start + i, remove: 0, nodes: [] }))
    if (j >= right.length || (i < left.length && table[i + 1][j] >= table[i][j + 1])) {
      edit.remove++
      i++
    } else edit.nodes.push(right[j++])
  }
  return edits
}

/** Watch a text from the moment it is sent; put(html) then brings in what the answer changed. */
function followBody(editor) {
  const doc = editor.state.doc
  const maps = []
  const listen = ({ transaction }) => maps.push(...transaction.mapping.maps)
  editor.on("transaction", listen)

  function put(html) {
    const blocks = children(doc)
    const places = blocks.map(() => 0)
    blocks.reduce((place, node, at) => ((places[at] = place), place + node.nodeSize), 0)
    places.push(doc.content.size)
    const mapping = new pm.transform.Mapping(maps)
    const edits = blockEdits(blocks, children(parsed(editor.schema, html)))
      // The server drops empty paragraphs; the caret may stand in one.
      .filter(({ at, remove, nodes }) => nodes.length || !empty(blocks.slice(at, at + remove)))
      .map(({ at, remove, nodes }) => ({ from: places[at], to: places[at + remove], nodes }))
      .map(({ from, to, nodes }) => ({ nodes, size: to - from, from: mapping.map(from, 1), to: mapping.map(to, -1) }))
    // Typed on, since, in the very block that the colleague changed: for the next save to settle.
    if (edits.some(({ size, from, to }) => to - from !== size)) return false
    const change = editor.state.tr.setMeta("addToHistory", false)
    for (const { from, to, nodes } of edits.reverse()) {
      if (nodes.length) change.replaceWith(from, to, nodes)
      else change.delete(from, to)
    }
    if (change.docChanged) editor.view.dispatch(change)
    return true
  }
  const spelled = (html) => getHTMLFromFragment(parsed(editor.schema, html).content, editor.schema)
  return { put, spelled, stop: () => editor.off("transaction", listen) }
}

/**
 * Follow the form while it is sent. put(values, sent) brings in a merged text and returns it as the
 * form spells it, with what was typed since on top of it; or null where the form could not take it.
 */
export function follow(form, editor) {
  const body = editor ? followBody(editor) : null
  return {
    put(values, sent) {
      const now = snapshot(form)
      const changed = Object.keys(values).filter((name) => name in sent && !sameField(name, values, sent))
      const others = changed.filter((name) => name !== "body")
      if (others.some((name) => !sameField(name, now, sent))) return null
      if (changed.includes("body") && body && !body.put(values.body)) return null
      // A colleague's change is not the writer's to undo (desk/undoing).
      form.dispatchEvent(new CustomEvent("desk:merging", { detail: others }))
      try {
        restore(form, Object.fromEntries((body ? others : changed).map((name) => [name, values[name]])), body ? null : editor)
      } finally {
        form.dispatchEvent(new CustomEvent("desk:merged"))
      }
      return { ...values, ...(body ? { body: body.spelled(values.body) } : {}) }
    },
    stop: () => body?.stop(),
  }
}
