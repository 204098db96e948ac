/** What helps while writing: language, quotes, undoing, finding, counting. */

import { offer } from "desk/actions"
import { findBar } from "desk/find-bar"
import { language } from "desk/language"
import { plainQuotes } from "desk/plain-quotes"
import { available, BLOCKS, blockName } from "desk/richtext/blocks"
import { GROUPS } from "desk/richtext/toolbar-items"
import { toolbarPlace } from "desk/richtext/toolbar-place"
import { undoing } from "desk/undoing"
import { undoKeys } from "desk/undo-keys"
import { wordCount } from "desk/word-count"
import { word } from "desk/words"

const chord = (keys = "") => keys.replace("Control", "Ctrl")

/** What the palette finds of it; the keys are bound where the work is done. */
function offers() {
  let editor = null
  document.addEventListener("prose-editor:ready", ({ detail }) => {
    editor = detail.editor
  })
  const replacing = () => document.dispatchEvent(new CustomEvent("desk:find", { detail: "replace" }))
  offer("aid-replace", { label: word("find-replace"), keys: "Ctrl+H", bound: true, run: replacing, when: () => Boolean(editor) })
  const can = ({ shown = () => true, enabled = () => true }) => Boolean(editor) && shown(editor) && enabled(editor)
  for (const item of GROUPS.flat()) {
    if (item.name) continue // a block: below
    offer(`aid-${item.word}`, { label: word(item.word), keys: chord(item.keys), bound: !item.ours, run: () => item.run(editor), when: () => can(item) })
  }
  for (const block of BLOCKS) {
    // Those that another part brings are offered with its own keys.
    if (block.needs && block.name !== "special-character") continue
    offer(`block-${block.name}`, { label: word("insert", { what: blockName(block) }), keys: chord(block.keys), group: word("insert-group"), bound: !block.ours, run: () => block.run(editor), when: () => Boolean(editor) && available(editor, block) })
  }
}

export function writingAids(form) {
  const spelling = language(form)
  plainQuotes(form)
  undoing(form)
  undoKeys(form)
  findBar(form)
  wordCount(form)
  toolbarPlace(form)
  offers()
  return spelling
}
