/** The words of one use, typed where the picture stands: the library's and this story's told apart. */

import { el, whenQuiet } from "desk/dom"
import { postOne } from "desk/endpoints"
import { find, remember } from "desk/images"
import { word } from "desk/words"

let number = 0

/** Return a credit as pages print it, in the masthead's style. */
export function printed(credit) {
  return credit ? `${find("credit", "open") ?? ""}${find("credit", "prefix") ?? ""}${credit}${find("credit", "close") ?? ""}` : ""
}

export const lacksAlt = (image, use) => !use.decorative && !(use.alt ?? image.alt)

/** One text that is the library's (null) or this story's. */
function line(name, { get, put, image }) {
  const id = `words-${++number}`
  const mark = el("span", { class: "words__mark" })
  const area = el("textarea", { id, rows: "1", class: "words__text", "data-words": name })
  const back = el("button", { type: "button", class: "words__back", onclick: () => {
    put({ [name]: null })
    draw()
    area.focus()
  } }, word(`back-${name}`))
  const dom = el("div", { class: `words__line words__line--${name}` }, el("label", { class: "words__label", for: id }, word(`words-${name}`), " ", mark), area, back)

  function draw() {
    const own = get()[name]
    const inherited = own === null || own === undefined
    const text = inherited ? (image()[name] ?? "") : own
    if (area.value !== text) area.value = text
    area.classList.toggle("inherited", inherited)
    area.placeholder = word(inherited ? `none-${name}` : `none-own-${name}`)
    mark.textContent = word(inherited ? "mark-library" : "mark-story")
    mark.classList.toggle("words__mark--own", !inherited)
    back.hidden = inherited
    area.disabled = name === "alt" && Boolean(get().decorative)
    grow(area)
  }
  area.addEventListener("input", () => {
    put({ [name]: area.value })
    draw()
  })
  return { dom, draw }
}

const native = CSS.supports("field-sizing", "content")
function grow(area) {
  if (native || !area.offsetParent) return
  area.style.height = "auto"
  area.style.height = `${area.scrollHeight + 2}px`
}

/** The credit: the library's alone. Who may change the picture types a missing one right here. */
function creditLine(image, changed) {
  const known = image()
  if (known.credit) {
    return el("p", { class: "words__credit" }, printed(known.credit), known.page ? el("a", { class: "words__page", href: known.page, target: "_blank", rel: "noopener" }, word("in-library"), el("span", { class: "writing__unseen" }, ` ${word("new-tab")}`)) : null)
  }
  if (!known.page) return el("p", { class: "use-line use-line--warning" }, word("no-credit"))
  const id = `words-${++number}`
  const input = el("input", { id, type: "text", autocomplete: "off", "data-words": "credit" })
  const wrong = el("p", { class: "writing__errors", role: "alert" })
  const save = async () => {
    if (!input.value.trim()) return
    const data = new FormData()
    data.set("credit", input.value)
    try {
      const { image: newer } = await postOne("picker_words", known.id, data)
      remember("images", known.id, { ...known, ...newer })
      changed()
      document.dispatchEvent(new CustomEvent("desk:picture"))
    } catch (error) {
      wrong.textContent = error.message
    }
  }
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") save()
  })
  return el("div", { class: "words__line words__line--credit" }, el("label", { class: "words__label use-line--warning", for: id }, word("credit-missing")), el("div", { class: "words__row" }, input, el("button", { type: "button", class: "b", onclick: save }, word("credit-save"))), wrong)
}

/**
 * `get()` is the present use, `put(part)` stores a change of it, `image()` the
 * library's picture. Returns {dom, draw}; draw() never takes the focus away.
 */
export function wordsPanel({ get, put, image }) {
  const warning = el("p", { class: "use-line use-line--warning words__warning" }, word("no-alt"))
  const id = `words-${++number}`
  const decorative = el("input", { type: "checkbox", id })
  const title = el("p", { class: "use-line use-line--title" })
  const added = el("p", { class: "use-line" })
  const credit = el("div")
  const instructions = el("p", { class: "picker__instructions" })
  // Stored when the hand rests: every letter would redraw what stands around.
  const soon = whenQuiet(() => drawRest(), 120)
  const change = (part) => {
    put(part)
    soon()
  }
  const lines = ["caption", "alt"].map((name) => line(name, { get, put: change, image }))
  decorative.addEventListener("change", () => {
    put({ decorative: decorative.checked })
    draw()
  })
  let credited = null

  function drawRest() {
    const use = get()
    title.textContent = use.title ?? ""
    title.hidden = !use.title
    added.textContent = use.added ?? ""
    added.hidden = !use.added
    warning.hidden = !lacksAlt(image(), use)
    decorative.checked = Boolean(use.decorative)
    instructions.hidden = !image().instructions
    instructions.textContent = word("instructions", { text: image().instructions ?? "" })
    if (credited !== image().credit) {
      credited = image().credit
      credit.replaceChildren(creditLine(image, draw))
    }
  }
  function draw() {
    for (const each of lines) each.draw()
    drawRest()
  }
  const dom = el("div", { class: "words" }, title, lines[0].dom, credit, added, lines[1].dom, warning, el("div", { class: "words__tick" }, decorative, el("label", { for: id }, word("decorative-short"))), instructions)
  draw()
  return { dom, draw }
}
