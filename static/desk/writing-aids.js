/** What helps while writing: language, quotes, undoing, finding, counting. */

import { offer } from "desk/actions"
import { findBar } from "desk/find-bar"
import { language } from "desk/language"
import { plainQuotes } from "desk/plain-quotes"
import { available, BLOCKS, blockName } from "desk/richtext/blocks"
import { toolbarPlace } from "desk/richtext/toolbar-place"
import { redo, undo, undoing } from "desk/undoing"
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
  const find = (what) => document.dispatchEvent(new CustomEvent("desk:find", { detail: what }))
  const aids = [
    ["find-title", "Ctrl+F", () => find("find")],
    ["find-replace", "Ctrl+H", () => find("replace")],
    ["tidy-quotes", "", () => editor.chain().focus().tidyQuotes().run()],
    ["undo", "Ctrl+Z", undo],
    ["redo", "Ctrl+Shift+Z", redo],
  ]
  for (const [name, keys, run] of aids) offer(`aid-${name}`, { label: word(name), keys, bound: true, run, when: () => Boolean(editor) })
  for (const block of BLOCKS) {
    // Those that another part brings are offered with its own keys.
    if (block.needs && block.name !== "special-character") continue
    offer(`block-${block.name}`, { label: word("insert", { what: blockName(block) }), keys: chord(block.keys), group: word("insert-group"), bound: true, run: () => block.run(editor), when: () => Boolean(editor) && available(editor, block) })
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
