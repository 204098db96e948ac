/** What one thing that stands between the blocks of the story needs: put in, asked for. */

import { pm } from "django-prose-editor/editor"
import { placeFor, writeAfter } from "desk/richtext/figure-places"

const { NodeSelection } = pm.state

/** Put a node in at the cursor, or in the place of what {from, to} says. */
export function putIn(editor, node, { from, to } = placeFor(editor.state.selection)) {
  const transaction = editor.state.tr.replaceWith(from, to, node)
  editor.view.dispatch(writeAfter(transaction, from + node.nodeSize).scrollIntoView())
  editor.view.focus()
}

/** Is a node of this type selected as a whole? */
export const selected = ({ selection }, name) => selection instanceof NodeSelection && selection.node.type.name === name
