/** What the toolbar offers: one line a button. Blocks are listed in `blocks.js`. */

import { available, block } from "desk/richtext/blocks"
import { canRedo, canUndo, redo, undo } from "desk/undoing"

const inTable = (editor) => editor.isActive("table")
const run = (name, ...args) => (editor) => editor.chain().focus()[name](...args).run()
const blocks = (...names) => names.map((name) => ({ ...block(name), shown: (editor) => available(editor, block(name)) }))

/** Groups of {word, icon, run, keys, ours?, active?, enabled?, shown?}; active makes it a toggle, `ours` is as in `blocks.js`. */
export const GROUPS = [
  [
    { word: "bold", icon: "format_bold", run: run("toggleBold"), active: (e) => e.isActive("bold"), keys: "Control+B" },
    { word: "italic", icon: "format_italic", run: run("toggleItalic"), active: (e) => e.isActive("italic"), keys: "Control+I" },
    {
      word: "link",
      icon: "link",
      run: (e) => e.commands.addLink(),
      active: (e) => e.isActive("link"),
      enabled: (e) => !e.state.selection.empty || e.isActive("link"),
      keys: "Control+K",
    },
    { word: "code", icon: "code", run: run("toggleCode"), active: (e) => e.isActive("code"), keys: "Control+E" },
  ],
  blocks("bullets", "numbers"),
  blocks("quote", "attribution", "pull-quote"),
  blocks("insert-picture", "insert-gallery", "insert-embed", "table", "special-character").map((each) =>
    each.name === "insert-picture" ? { ...each, label: true } : each,
  ),
  [
    { word: "table-row", icon: "add_row_below", keys: "Control+Alt+Shift+R", ours: true, run: run("addRowAfter"), shown: inTable },
    { word: "table-column", icon: "add_column_right", keys: "Control+Alt+Shift+C", ours: true, run: run("addColumnAfter"), shown: inTable },
    { word: "table-no-row", icon: "playlist_remove", keys: "Control+Alt+Shift+W", ours: true, run: run("deleteRow"), shown: inTable },
    { word: "table-no-column", icon: "variable_remove", keys: "Control+Alt+Shift+N", ours: true, run: run("deleteColumn"), shown: inTable },
    { word: "table-header", icon: "toolbar", keys: "Control+Alt+Shift+H", ours: true, run: run("toggleHeaderCell"), active: (e) => e.isActive("tableHeader"), shown: inTable },
    { word: "table-merge", icon: "cell_merge", keys: "Control+Alt+Shift+M", ours: true, run: run("mergeOrSplit"), enabled: (e) => e.can().mergeOrSplit(), shown: inTable },
    { word: "table-delete", icon: "delete", keys: "Control+Alt+Shift+X", ours: true, run: run("deleteTable"), shown: inTable },
  ],
  [
    { word: "find-title", icon: "search", run: () => document.dispatchEvent(new CustomEvent("desk:find")), keys: "Control+F" },
    { word: "tidy-quotes", icon: "auto_fix_high", keys: "Control+Alt+V", ours: true, run: run("tidyQuotes") },
    { word: "undo", icon: "undo", run: undo, enabled: canUndo, keys: "Control+Z" },
    { word: "redo", icon: "redo", run: redo, enabled: canRedo, keys: "Control+Shift+Z" },
  ],
]

/** The kinds of text block, for the select that comes first. */
export const BLOCKS = ["paragraph", "heading2", "heading3", "heading4", "code-block"].map(block)
