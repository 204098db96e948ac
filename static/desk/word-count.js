/** How many words the story has, and how long it takes to read: under the text, live. */

import { el, whenQuiet } from "desk/dom"
import { word } from "desk/words"

const A_MINUTE = 230 // words, of an adult reading news silently (Brysbaert 2019 has 238 for non-fiction)

// The white space and the letters of newsroom/richtext/reading_text.py: both must count alike.
const SPACE = /[\s\u001c-\u001f\u0085]+/u
const LETTER = /[\p{L}\p{N}]/u

/** Count the words of a text; a dash standing alone is none. */
export const words = (text) => text.split(SPACE).filter((each) => LETTER.test(each)).length

const textOf = (doc, from, to) => doc.textBetween(from, to, " ", " ")

export function wordCount(form) {
  const language = document.documentElement.lang
  const number = (value) => value.toLocaleString(language)
  document.addEventListener("prose-editor:ready", ({ detail: { editor } }) => {
    const line = el("p", { class: "writing__words", "data-words": true })
    editor.view.dom.after(line)
    let total = 0
    const draw = () => {
      const { from, to, empty } = editor.state.selection
      const chosen = empty ? 0 : words(textOf(editor.state.doc, from, to))
      const minutes = Math.max(1, Math.round(total / A_MINUTE))
      if (!total) line.textContent = word("words-none")
      else line.textContent = chosen ? word("words-chosen", { count: number(chosen), total: number(total) }) : word(total === 1 ? "words-one" : "words", { count: number(total), minutes: number(minutes) })
    }
    const count = () => {
      total = words(textOf(editor.state.doc, 0, editor.state.doc.content.size))
      draw()
    }
    const countSoon = whenQuiet(count, 150)
    editor.on("update", countSoon)
    editor.on("selectionUpdate", draw)
    form.addEventListener("desk:restored", countSoon)
    count()
  })
}
