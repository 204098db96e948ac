/** A + beside the empty line the cursor is on: the menu of blocks for mouse and touch. */

import { el } from "desk/dom"
import { key } from "desk/richtext/slash-state"
import { word } from "desk/words"

/** Make the button; it follows the editor by itself. */
export function plusButton(editor) {
  const { view } = editor
  const button = el(
    "button",
    // The keys have "/": a tab stop of its own would stand between the story and what follows.
    { type: "button", class: "plus", tabindex: "-1", "aria-label": word("slash-menu"), title: word("plus-title"), hidden: true },
    el("span", { class: "material-symbols-outlined", "aria-hidden": "true" }, "add"),
  )
  button.addEventListener("mousedown", (event) => event.preventDefault())
  button.addEventListener("click", () => editor.chain().focus().openBlockMenu().run())
  view.dom.parentElement.append(button)

  const follow = () => {
    const { $from, empty } = view.state.selection
    const here = empty && $from.depth === 1 && $from.parent.type.name === "paragraph" && !$from.parent.content.size
    button.hidden = !here || !editor.isFocused || key.getState(view.state).open
    if (button.hidden) return
    const line = view.nodeDOM($from.before(1))
    if (!line) return
    const { top, height } = line.getBoundingClientRect()
    button.style.top = `${top + height / 2 - view.dom.parentElement.getBoundingClientRect().top}px`
  }
  for (const event of ["transaction", "focus", "blur"]) editor.on(event, follow)
  return button
}
