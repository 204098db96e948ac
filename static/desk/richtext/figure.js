/** The figure: a use of a library picture between the blocks of the story. */

import { Document as LibraryDocument, Node, Plugin, pm } from "django-prose-editor/editor"
import { picture } from "desk/images"
import { editUse, pickUse } from "desk/picker"
import { figureView } from "desk/richtext/figure-view"

const { NodeSelection, TextSelection } = pm.state

/** Figures stand between blocks, never in a list, a quote or a table. */
export const Document = LibraryDocument.extend({ content: "(block | figureGroup)+" })

const text = (name) => (element) => element.getAttribute(`data-${name}`)
const written = (name, attribute, emptyCounts) => (attributes) => {
  const value = attributes[attribute]
  return value === null || value === undefined || (value === "" && !emptyCounts) ? {} : { [`data-${name}`]: value }
}

/** Where in the document a figure put in now would stand: {from, to}. */
function placeFor({ $from }) {
  if (!$from.depth) return { from: $from.pos, to: $from.pos }
  const block = $from.node(1)
  const empty = block.type.name === "paragraph" && !block.content.size
  return { from: empty ? $from.before(1) : $from.after(1), to: $from.after(1) }
}

/** Put the cursor into the text after a picture, with a paragraph of its own where there is none. */
function writeAfter(transaction, after) {
  const next = transaction.doc.nodeAt(after)
  if (!next?.isTextblock) transaction.insert(after, transaction.doc.type.schema.nodes.paragraph.create())
  return transaction.setSelection(TextSelection.create(transaction.doc, after + 1))
}

function insert(editor, use) {
  const { image, ...words } = use
  const { from, to } = placeFor(editor.state.selection)
  const figure = editor.schema.nodes.libraryFigure.create({ image: String(image), ...words })
  const transaction = editor.state.tr.replaceWith(from, to, figure)
  writeAfter(transaction, from + figure.nodeSize)
  editor.view.dispatch(transaction.scrollIntoView())
  editor.view.focus()
}

export async function insertPicture(editor, file = null) {
  const use = await pickUse({ file })
  if (use) insert(editor, use)
  else editor.view.focus()
}

/** Ask for the words of the figure at a position, and store them. */
export async function editFigure(editor, position) {
  const node = editor.state.doc.nodeAt(position())
  const image = await picture(node.attrs.image)
  const use = image
    ? await editUse(image, { ...node.attrs, image: Number(node.attrs.image) })
    : await pickUse()
  // The document may have moved meanwhile: the position is asked for again.
  const at = position()
  if (use && at !== undefined && editor.state.doc.nodeAt(at)?.type.name === "libraryFigure") {
    editor.view.dispatch(editor.state.tr.setNodeMarkup(at, null, { ...use, image: String(use.image) }))
    editor.commands.setNodeSelection(at)
  }
  editor.view.focus()
}

/** Move the figure at a position past its neighbour. */
export function moveFigure(editor, at, down) {
  const { state } = editor
  const node = state.doc.nodeAt(at)
  const index = state.doc.resolve(at).index(0)
  const other = state.doc.maybeChild(down ? index + 1 : index - 1)
  if (!node || !other) return false
  const to = down ? at + other.nodeSize : at - other.nodeSize
  const transaction = state.tr.delete(at, at + node.nodeSize).insert(to, node)
  transaction.setSelection(NodeSelection.create(transaction.doc, to)).scrollIntoView()
  editor.view.dispatch(transaction)
  return true
}

export const LibraryFigure = Node.create({
  name: "libraryFigure",
  group: "figureGroup",
  atom: true,
  selectable: true,
  draggable: true,

  addAttributes() {
    return {
      image: { default: null, parseHTML: text("image"), renderHTML: written("image", "image") },
      title: { default: "", parseHTML: (element) => text("title")(element) ?? "", renderHTML: written("title", "title") },
      caption: { default: null, parseHTML: text("caption"), renderHTML: written("caption", "caption", true) },
      alt: { default: null, parseHTML: text("alt"), renderHTML: written("alt", "alt", true) },
      added: { default: "", parseHTML: (element) => text("added")(element) ?? "", renderHTML: written("added", "added") },
      decorative: {
        default: false,
        parseHTML: (element) => text("decorative")(element) === "true",
        renderHTML: ({ decorative }) => (decorative ? { "data-decorative": "true" } : {}),
      },
    }
  },

  parseHTML() {
    return [
      {
        tag: "figure[data-image]",
        getAttrs: (element) => (/^[1-9][0-9]{0,18}$/.test(element.dataset.image) ? {} : false),
      },
    ]
  },

  renderHTML({ HTMLAttributes }) {
    return ["figure", HTMLAttributes]
  },

  addNodeView() {
    return figureView({ editFigure, moveFigure })
  },

  addCommands() {
    return {
      insertPicture:
        () =>
        ({ editor }) => {
          insertPicture(editor)
          return true
        },
    }
  },

  addKeyboardShortcuts() {
    const selected = ({ state }) => state.selection instanceof NodeSelection && state.selection.node.type.name === this.name
    const move = (down) => ({ editor }) => selected(editor) && moveFigure(editor, editor.state.selection.from, down)
    return {
      Enter: ({ editor }) => {
        if (!selected(editor)) return false
        const at = editor.state.selection.from
        editFigure(editor, () => at)
        return true
      },
      "Alt-ArrowUp": move(false),
      "Alt-ArrowDown": move(true),
    }
  },

  /** A picture file pasted or dropped into the story goes through the library. */
  addProseMirrorPlugins() {
    const { editor } = this
    const take = (transfer) => {
      const file = [...(transfer?.files ?? [])].find(({ type }) => type.startsWith("image/"))
      if (file) insertPicture(editor, file)
      return Boolean(file)
    }
    return [
      new Plugin({
        props: {
          // What is typed upon a selected picture goes after it: a letter must not delete a picture.
          handleTextInput: (view, from, to, typed) => {
            const { selection, tr } = view.state
            if (!(selection instanceof NodeSelection) || selection.node.type.name !== "libraryFigure") return false
            view.dispatch(writeAfter(tr, selection.to).insertText(typed).scrollIntoView())
            return true
          },
          handlePaste: (view, event) => take(event.clipboardData),
          handleDrop: (view, event, slice, moved) => !moved && take(event.dataTransfer),
        },
      }),
    ]
  },
})
