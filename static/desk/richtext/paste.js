/** What is pasted into the story: tidied, said what was left out; plain text in paragraphs. */

import { Extension, Plugin, pm } from "django-prose-editor/editor"
import { announce } from "desk/dom"
import { notice } from "desk/notice"
import { onlyAddress } from "desk/richtext/pasted-links"
import { pasting } from "desk/richtext/pasting"
import { word } from "desk/words"

const { Fragment, Slice } = pm.model
const { PluginKey } = pm.state

/** The lines of plain text as paragraphs; an address alone stays in the line. */
function paragraphs(text, $context, schema) {
  const lines = text.split(/(?:\r\n?|\n)+/).filter((line, at, all) => line.trim() || all.length === 1)
  const marks = $context.marks()
  return new Slice(Fragment.from(lines.map((line) => schema.nodes.paragraph.create(null, line ? schema.text(line, marks) : null))), 1, 1)
}

export const Pasting = Extension.create({
  name: "pasting",
  // Before those that take picture files: Word puts a picture of the text beside the text.
  priority: 1050,

  addProseMirrorPlugins() {
    const { editor } = this
    let left = 0
    const tell = () => {
      if (left) notice(word(left === 1 ? "picture-left-out" : "pictures-left-out", { count: left }))
      left = 0
    }
    return [
      new Plugin({
        key: new PluginKey("pasting"),
        props: {
          transformPastedHTML(html) {
            const { html: tidy, pictures } = pasting(html)
            left = pictures
            return tidy
          },
          transformPastedText: (text) => onlyAddress(text) ?? text,
          clipboardTextParser: (text, $context, plain, view) => paragraphs(text, $context, view.state.schema),
          handlePaste(view, event, slice) {
            const text = slice.content.textBetween(0, slice.content.size, " ", "")
            const { empty, $from, from, to } = view.state.selection
            const address = empty || $from.parent.type.spec.code ? null : onlyAddress(event.clipboardData?.getData("text/plain") || text)
            if (address && view.state.doc.textBetween(from, to, " ").trim() && $from.sameParent(view.state.selection.$to)) {
              left = 0
              editor.chain().setMark("link", { href: address }).run()
              announce(word("linked-words"))
              return true
            }
            const files = [...(event.clipboardData?.files ?? [])].some(({ type }) => type.startsWith("image/"))
            const html = event.clipboardData?.getData("text/html")
            if (files && html && text.trim()) {
              view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"))
              tell()
              return true
            }
            // A picture alone is for the library to take.
            if (files && left) left = 0
            setTimeout(tell)
            return false
          },
        },
      }),
    ]
  },
})
