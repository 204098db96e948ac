/** The embed: what another site shows, named by its address, between the blocks of the story. */

import { Node, Plugin } from "django-prose-editor/editor"
import { putIn, selected } from "desk/richtext/apart"
import { askEmbed } from "desk/richtext/embed-dialog"
import { embedOffer } from "desk/richtext/embed-offer"
import { embedView } from "desk/richtext/embed-view"
import { change, moveNode, writeAfter } from "desk/richtext/figure-places"

async function insertEmbed(editor) {
  const answer = await askEmbed()
  if (answer) putIn(editor, editor.schema.nodes.embed.create(answer))
  else editor.view.focus()
}

/** Ask for the words of the embed at a position, and store them. */
async function editEmbed(editor, position) {
  const answer = await askEmbed(editor.state.doc.nodeAt(position()).attrs)
  // The document may have moved meanwhile: the position is asked for again.
  const at = position()
  if (answer && at !== undefined && editor.state.doc.nodeAt(at)?.type.name === "embed") {
    change(editor, at, answer)
    editor.commands.setNodeSelection(at)
  }
  editor.view.focus()
}

const words = (name) => ({
  default: "",
  parseHTML: (element) => element.getAttribute(`data-${name}`) ?? "",
  renderHTML: (attributes) => (attributes[name] ? { [`data-${name}`]: attributes[name] } : {}),
})

export const Embed = Node.create({
  name: "embed",
  group: "figureGroup",
  atom: true,
  selectable: true,
  draggable: true,

  addAttributes() {
    return {
      url: {
        default: "",
        parseHTML: (element) => element.getAttribute("data-embed"),
        renderHTML: ({ url }) => ({ "data-embed": url }),
      },
      title: words("title"),
      caption: words("caption"),
    }
  },

  parseHTML() {
    return [{ tag: "div[data-embed]" }]
  },

  renderHTML({ HTMLAttributes }) {
    return ["div", HTMLAttributes]
  },

  addNodeView() {
    return embedView(editEmbed)
  },

  addCommands() {
    return {
      insertEmbed:
        () =>
        ({ editor, dispatch }) => {
          if (dispatch) insertEmbed(editor)
          return true
        },
    }
  },

  addKeyboardShortcuts() {
    const mine = (work) => ({ editor }) => selected(editor.state, this.name) && work(editor, editor.state.selection.from)
    return {
      Enter: mine((editor, at) => {
        editEmbed(editor, () => at)
        return true
      }),
      "Alt-ArrowUp": mine((editor, at) => moveNode(editor, at, false)),
      "Alt-ArrowDown": mine((editor, at) => moveNode(editor, at, true)),
    }
  },

  addProseMirrorPlugins() {
    return [
      embedOffer(this.editor),
      new Plugin({
        props: {
          // What is typed upon a selected embed goes after it: a letter must not delete it.
          handleTextInput: (view, from, to, typed) => {
            if (!selected(view.state, this.name)) return false
            view.dispatch(writeAfter(view.state.tr, view.state.selection.to).insertText(typed).scrollIntoView())
            return true
          },
        },
      }),
    ]
  },
})
