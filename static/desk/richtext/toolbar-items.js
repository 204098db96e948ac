/** What the toolbar offers: one line a button. */

const inTable = (editor) => editor.isActive("table")
const run = (name, ...args) => (editor) => editor.chain().focus()[name](...args).run()

/** Groups of {word, icon, run, active?, enabled?, shown?}; active makes it a toggle. */
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
    { word: "code", icon: "code", run: run("toggleCode"), active: (e) => e.isActive("code") },
  ],
  [
    { word: "bullets", icon: "format_list_bulleted", run: run("toggleBulletList"), active: (e) => e.isActive("bulletList") },
    { word: "numbers", icon: "format_list_numbered", run: run("toggleOrderedList"), active: (e) => e.isActive("orderedList") },
  ],
  [
    { word: "quote", icon: "format_quote", run: run("toggleBlockquote"), active: (e) => e.isActive("blockquote") },
    {
      word: "attribution",
      icon: "record_voice_over",
      run: run("toggleAttribution"),
      active: (e) => e.isActive("attribution"),
      shown: (e) => e.isActive("blockquote"),
    },
    { word: "pull-quote", icon: "format_ink_highlighter", run: run("togglePullQuote"), active: (e) => e.isActive("pullQuote") },
  ],
  [
    { word: "insert-picture", icon: "add_photo_alternate", run: run("insertPicture"), label: true },
    { word: "table", icon: "table", run: run("insertTable", { rows: 3, cols: 3, withHeaderRow: true }), shown: (e) => !inTable(e) },
    { word: "rule", icon: "horizontal_rule", run: run("setHorizontalRule") },
  ],
  [
    { word: "table-row", icon: "add_row_below", run: run("addRowAfter"), shown: inTable },
    { word: "table-column", icon: "add_column_right", run: run("addColumnAfter"), shown: inTable },
    { word: "table-no-row", icon: "playlist_remove", run: run("deleteRow"), shown: inTable },
    { word: "table-no-column", icon: "variable_remove", run: run("deleteColumn"), shown: inTable },
    { word: "table-header", icon: "toolbar", run: run("toggleHeaderCell"), active: (e) => e.isActive("tableHeader"), shown: inTable },
    { word: "table-merge", icon: "cell_merge", run: run("mergeOrSplit"), enabled: (e) => e.can().mergeOrSplit(), shown: inTable },
    { word: "table-delete", icon: "delete", run: run("deleteTable"), shown: inTable },
  ],
  [
    { word: "undo", icon: "undo", run: run("undo"), enabled: (e) => e.can().undo(), keys: "Control+Z" },
    { word: "redo", icon: "redo", run: run("redo"), enabled: (e) => e.can().redo(), keys: "Control+Shift+Z" },
  ],
]

/** The kinds of text block, for the select that comes first. */
export const BLOCKS = [
  { value: "paragraph", word: "paragraph", run: run("setParagraph"), active: (e) => e.isActive("paragraph") },
  ...[2, 3, 4].map((level) => ({
    value: `heading${level}`,
    word: "heading",
    level,
    run: run("setHeading", { level }),
    active: (e) => e.isActive("heading", { level }),
  })),
  { value: "codeBlock", word: "code-block", run: run("setCodeBlock"), active: (e) => e.isActive("codeBlock") },
]
