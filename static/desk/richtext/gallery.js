/** The gallery: pictures side by side under one title. */

import { Node, Plugin } from "django-prose-editor/editor"
import { insertPictures } from "desk/richtext/figure"
import { galleryView } from "desk/richtext/gallery-view"

export const PictureGallery = Node.create({
  name: "pictureGallery",
  group: "figureGroup",
  content: "libraryFigure+",
  isolating: true,
  selectable: true,
  draggable: true,

  addAttributes() {
    return {
      title: {
        default: "",
        parseHTML: (element) => element.getAttribute("data-title") ?? "",
        renderHTML: ({ title }) => (title ? { "data-title": title } : {}),
      },
    }
  },

  parseHTML() {
    return [{ tag: "section.gallery" }]
  },

  renderHTML({ HTMLAttributes }) {
    return ["section", { class: "gallery", ...HTMLAttributes }, 0]
  },

  addNodeView() {
    return galleryView()
  },

  addCommands() {
    return {
      insertGallery:
        () =>
        ({ editor }) => {
          insertPictures(editor, { asGallery: true })
          return true
        },
    }
  },

  /** A gallery of one picture is that picture. */
  addProseMirrorPlugins() {
    return [
      new Plugin({
        appendTransaction(transactions, before, state) {
          if (!transactions.some(({ docChanged }) => docChanged)) return null
          let { tr } = state
          state.doc.forEach((node, at) => {
            if (node.type.name === "pictureGallery" && node.childCount < 2) {
              const from = tr.mapping.map(at)
              tr = tr.replaceWith(from, from + node.nodeSize, node.content)
            }
          })
          return tr.docChanged ? tr : null
        },
      }),
    ]
  },
})
