/** The figure: a use of a library picture between the blocks of the story, or in a gallery. */

import { Document as LibraryDocument, Node, Plugin, pm } from "django-prose-editor/editor"
import { picture } from "desk/images"
import { editUse, pickUses } from "desk/picking"
import { change, insert, isStray, moveNode, writeAfter } from "desk/richtext/figure-places"
import { figureView } from "desk/richtext/figure-view"
import { uploadHere, uploadPlugins } from "desk/richtext/uploads"

const { NodeSelection } = pm.state

/** Figures stand between blocks, never in a list, a quote or a table. */
export const Document = LibraryDocument.extend({ content: "(block | figureGroup)+" })

const text = (name) => (element) => element.getAttribute(`data-${name}`)
const written = (name, attribute, emptyCounts) => (attributes) => {
  const value = attributes[attribute]
  return value === null || value === undefined || (value === "" && !emptyCounts) ? {} : { [`data-${name}`]: value }
}
const inherited = (name) => ({ default: null, parseHTML: text(name), renderHTML: written(name, name, true) })
const plain = (name) => ({ default: "", parseHTML: (element) => text(name)(element) ?? "", renderHTML: written(name, name) })

/** Choose pictures, or take files, for where the cursor is. */
export async function insertPictures(editor, { asGallery = false } = {}) {
  const uses = await pickUses({ gallery: true, asGallery, onFiles: (files) => uploadHere(editor, files) })
  if (uses.length) insert(editor, uses, { asGallery: uses.asGallery })
  else editor.view.focus()
}

/** Ask for the words and the crop of the figure at a position, and store them. */
export async function editFigure(editor, position) {
  const node = editor.state.doc.nodeAt(position())
  const image = await picture(node.attrs.image)
  const use = image
    ? await editUse(image, { ...node.attrs, image: Number(node.attrs.image) })
    : (await pickUses({ most: 1 }))[0]
  // The document may have moved meanwhile: the position is asked for again.
  const at = position()
  if (use && at !== undefined && editor.state.doc.nodeAt(at)?.type.name === "libraryFigure") {
    change(editor, at, { ...use, image: String(use.image) })
    editor.commands.setNodeSelection(at)
  }
  editor.view.focus()
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
      title: plain("title"),
      caption: inherited("caption"),
      alt: inherited("alt"),
      added: plain("added"),
      decorative: {
        default: false,
        parseHTML: (element) => text("decorative")(element) === "true",
        renderHTML: ({ decorative }) => (decorative ? { "data-decorative": "true" } : {}),
      },
      width: {
        default: "text",
        parseHTML: (element) => (["wide", "full"].includes(text("width")(element)) ? text("width")(element) : "text"),
        renderHTML: ({ width }) => (width === "text" ? {} : { "data-width": width }),
      },
      crop: plain("crop"),
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
    return figureView({ editFigure })
  },

  addCommands() {
    return {
      insertPicture:
        () =>
        ({ editor }) => {
          insertPictures(editor)
          return true
        },
    }
  },

  addKeyboardShortcuts() {
    const selected = ({ state: { selection } }) =>
      selection instanceof NodeSelection && ["libraryFigure", "pictureGallery"].includes(selection.node.type.name)
    const move = (down) => ({ editor }) => selected(editor) && moveNode(editor, editor.state.selection.from, down)
    const into = ({ editor }) => {
      if (!selected(editor)) return false
      editor.view.nodeDOM(editor.state.selection.from)?.querySelector("textarea, input, button")?.focus()
      return true
    }
    return {
      Enter: ({ editor }) => {
        if (!selected(editor)) return false
        if (editor.state.selection.node.type.name !== "libraryFigure") return into({ editor })
        const at = editor.state.selection.from
        editFigure(editor, () => at)
        return true
      },
      Tab: into,
      "Alt-ArrowUp": move(false),
      "Alt-ArrowDown": move(true),
      "Alt-ArrowLeft": ({ editor }) => inGallery(editor) && move(false)({ editor }),
      "Alt-ArrowRight": ({ editor }) => inGallery(editor) && move(true)({ editor }),
    }
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        filterTransaction: (transaction) => !isStray(transaction),
        props: {
          // What is typed upon a selected picture goes after it: a letter must not delete a picture.
          handleTextInput: (view, from, to, typed) => {
            const { selection, tr } = view.state
            if (!(selection instanceof NodeSelection) || !["libraryFigure", "pictureGallery"].includes(selection.node.type.name)) return false
            const after = selection.$to.depth ? selection.$to.after(1) : selection.to
            view.dispatch(writeAfter(tr, after).insertText(typed).scrollIntoView())
            return true
          },
        },
      }),
      ...uploadPlugins(this.editor),
    ]
  },
})

const inGallery = ({ state: { selection } }) => selection.$from.parent.type.name === "pictureGallery"
