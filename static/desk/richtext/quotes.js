/** Block quotes with who said it, and pull quotes. */

import { Blockquote as LibraryBlockquote, Node, pm } from "django-prose-editor/editor"

const { TextSelection } = pm.state

/** The nearest node of a type around the cursor: {node, pos, depth}. */
function around({ $from }, name) {
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type.name === name) {
      return { node: $from.node(depth), pos: $from.before(depth), depth }
    }
  }
  return null
}

export const Blockquote = LibraryBlockquote.extend({
  content: "block+ attribution?",

  addCommands() {
    return {
      ...this.parent?.(),
      /** Go to the line that says who said it, made where there is none; take an empty one away. */
      toggleAttribution:
        () =>
        ({ state, tr, dispatch }) => {
          const quote = around(state.selection, this.name)
          if (!quote) return false
          const last = quote.node.lastChild
          const end = quote.pos + quote.node.nodeSize - 1
          if (!dispatch) return true
          if (last.type.name === "attribution") {
            const start = end - last.nodeSize
            const inside = around(state.selection, "attribution")
            if (inside && !last.content.size) {
              tr.delete(start, end)
              tr.setSelection(TextSelection.near(tr.doc.resolve(start), -1))
            } else tr.setSelection(TextSelection.create(tr.doc, end - 1))
          } else {
            tr.insert(end, state.schema.nodes.attribution.create())
            tr.setSelection(TextSelection.create(tr.doc, end + 1))
          }
          return true
        },
    }
  },
})

export const Attribution = Node.create({
  name: "attribution",
  content: "inline*",
  defining: true,

  parseHTML() {
    return [{ tag: "cite", context: "blockquote/" }]
  },

  renderHTML() {
    return ["cite", 0]
  },

  addKeyboardShortcuts() {
    return {
      // Enter leaves the quote; Backspace in an empty line takes the line away.
      Enter: ({ editor }) => {
        const here = around(editor.state.selection, this.name)
        if (!here) return false
        const quote = around(editor.state.selection, "blockquote")
        const after = quote.pos + quote.node.nodeSize
        return editor.chain().insertContentAt(after, { type: "paragraph" }).setTextSelection(after + 1).run()
      },
      Backspace: ({ editor }) => {
        const here = around(editor.state.selection, this.name)
        return here && !here.node.content.size ? editor.commands.toggleAttribution() : false
      },
    }
  },
})

export const PullQuote = Node.create({
  name: "pullQuote",
  group: "block",
  content: "paragraph+",
  defining: true,

  parseHTML() {
    return [{ tag: "aside.pullquote" }]
  },

  renderHTML() {
    return ["aside", { class: "pullquote" }, 0]
  },

  addCommands() {
    return {
      togglePullQuote:
        () =>
        ({ commands }) =>
          commands.toggleWrap(this.name),
    }
  },
})
