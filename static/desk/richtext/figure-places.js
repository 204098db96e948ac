/** Where figures stand in the story, and how they come there. */

import { pm } from "django-prose-editor/editor"

const { NodeSelection, TextSelection } = pm.state

/** Where in the document a figure put in now would stand: {from, to}. */
export function placeFor({ $from }) {
  if (!$from.depth) return { from: $from.pos, to: $from.pos }
  const block = $from.node(1)
  const empty = block.type.name === "paragraph" && !block.content.size
  return { from: empty ? $from.before(1) : $from.after(1), to: $from.after(1) }
}

/** Put the cursor into the text after a picture, with a paragraph of its own where there is none. */
export function writeAfter(transaction, after) {
  const next = transaction.doc.nodeAt(after)
  if (!next?.isTextblock) transaction.insert(after, transaction.doc.type.schema.nodes.paragraph.create())
  return transaction.setSelection(TextSelection.create(transaction.doc, after + 1))
}

/** Return a position where a figure may stand: between blocks, or in a gallery. */
export function settled(doc, pos) {
  const $pos = doc.resolve(Math.min(Math.max(pos, 0), doc.content.size))
  if (!$pos.depth || $pos.parent.type.name === "pictureGallery") return $pos.pos
  const inGallery = $pos.node(1).type.name === "pictureGallery"
  return inGallery && $pos.depth > 1 ? $pos.after(2) : $pos.after(1)
}

export function figureNode(schema, use) {
  const { image, ...words } = use
  return schema.nodes.libraryFigure.create({ image: String(image), ...words })
}

/** Put figures, or a gallery of them, at the cursor. */
export function insert(editor, uses, { asGallery = false } = {}) {
  const { from, to } = placeFor(editor.state.selection)
  const figures = uses.map((use) => figureNode(editor.schema, use))
  const nodes = asGallery && figures.length > 1 ? [editor.schema.nodes.pictureGallery.create(null, figures)] : figures
  const size = nodes.reduce((sum, node) => sum + node.nodeSize, 0)
  const transaction = editor.state.tr.replaceWith(from, to, nodes)
  writeAfter(transaction, from + size)
  editor.view.dispatch(transaction.scrollIntoView())
  editor.view.focus()
}

let moved = 0

/**
 * Whether a change of the selection comes from the browser and not from a person:
 * within 33 ms of a figure's move Chromium 150 put the caret into the first
 * paragraph, though the figure was selected as before.
 */
export const isStray = (transaction) =>
  !transaction.docChanged && transaction.selectionSet && !(transaction.selection instanceof NodeSelection) && performance.now() - moved < 150

/** Move the figure or gallery at a position past its neighbour. */
export function moveNode(editor, at, down) {
  const { state } = editor
  const node = state.doc.nodeAt(at)
  const $at = state.doc.resolve(at)
  const other = $at.parent.maybeChild($at.index() + (down ? 1 : -1))
  if (!node || !other) return false
  const to = down ? at + other.nodeSize : at - other.nodeSize
  // It is the neighbour that goes: what is selected keeps its elements, and so
  // the focus in them. Chromium loses a selection whose elements are moved.
  const from = down ? at + node.nodeSize : to
  const transaction = state.tr.delete(from, from + other.nodeSize).insert(down ? at : to + node.nodeSize, other)
  transaction.setSelection(NodeSelection.create(transaction.doc, to)).scrollIntoView()
  editor.view.dispatch(transaction)
  moved = performance.now()
  return true
}

/** Change attributes of the node at a position; the selection stays where it is. */
export function change(editor, at, attributes) {
  const node = editor.state.doc.nodeAt(at)
  if (!node) return
  const { tr } = editor.state
  // Attribute by attribute: replacing the node would move a selection of it to beside it.
  for (const [name, value] of Object.entries(attributes)) {
    if (node.attrs[name] !== value) tr.setNodeAttribute(at, name, value)
  }
  if (tr.docChanged) editor.view.dispatch(tr)
}

/** Take the node at a position away. */
export function remove(editor, at) {
  const node = editor.state.doc.nodeAt(at)
  editor.chain().deleteRange({ from: at, to: at + node.nodeSize }).focus().run()
}
