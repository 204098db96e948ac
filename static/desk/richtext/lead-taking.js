/** A picture of the story becomes the lead; the one that led so far takes its place. */

import { announce } from "desk/dom"
import { find } from "desk/images"
import { useName } from "desk/picture-slot"
import { change, remove } from "desk/richtext/figure-places"
import { asOne } from "desk/undoing"
import { word } from "desk/words"

/** Offer the figure at a position to the lead's slot (`picture-slot`), undone as one change. */
export function makeLead(editor, at, name) {
  const node = editor.state.doc.nodeAt(at)
  const { width: _width, ...words } = node.attrs
  asOne(() => {
    const detail = { use: { ...words, image: Number(words.image) }, former: null }
    document.getElementById("writing").dispatchEvent(new CustomEvent("desk:lead", { detail }))
    if (detail.former) change(editor, at, { ...detail.former, image: String(detail.former.image) })
    else remove(editor, at)
  })
  announce(word("made-lead", { name }))
}

/** Make the picture that is selected the lead. */
export function makeLeadSelected(editor) {
  const { from, node } = editor.state.selection
  makeLead(editor, from, useName(find("images", node.attrs.image), node.attrs))
}
