/** The editor of policy pages: its links, and a toolbar of one tab stop (WAI-ARIA toolbar). */

import { Extension } from "django-prose-editor/editor"
import { show } from "desk/dialogs"
import { el } from "desk/dom"
import { address } from "desk/link-address"
import { LinkBase, linkWith } from "desk/richtext/link-base"
import { oneTabStop, toolButton } from "desk/richtext/toolbar-keys"
import { word } from "desk/words"

async function ask(editor, protocols) {
  const dialog = document.getElementById("page-link")
  const input = dialog.querySelector("[name=href]")
  const wrong = dialog.querySelector("[role=alert]")
  const present = editor.getAttributes("link").href ?? ""
  input.value = present
  wrong.textContent = ""
  const unlink = dialog.querySelector("[data-unlink]")
  unlink.hidden = !present
  unlink.onclick = () => dialog.close("unlink")
  const check = () => {
    const good = address(input.value, protocols) !== null
    wrong.textContent = good ? "" : word("link-wrong")
    if (!good) input.focus()
    return good
  }
  const answer = await show(dialog, { check, focus: input })
  const chain = editor.chain().focus().extendMarkRange("link")
  if (answer === "unlink") chain.unsetLink().run()
  else if (answer) chain.setMark("link", { href: address(input.value, protocols) }).run()
  else editor.commands.focus()
}

export const PageLink = LinkBase.extend({
  addAttributes() {
    return { href: { default: null } }
  },
  addCommands() {
    return { ...this.parent?.(), addLink: linkWith(ask, this.options.protocols) }
  },
  addKeyboardShortcuts() {
    return { "Mod-k": ({ editor }) => editor.commands.addLink() }
  },
})

const run = (name, ...args) => (editor) => editor.chain().focus()[name](...args).run()
const isHeading = (level) => (editor) => editor.isActive("heading", { level })
const TOOLS = [
  { word: "heading-2", icon: "format_h2", run: run("toggleHeading", { level: 2 }), active: isHeading(2), keys: "Ctrl+Alt+2" },
  { word: "heading-3", icon: "format_h3", run: run("toggleHeading", { level: 3 }), active: isHeading(3), keys: "Ctrl+Alt+3" },
  { word: "bold", icon: "format_bold", run: run("toggleBold"), active: (e) => e.isActive("bold"), keys: "Ctrl+B" },
  { word: "italic", icon: "format_italic", run: run("toggleItalic"), active: (e) => e.isActive("italic"), keys: "Ctrl+I" },
  { word: "link", icon: "link", run: (e) => e.commands.addLink(), active: (e) => e.isActive("link"), enabled: (e) => e.can().addLink(), keys: "Ctrl+K" },
  { word: "bullets", icon: "format_list_bulleted", run: run("toggleBulletList"), active: (e) => e.isActive("bulletList"), keys: "Ctrl+Shift+8" },
  { word: "numbers", icon: "format_list_numbered", run: run("toggleOrderedList"), active: (e) => e.isActive("orderedList"), keys: "Ctrl+Shift+7" },
  { word: "quote", icon: "format_quote", run: run("toggleBlockquote"), active: (e) => e.isActive("blockquote"), keys: "Ctrl+Shift+B" },
  { word: "table", icon: "table", run: run("insertTable", { rows: 3, cols: 2, withHeaderRow: true }), enabled: (e) => !e.isActive("table") },
  { word: "table-row", icon: "add_row_below", run: run("addRowAfter"), shown: (e) => e.isActive("table") },
  { word: "table-no-row", icon: "playlist_remove", run: run("deleteRow"), shown: (e) => e.isActive("table") },
  { word: "undo", icon: "undo", run: run("undo"), enabled: (e) => e.can().undo(), keys: "Ctrl+Z" },
  { word: "redo", icon: "redo", run: run("redo"), enabled: (e) => e.can().redo(), keys: "Ctrl+Shift+Z" },
]

export const PageTools = Extension.create({
  name: "pageTools",

  onCreate() {
    const { editor } = this
    const tools = TOOLS.map((each) => toolButton(editor, each, word(each.word)))
    const buttons = tools.map(({ button }) => button)
    const bar = el("div", { class: "page-tools", role: "toolbar", "aria-label": word("toolbar") }, ...buttons)
    const update = () => {
      for (const each of tools) each.update()
    }
    oneTabStop(bar, buttons, editor)
    update()
    editor.on("transaction", update)
    editor.view.dom.setAttribute("aria-label", word("body-label"))
    editor.view.dom.before(bar)
  },
})
