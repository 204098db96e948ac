/** The library's list and code, held to what is stored. */

import { Code as LibraryCode, OrderedList as LibraryOrderedList, wrappingInputRule } from "django-prose-editor/editor"

/** Numbers alone: the library's letters and Roman numerals would be stored as attributes. */
export const OrderedList = LibraryOrderedList.extend({
  addAttributes() {
    return {
      start: {
        default: 1,
        parseHTML: (element) => Number.parseInt(element.getAttribute("start"), 10) || 1,
        renderHTML: ({ start }) => (start > 1 ? { start } : {}),
      },
    }
  },
  renderHTML({ HTMLAttributes }) {
    return ["ol", HTMLAttributes, 0]
  },
  addNodeView() {
    return null
  },
  // The library's own is switched off.
  addInputRules() {
    return [
      wrappingInputRule({
        find: /^(\d{1,3})\.\s$/,
        type: this.type,
        getAttributes: (match) => ({ start: Number(match[1]) }),
        joinPredicate: (match, node) => node.childCount + node.attrs.start === Number(match[1]),
      }),
    ]
  },
})

/** Code that may be bold or linked as well, which the library forbids. */
export const Code = LibraryCode.extend({ excludes: "" })
