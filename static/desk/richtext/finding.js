/** Matches of a search in the story, marked by decorations. */

import { Extension, Plugin, pm } from "django-prose-editor/editor"
import { found } from "desk/richtext/matching"

const { Decoration, DecorationSet } = pm.view
const key = new pm.state.PluginKey("finding")
const NOTHING = { search: null, at: -1, matches: [], marks: DecorationSet.empty }

function matchesIn(doc, search) {
  const all = []
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true
    const text = node.textBetween(0, node.content.size, "\n", "\ufffc")
    for (const { from, to } of found(text, search)) all.push({ from: pos + 1 + from, to: pos + 1 + to })
    return false
  })
  return all
}

function looked(doc, search, at) {
  if (!search) return NOTHING
  const matches = matchesIn(doc, search)
  const marks = matches.map(({ from, to }, place) => Decoration.inline(from, to, { class: place === at ? "found found--here" : "found" }))
  return { search, at, matches, marks: DecorationSet.create(doc, marks) }
}

/** The matches in the story now: [{from, to}]. */
export const storyMatches = (editor) => key.getState(editor.state).matches

/** Mark what a search finds; `at` is the number of the one that is looked at, -1 none. */
export function mark(editor, search, at = -1) {
  editor.view.dispatch(editor.state.tr.setMeta(key, { search, at }).setMeta("addToHistory", false))
}

/** Put text in the place of matches, all in one change; what is replaced keeps its marks. */
export function replaceIn(editor, matches, text) {
  const { state } = editor
  const transaction = state.tr
  for (const { from, to } of [...matches].reverse()) {
    if (text) transaction.replaceWith(from, to, state.schema.text(text, state.doc.nodeAt(from)?.marks ?? []))
    else transaction.delete(from, to)
  }
  editor.view.dispatch(transaction)
}

export const Finding = Extension.create({
  name: "finding",

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key,
        state: {
          init: () => NOTHING,
          apply(transaction, value, _, state) {
            const told = transaction.getMeta(key)
            if (told) return looked(state.doc, told.search, told.at)
            return transaction.docChanged && value.search ? looked(state.doc, value.search, value.at) : value
          },
        },
        props: { decorations: (state) => key.getState(state).marks },
      }),
    ]
  },
})
