/**
 * What can be put into a story or made of a paragraph: one list for the toolbar, the
 * `/` menu and the palette.
 *
 * `word` names it for people (`level` fills it in), `also` names a word with other
 * names it is found by, `needs` the command it is shown with. `keys` that the editor does
 * not know by itself are `ours`.
 */

import { word } from "desk/words"

const run = (name, ...args) => (editor) => editor.chain().focus()[name](...args).run()
const inTable = (editor) => editor.isActive("table")
const heading = (level) => ({
  name: `heading${level}`,
  word: "heading",
  level,
  icon: `format_h${level}`,
  keys: `Control+Alt+${level}`,
  typed: "#".repeat(level),
  also: "also-heading",
  run: run("setHeading", { level }),
  active: (editor) => editor.isActive("heading", { level }),
})

export const BLOCKS = [
  { name: "paragraph", word: "paragraph", icon: "segment", keys: "Control+Alt+0", also: "also-paragraph", run: run("setParagraph"), active: (e) => e.isActive("paragraph") },
  heading(2),
  heading(3),
  heading(4),
  { name: "bullets", word: "bullets", icon: "format_list_bulleted", keys: "Control+Shift+8", typed: "-", also: "also-bullets", run: run("toggleBulletList"), active: (e) => e.isActive("bulletList") },
  { name: "numbers", word: "numbers", icon: "format_list_numbered", keys: "Control+Shift+7", typed: "1.", also: "also-numbers", run: run("toggleOrderedList"), active: (e) => e.isActive("orderedList") },
  { name: "quote", word: "quote", icon: "format_quote", keys: "Control+Shift+B", typed: ">", also: "also-quote", run: run("toggleBlockquote"), active: (e) => e.isActive("blockquote") },
  { name: "attribution", word: "attribution", icon: "record_voice_over", keys: "Control+Alt+Y", ours: true, also: "also-attribution", run: run("toggleAttribution"), active: (e) => e.isActive("attribution"), shown: (e) => e.isActive("blockquote") },
  { name: "pull-quote", word: "pull-quote", icon: "format_ink_highlighter", keys: "Control+Alt+Q", ours: true, also: "also-pull-quote", run: run("togglePullQuote"), active: (e) => e.isActive("pullQuote") },
  { name: "insert-picture", word: "insert-picture", icon: "add_photo_alternate", keys: "Control+Alt+I", also: "also-picture", needs: "insertPicture", run: run("insertPicture") },
  { name: "insert-gallery", word: "insert-gallery", icon: "gallery_thumbnail", keys: "Control+Alt+G", also: "also-gallery", needs: "insertGallery", run: run("insertGallery") },
  { name: "insert-embed", word: "insert-embed", icon: "smart_display", keys: "Control+Alt+E", also: "also-embed", needs: "insertEmbed", run: run("insertEmbed") },
  { name: "table", word: "table", icon: "table", keys: "Control+Alt+J", ours: true, also: "also-table", run: run("insertTable", { rows: 3, cols: 3, withHeaderRow: true }), shown: (e) => !inTable(e) },
  { name: "rule", word: "rule", icon: "horizontal_rule", keys: "Control+Alt+N", ours: true, typed: "---", also: "also-rule", run: run("setHorizontalRule") },
  { name: "code-block", word: "code-block", icon: "code_blocks", keys: "Control+Alt+C", typed: "```", also: "also-code", run: run("setCodeBlock"), active: (e) => e.isActive("codeBlock") },
  { name: "special-character", word: "special-character", icon: "emoji_symbols", keys: "Control+Alt+K", ours: true, also: "also-character", needs: "insertCharacter", run: (editor) => editor.commands.insertCharacter() },
  { name: "link-article", word: "link-article", icon: "article", keys: "Control+Alt+L", also: "also-link", needs: "linkToArticle", run: run("linkToArticle") },
]

/** Return the block of a name. */
export const block = (name) => BLOCKS.find((each) => each.name === name)

/** Return what a block is called. */
export const blockName = ({ word: name, level }) => word(name, level ? { level } : {})

/** Can a block be had here and now? */
export const available = (editor, { needs, shown }) => (!needs || Boolean(editor.commands[needs])) && (!shown || shown(editor))

const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()

/** The blocks to be had now that a typed word finds, those whose names begin with it first. */
export function matching(editor, typed) {
  const query = folded(typed).trim()
  const here = BLOCKS.filter((each) => available(editor, each))
  if (!query) return here
  const rank = (each) => {
    const name = folded(blockName(each))
    if (name.startsWith(query)) return 0
    if (name.includes(` ${query}`) || each.typed === query) return 1
    return folded(word(each.also)).split(/[\s,]+/).some((other) => other.startsWith(query)) || name.includes(query) ? 2 : 3
  }
  return here.filter((each) => rank(each) < 3).sort((one, other) => rank(one) - rank(other))
}
