/** The board of a front: buttons answer in place, stories are dragged, or moved by keys. */

import { dragging } from "desk/board/dragging"
import { hands } from "desk/board/hands"
import { moving } from "desk/board/moving"
import { pictures } from "desk/board/pictures"
import { presence } from "desk/board/presence"
import { carry, values } from "desk/board/typed"
import { words } from "desk/board/words"

const frame = document.querySelector("[data-board]")
const says = frame.querySelector("[data-board-says]")
const word = words(frame.querySelector("[data-board-words]"))
const holder = frame.querySelector("[data-board-form]")
const handsOff = hands(holder)
const QUIET = 1500 // milliseconds after the last letter
let sending = Promise.resolve()
let later = 0
let isShowing = false

const form = () => holder.querySelector("form")

/** Speak to a screen reader, and put what went wrong where it is seen. */
function say(sentence) {
  says.textContent = ""
  requestAnimationFrame(() => (says.textContent = sentence))
}

function complain(sentence) {
  const bar = form().querySelector(".board-bar")
  let line = bar.querySelector("[data-complaint]")
  if (!line) {
    line = document.createElement("p")
    line.className = "board-error"
    line.dataset.complaint = ""
    line.setAttribute("role", "alert")
    bar.append(line)
  }
  line.textContent = sentence
}

/** What the server cannot know: what is open, and where the focus, the caret and the page are. */
function remember() {
  const focused = document.activeElement
  const inside = holder.contains(focused)
  return {
    focus: inside ? focused.closest("[data-focus]")?.dataset.focus : null,
    caret: inside && focused.matches("input, textarea") ? [focused.selectionStart, focused.selectionEnd] : null,
    open: new Set([...holder.querySelectorAll("details[open][data-keep]")].map((one) => one.dataset.keep)),
    waits: new Map([...holder.querySelectorAll("[data-waits]")].map((one) => [one.name, one.value])),
    scroll: window.scrollY,
  }
}

function restore({ focus, caret, open, waits, scroll }, wanted) {
  for (const one of holder.querySelectorAll("details[data-keep]")) if (open.has(one.dataset.keep)) one.open = true
  for (const one of holder.querySelectorAll("input[data-waits]")) if (!one.value && waits.get(one.name)) one.value = waits.get(one.name)
  for (const one of holder.querySelectorAll("[data-grip], [data-pick]")) one.hidden = false
  for (const one of holder.querySelectorAll("[data-by-number]")) one.hidden = true
  window.scrollTo({ top: scroll, behavior: "instant" })
  const target = [wanted, focus].filter(Boolean).map((key) => holder.querySelector(`[data-focus="${CSS.escape(key)}"]`)).find((one) => one && !one.disabled)
  target?.focus({ preventScroll: true })
  if (!caret || target?.dataset.focus !== focus) return
  try {
    target.setSelectionRange(...caret)
  } catch {
    // A field of a date or a number has no caret.
  }
}

/** Send the form as a button would, and show the board that comes back. Sends wait for one another. */
function send(op, { focus = null } = {}) {
  clearTimeout(later)
  sending = sending.then(() => sendNow(op, focus)).catch(() => complain(word("lost")))
  return sending
}

const post = (data) => fetch(form().action, { method: "POST", body: data, headers: { "X-Board": "1" } })

/** A login in another tab makes a new token: return the one that counts now, "" for nobody. */
async function freshToken() {
  const answer = await fetch(form().action, { headers: { "X-Board": "1" } })
  if (answer.redirected || !answer.ok) return ""
  const page = new DOMParser().parseFromString(await answer.text(), "text/html")
  return page.querySelector("[name=csrfmiddlewaretoken]")?.value ?? ""
}

async function sendNow(op, focus) {
  const sent = values(form())
  const data = new FormData(form())
  data.set("op", op)
  form().setAttribute("aria-busy", "true")
  try {
    let answer = await post(data)
    if (answer.redirected || answer.status === 403) {
      const token = await freshToken()
      if (!token) return complain(word("signed-out"))
      data.set("csrfmiddlewaretoken", token)
      answer = await post(data)
    }
    if (answer.status === 403) return complain(word("forbidden"))
    if (answer.status >= 500 || answer.redirected) return complain(word("lost"))
    const board = await answer.text()
    await handsOff()
    show(board, op, focus, answer.ok ? sent : null)
  } finally {
    form().removeAttribute("aria-busy")
  }
}

/** Put a board in the place of the one that stands there; what was typed meanwhile stays. */
function show(board, op, focus, sent) {
  const typed = values(form())
  const kept = remember()
  // A note that was published with a layout is not the next one's.
  if (["publish", "schedule"].includes(op)) kept.waits = new Map()
  isShowing = true // a field that goes while it has the focus says that it was changed
  holder.innerHTML = board
  const unsent = carry(form(), typed, sent)
  restore(kept, focus)
  isShowing = false
  if (unsent) waitForChange()
  // What the server refused waits for the next change.
  if (unsent && sent) keepLater()
  say(holder.querySelector("[data-said]")?.textContent ?? "")
}

function waitForChange() {
  for (const one of holder.querySelectorAll("[data-waits-for-change]")) one.disabled = false
}

function keepLater() {
  clearTimeout(later)
  later = setTimeout(() => send("keep"), QUIET)
}

holder.addEventListener("submit", (event) => {
  const button = event.submitter
  if (button?.hasAttribute("data-leaves")) return
  event.preventDefault()
  send(button?.value ?? "keep", { focus: button?.dataset.focus })
})

const counts = (field) => !isShowing && !field.hasAttribute("data-waits") && !field.hasAttribute("data-finds")

holder.addEventListener("input", (event) => {
  if (!counts(event.target)) return
  waitForChange()
  keepLater()
})

holder.addEventListener("change", (event) => {
  if (counts(event.target)) send("keep")
})

holder.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !event.target.hasAttribute("data-finds")) return
  event.preventDefault()
  send("find", { focus: "q" })
})

/** Ctrl+Z and Ctrl+Shift+Z (Ctrl+Y) are the board's, but in a field, whose own typing they take back. */
document.addEventListener("keydown", (event) => {
  const key = event.key?.toLowerCase() // a browser that fills in a field presses no key
  if (!(event.ctrlKey || event.metaKey) || event.altKey || !["z", "y"].includes(key)) return
  if (event.target.closest("input, textarea, dialog")) return
  event.preventDefault()
  // Behind what is being sent; the server says where there is no further step.
  send(key === "y" || event.shiftKey ? "redo" : "undo")
})

/** A colleague made another layout live and nothing was changed here: the board shows theirs. */
function refresh(sentence) {
  if (clearedToRefresh()) send("keep").then(() => say(sentence))
}

const clearedToRefresh = () => !form().dataset.changed && ![...values(form()).values()].some((one) => one.value !== one.written)

const put = (story, slot) => send(`put:${slot}:${story}`, { focus: `grip-${story}` })
dragging(holder, { put, say, word })
moving(holder, { put, say, word })
pictures(holder, send)
presence(frame, form, word, refresh)
restore({ focus: null, caret: null, open: new Set(), waits: new Map(), scroll: window.scrollY })
