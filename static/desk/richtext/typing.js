/** Typographic quotes, dashes and ellipses while typing. Undo gives back what was typed. */

import { Extension, InputRule } from "django-prose-editor/editor"
import { announce } from "desk/dom"
import { articleLanguage } from "desk/language"
import { tidying, typographic } from "desk/quote-marks"
import { word } from "desk/words"

/** Three hyphens on a line of their own: the first two are a dash by now. */
const ruled = (extension) =>
  new InputRule({
    find: /^–-$/,
    handler: ({ range, commands }) => {
      if (extension.editor.state.doc.resolve(range.from).parent.type.name !== "paragraph") return null
      commands.deleteRange(range)
      commands.setHorizontalRule()
    },
  })

const marked = () =>
  new InputRule({
    find: (text) => {
      // A backtick without its other half: code is being typed.
      if (text.split("`").length % 2 === 0) return null
      const change = typographic(text, articleLanguage())
      return change && { index: text.length - change.at, text: text.slice(text.length - change.at), data: change }
    },
    handler: ({ state, range, match }) => {
      const { length, text } = match.data
      state.tr.insertText(text, range.from, range.from + length)
    },
  })

/** The changes that set right the text blocks of a range, code apart. */
function changes(doc, from, to) {
  const found = []
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true
    if (node.type.spec.code) return false
    const start = Math.max(from, pos + 1)
    const text = doc.textBetween(start, Math.min(to, pos + 1 + node.content.size), "", "\ufffc")
    const fixed = (place) => doc.nodeAt(start + place)?.marks.some((mark) => mark.type.spec.code) ?? true
    for (const change of tidying(text, articleLanguage(), fixed)) found.push({ ...change, from: start + change.from, to: start + change.to })
    return false
  })
  return found
}

export const TypographicQuotes = Extension.create({
  name: "typographicQuotes",

  addInputRules() {
    return [ruled(this), marked()]
  },

  addCommands() {
    return {
      /** Set the quotes and dashes of the selection right, or of the whole story. */
      tidyQuotes:
        () =>
        ({ state, tr, dispatch }) => {
          const { from, to, empty } = state.selection
          if (!dispatch) return true
          const found = empty ? changes(state.doc, 0, state.doc.content.size) : changes(state.doc, from, to)
          // From the end, so that places further up stay where they are.
          for (const change of found.reverse()) tr.insertText(change.text, change.from, change.to)
          announce(found.length ? word("tidied", { count: found.length }) : word("tidied-none"))
          return true
        },
    }
  },
})
