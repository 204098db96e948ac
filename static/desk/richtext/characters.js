/** The dialog of special characters: found by name, chosen by mouse or keys, the latest ones first. */

import { Extension } from "django-prose-editor/editor"
import { show } from "desk/dialogs"
import { boundary } from "desk/undoing"
import { word } from "desk/words"

const KEY = "newsroom.writing.characters"
const MOST = 12
const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()

function recent() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? []
  } catch {
    return []
  }
}
function remember(code) {
  try {
    localStorage.setItem(KEY, JSON.stringify([code, ...recent().filter((each) => each !== code)].slice(0, MOST)))
  } catch {
    // Without storage there are no recent ones.
  }
}

let grid = null

/** Make the dialog work once: search, arrow keys, choosing. */
function build() {
  const dialog = document.getElementById("characters")
  const search = dialog.querySelector("#characters-q")
  const status = dialog.querySelector("[data-status]")
  const latest = dialog.querySelector("[data-recent]")
  const buttons = () => [...dialog.querySelectorAll("[data-char]")].filter((button) => !button.hidden && !button.closest("[hidden]"))
  const point = (target, focus = true) => {
    for (const each of dialog.querySelectorAll("[data-char]")) each.tabIndex = each === target ? 0 : -1
    if (focus) target?.focus()
  }
  function filter() {
    const wanted = folded(search.value).split(/\s+/).filter(Boolean)
    for (const group of dialog.querySelectorAll("[data-group]")) {
      let any = false
      for (const button of group.querySelectorAll("[data-char]")) {
        const names = folded(button.title).split(/[\s,;]+/)
        button.hidden = !wanted.every((each) => names.some((name) => name.startsWith(each)) || each === button.dataset.char.toLowerCase())
        any ||= !button.hidden
      }
      group.hidden = !any
    }
    const all = buttons()
    status.textContent = search.value ? (all.length ? word("characters-found", { count: all.length }) : word("found-none")) : ""
    point(all[0], false)
  }
  function drawRecent() {
    const again = recent().map((code) => dialog.querySelector(`[data-group]:not([data-recent]) [data-char="${CSS.escape(code)}"]`)).filter(Boolean)
    latest.querySelector("[data-grid]").replaceChildren(...again.map((button) => button.cloneNode(true)))
  }
  /** The button nearest above or below another, whatever the width of the window makes of the rows. */
  function vertical(from, down) {
    const { top, left } = from.getBoundingClientRect()
    const rows = buttons().filter((each) => (down ? each.getBoundingClientRect().top > top + 1 : each.getBoundingClientRect().top < top - 1))
    const edge = (down ? Math.min : Math.max)(...rows.map((each) => each.getBoundingClientRect().top))
    const row = rows.filter((each) => Math.abs(each.getBoundingClientRect().top - edge) < 2)
    return row.sort((one, other) => Math.abs(one.getBoundingClientRect().left - left) - Math.abs(other.getBoundingClientRect().left - left))[0]
  }
  dialog.addEventListener("keydown", (event) => {
    const all = buttons()
    const at = all.indexOf(event.target)
    if (event.target === search && event.key === "ArrowDown") point(all[0])
    else if (event.target === search && event.key === "Enter") all[0]?.click()
    else if (at < 0) return
    else if (event.key === "ArrowRight") point(all[Math.min(at + 1, all.length - 1)])
    else if (event.key === "ArrowLeft") point(all[Math.max(at - 1, 0)])
    else if (event.key === "ArrowDown") point(vertical(event.target, true) ?? event.target)
    else if (event.key === "ArrowUp") point(vertical(event.target, false) ?? search)
    else if (event.key === "Home") point(all[0])
    else if (event.key === "End") point(all.at(-1))
    else return
    event.preventDefault()
  })
  dialog.addEventListener("click", (event) => {
    const button = event.target.closest("[data-char]")
    if (button) dialog.close(button.dataset.char)
  })
  search.addEventListener("input", filter)
  return {
    async ask() {
      search.value = ""
      drawRecent()
      filter()
      return show(dialog, { focus: search })
    },
  }
}

/** Ask for a character, and put it where the cursor was: in the story or in a field. */
async function insert(editor) {
  const field = document.activeElement?.matches?.("textarea, input[type=text], input:not([type])") ? document.activeElement : null
  const at = field && [field.selectionStart, field.selectionEnd]
  grid ??= build()
  const code = await grid.ask()
  if (!code) {
    if (field) field.focus()
    else editor.commands.focus()
    return
  }
  remember(code)
  const character = String.fromCodePoint(Number.parseInt(code, 16))
  if (!field) {
    editor.chain().focus().command(({ tr }) => Boolean(tr.insertText(character))).run()
    return
  }
  boundary()
  field.focus()
  field.setRangeText(character, ...at, "end")
  field.dispatchEvent(new Event("input", { bubbles: true }))
}

export const Characters = Extension.create({
  name: "characters",

  addCommands() {
    return {
      insertCharacter:
        () =>
        ({ editor, dispatch }) => {
          if (dispatch) insert(editor)
          return true
        },
    }
  },
})
