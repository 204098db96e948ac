/** Where find and replace look: headline, standfirst and story, one after another. */

import { fieldName } from "desk/form-fields"
import { found, pattern } from "desk/richtext/matching"
import { mark, replaceIn, storyMatches } from "desk/richtext/finding"
import { asOne } from "desk/undoing"
import { word } from "desk/words"

const FIELDS = ["headline", "standfirst"]

export function finder(form) {
  const controls = FIELDS.map((name) => form.elements.namedItem(name)).filter(Boolean)
  let editor = null
  let search = null
  let all = [] // {control?, from, to}, in reading order
  let at = -1

  /** Gather the matches; the story marks its own. */
  function gather() {
    const inFields = search ? controls.flatMap((control) => found(control.value, search).map((match) => ({ control, ...match }))) : []
    mark(editor, search, at - inFields.length)
    all = [...inFields, ...storyMatches(editor)]
  }
  /** The first match at or after the cursor. */
  function nearest() {
    const from = editor.state.selection.from
    const place = all.findIndex((match) => !match.control && match.from >= from)
    return place < 0 ? 0 : place
  }
  function show() {
    const match = all[at]
    for (const control of controls) control.classList.toggle("found-here", control === match?.control)
    if (!match) return
    const numbers = all.filter(({ control }) => control).length
    mark(editor, search, at - numbers)
    if (match.control) {
      match.control.setSelectionRange(match.from, match.to)
      match.control.scrollIntoView({ block: "center" })
    } else {
      editor.view.dom.querySelector(".found--here")?.scrollIntoView({ block: "center" })
    }
  }
  function put(matches, text) {
    for (const control of controls) {
      const its = matches.filter((match) => match.control === control)
      if (!its.length) continue
      let { value } = control
      for (const { from, to } of its.reverse()) value = value.slice(0, from) + text + value.slice(to)
      control.value = value
      control.dispatchEvent(new Event("input", { bubbles: true }))
    }
    const inStory = matches.filter((match) => !match.control)
    if (inStory.length) replaceIn(editor, inStory, text)
  }

  return {
    give(made) {
      editor = made
    },
    state: () => ({ at, all: all.length }),
    where: () => (all[at]?.control ? fieldName(form, all[at].control.name) : word("the-story")),
    /** The words chosen in the text, to search for. */
    chosen() {
      const { from, to, empty, $from, $to } = editor.state.selection
      if (controls.includes(document.activeElement)) {
        const { value, selectionStart, selectionEnd } = document.activeElement
        return value.slice(selectionStart, selectionEnd)
      }
      return empty || !$from.sameParent($to) ? "" : editor.state.doc.textBetween(from, to).slice(0, 200)
    },
    look(query, options, fresh) {
      search = pattern(query, options)
      if (fresh) at = -1
      gather()
      if (at >= all.length) at = all.length - 1
      if (fresh && all.length) at = nearest()
      show()
    },
    go(by) {
      if (all.length) at = at < 0 ? nearest() : (at + by + all.length) % all.length
      show()
    },
    replaceOne(text) {
      if (at < 0 || !all[at]) return false
      asOne(() => put([all[at]], text))
      gather()
      if (at >= all.length) at = 0
      return true
    },
    /** Replace every match; return how many there were. */
    replaceAll(text) {
      const number = all.length
      if (number) asOne(() => put(all, text))
      at = -1
      gather()
      return number
    },
    leave() {
      const match = all[at]
      search = null
      all = []
      mark(editor, null)
      for (const control of controls) control.classList.remove("found-here")
      if (match?.control) match.control.focus()
      else if (match) editor.chain().focus().setTextSelection({ from: match.from, to: match.to }).run()
      else editor.commands.focus()
      at = -1
    },
  }
}
