/** Single pictures that stand together become a gallery, and a gallery single pictures. */

import { pm } from "django-prose-editor/editor"

const { NodeSelection } = pm.state

/** Return the run of figures around the one at a position: {from, to, figures}. */
function run(doc, at) {
  const $at = doc.resolve(at)
  if ($at.depth) return null
  const isFigure = (index) => doc.maybeChild(index)?.type.name === "libraryFigure"
  let first = $at.index()
  let last = first
  while (isFigure(first - 1)) first--
  while (isFigure(last + 1)) last++
  let from = 0
  for (let index = 0; index < first; index++) from += doc.child(index).nodeSize
  const figures = []
  for (let index = first; index <= last; index++) figures.push(doc.child(index))
  return { from, to: figures.reduce((sum, node) => sum + node.nodeSize, from), figures }
}

export const canJoin = (editor, at) => at !== undefined && (run(editor.state.doc, at)?.figures.length ?? 0) > 1

/** Make a gallery of the pictures that stand around the one at a position. */
export function joinPictures(editor, at) {
  const found = run(editor.state.doc, at)
  if (!found || found.figures.length < 2) return
  // How wide they stand is now the gallery's.
  const figures = found.figures.map((node) => node.type.create({ ...node.attrs, width: "text" }))
  const transaction = editor.state.tr.replaceWith(found.from, found.to, editor.schema.nodes.pictureGallery.create(null, figures))
  transaction.setSelection(NodeSelection.create(transaction.doc, found.from))
  editor.view.dispatch(transaction.scrollIntoView())
  editor.view.focus()
}

/** Make single pictures of the gallery at a position. */
export function partPictures(editor, at) {
  const node = editor.state.doc.nodeAt(at)
  const transaction = editor.state.tr.replaceWith(at, at + node.nodeSize, node.content)
  transaction.setSelection(NodeSelection.create(transaction.doc, at))
  editor.view.dispatch(transaction.scrollIntoView())
  editor.view.focus()
}
