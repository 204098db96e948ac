/** The board of a front: buttons answer in place, stories are dragged, or moved by keys. */

import { dragging } from "desk/board/dragging"
import { moving } from "desk/board/moving"
import { pictures } from "desk/board/pictures"
import { presence } from "desk/board/presence"
import { words } from "desk/board/words"

const frame = document.querySelector("[data-board]")
const says = frame.querySelector("[data-board-says]")
const word = words(frame.querySelector("[data-board-words]"))
const holder = frame.querySelector("[data-board-form]")
let sending = Promise.resolve()

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

/** What the server cannot know: what is open, and where the focus and the page are. */
function remember() {
  const focused = document.activeElement
  return {
    focus: holder.contains(focused) ? focused.closest("[data-focus]")?.dataset.focus : null,
    open: new Set([...holder.querySelectorAll("details[open][data-keep]")].map((one) => one.dataset.keep)),
    waits: new Map([...holder.querySelectorAll("[data-waits]")].map((one) => [one.name, one.value])),
    scroll: window.scrollY,
  }
}

function restore({ focus, open, waits, scroll }, wanted) {
  for (const one of holder.querySelectorAll("details[data-keep]")) if (open.has(one.dataset.keep)) one.open = true
  for (const one of holder.querySelectorAll("input[data-waits]")) if (!one.value && waits.get(one.name)) one.value = waits.get(one.name)
  for (const one of holder.querySelectorAll("[data-grip], [data-pick]")) one.hidden = false
  for (const one of holder.querySelectorAll("[data-by-number]")) one.hidden = true
  window.scrollTo({ top: scroll, behavior: "instant" })
  const target = [wanted, focus].filter(Boolean).map((key) => holder.querySelector(`[data-focus="${CSS.escape(key)}"]`)).find((one) => one && !one.disabled)
  target?.focus({ preventScroll: true })
}

/** Send the form as a button would, and show the board that comes back. Sends wait for one another. */
function send(op, { focus = null, quiet = false } = {}) {
  sending = sending.then(() => sendNow(op, focus, quiet))
  return sending
}

async function sendNow(op, focus, quiet) {
  const data = new FormData(form())
  data.set("op", op)
  form().setAttribute("aria-busy", "true")
  let answer
  try {
    answer = await fetch(form().action, { method: "POST", body: data, headers: { "X-Board": "1" } })
  } catch {
    form().removeAttribute("aria-busy")
    return complain(word("lost"))
  }
  if (answer.redirected || answer.status === 403) {
    form().removeAttribute("aria-busy")
    return complain(word("signed-out"))
  }
  if (answer.status >= 500) {
    form().removeAttribute("aria-busy")
    return complain(word("lost"))
  }
  const typing = document.activeElement?.matches("input, textarea") && holder.contains(document.activeElement) ? document.activeElement : null
  const caret = typing && quiet ? [typing.dataset.focus, typing.value, typing.selectionStart] : null
  const board = await answer.text()
  const kept = remember()
  // A note that was published with a layout is not the next one's.
  if (["publish", "schedule"].includes(op)) kept.waits = new Map()
  holder.innerHTML = board
  restore(kept, focus)
  if (caret) keepTyping(...caret)
  const said = holder.querySelector("[data-said]")
  if (said) say(said.textContent)
}

/** Somebody typed on while the server answered: what is in the field stays. */
function keepTyping(key, value, caret) {
  const field = holder.querySelector(`[data-focus="${CSS.escape(key ?? "")}"]`)
  if (!field || field.value === value) return
  field.value = value
  try {
    field.setSelectionRange(caret, caret)
  } catch {
    // A field of a date or a number has no caret.
  }
}

holder.addEventListener("submit", (event) => {
  const button = event.submitter
  if (button?.hasAttribute("data-leaves")) return
  event.preventDefault()
  send(button?.value ?? "keep", { focus: button?.dataset.focus })
})

holder.addEventListener("change", (event) => {
  const field = event.target
  if (field.hasAttribute("data-waits")) return
  if (field.hasAttribute("data-finds")) return
  send("keep", { quiet: true })
})

holder.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !event.target.hasAttribute("data-finds")) return
  event.preventDefault()
  send("find", { focus: "q" })
})

const put = (story, slot) => send(`put:${slot}:${story}`, { focus: `grip-${story}` })
dragging(holder, { put, say, word })
moving(holder, { put, say, word })
pictures(holder, send)
presence(frame, form, word)
restore({ focus: null, open: new Set(), waits: new Map(), scroll: window.scrollY })
