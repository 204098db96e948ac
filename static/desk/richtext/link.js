/** Links: to addresses, and to the paper's own articles by their public id. */

import { LinkBase, linkWith } from "desk/richtext/link-base"
import { askLink } from "desk/richtext/link-dialog"

async function ask(editor, protocols) {
  const answer = await askLink(editor.getAttributes("link"), protocols)
  const chain = editor.chain().focus()
  if (answer === "unlink") chain.extendMarkRange("link").unsetLink().run()
  else if (answer) {
    const attrs = { href: answer.href, article: answer.article, rel: null }
    if (editor.state.selection.empty && !editor.isActive("link")) {
      const { from } = editor.state.selection
      chain.insertContent({ type: "text", text: answer.label, marks: [{ type: "link", attrs }] }).setTextSelection(from + answer.label.length).unsetMark("link").run()
    } else {
      const rel = answer.article ? null : (editor.getAttributes("link").rel ?? null)
      chain.extendMarkRange("link").setMark("link", { ...attrs, rel }).run()
    }
  } else editor.commands.focus()
}

export const Link = LinkBase.extend({
  addAttributes() {
    return {
      article: {
        default: null,
        parseHTML: (element) => element.getAttribute("data-article"),
        renderHTML: ({ article }) => (article ? { "data-article": article } : {}),
      },
      href: { default: null },
      rel: { default: null },
    }
  },

  addCommands() {
    return {
      ...this.parent?.(),
      addLink: linkWith(ask, this.options.protocols),
      linkToArticle:
        () =>
        ({ editor, dispatch }) => {
          if (dispatch) ask(editor, this.options.protocols)
          return true
        },
    }
  },

  addKeyboardShortcuts() {
    return {
      // With nothing to link the key belongs to the palette.
      "Mod-k": ({ editor }) => editor.commands.addLink(),
    }
  },
})
