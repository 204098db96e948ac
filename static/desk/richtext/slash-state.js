/** Whether the menu of blocks is open, and what has been typed into it: a state of the editor. */

import { Plugin, pm } from "django-prose-editor/editor"

export const key = new pm.state.PluginKey("slashMenu")
const CLOSED = { open: false, from: 0, query: "", plus: false }
const LONGEST = 30

/** What stands between the menu's beginning and the cursor; null when the cursor has left it. */
function query(state, { from, plus }) {
  const { $from, empty } = state.selection
  if (!empty || $from.pos < from || !$from.parent.isTextblock) return null
  if (from < $from.start() || from > $from.end()) return null
  const text = state.doc.textBetween(from, $from.pos, "\n", "\ufffc")
  if (!plus && !text.startsWith("/")) return null
  const typed = plus ? text : text.slice(1)
  return typed.length > LONGEST || /^\s|\s{2}|[\n\ufffc]/.test(typed) ? null : typed
}

/** Keys go to `keys(event)` while the menu is open. */
export const slashState = (keys) =>
  new Plugin({
    key,
    state: {
      init: () => CLOSED,
      apply(transaction, value, _, state) {
        const told = transaction.getMeta(key)
        if (told) return told.open ? { ...CLOSED, ...told, query: query(state, told) ?? "" } : CLOSED
        if (!value.open) return value
        const moved = { ...value, from: transaction.mapping.map(value.from, -1) }
        const typed = query(state, moved)
        return typed === null ? CLOSED : { ...moved, query: typed }
      },
    },
    props: {
      handleTextInput(view, from, to, text) {
        if (text !== "/" || from !== to) return false
        const { $from } = view.state.selection
        if ($from.parent.type.name !== "paragraph" || $from.marks().some((mark) => mark.type.spec.code)) return false
        const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, "", "\ufffc")
        if (before ? !/\s/.test(before) : $from.parent.content.size > 0 && $from.parentOffset > 0) return false
        view.dispatch(view.state.tr.insertText("/").setMeta(key, { open: true, from, plus: false }).scrollIntoView())
        return true
      },
      handleKeyDown: (view, event) => key.getState(view.state).open && keys(event),
      handleDOMEvents: {
        blur(view) {
          if (key.getState(view.state).open) view.dispatch(view.state.tr.setMeta(key, { open: false }))
          return false
        },
      },
    },
  })

export const close = (view) => view.dispatch(view.state.tr.setMeta(key, { open: false }))
