/** Find and replace in headline, standfirst and story: the bar. */

import { announce, el } from "desk/dom"
import { finder } from "desk/find-places"
import { word } from "desk/words"

const icon = (name) => el("span", { class: "material-symbols-outlined", "aria-hidden": "true" }, name)

/** Build the bar of a form; it opens on Ctrl-F and Ctrl-H in the text. */
export function findBar(form) {
  const text = form.querySelector(".writing__text")
  const find = el("input", { type: "text", id: "find-what", autocomplete: "off", spellcheck: "false", "data-straight": true, "data-own-undo": true })
  const replace = el("input", { type: "text", id: "find-with", autocomplete: "off", "data-straight": true, "data-own-undo": true })
  const count = el("output", { class: "find__count", for: "find-what" })
  const toggle = (name, symbol) => el("button", { type: "button", class: "b b--icon", "aria-pressed": "false", "aria-label": word(name), title: word(name) }, icon(symbol))
  const matchCase = toggle("find-case", "match_case")
  const whole = toggle("find-whole", "match_word")
  const press = (name, work, symbol = null) =>
    el("button", { type: "button", class: symbol ? "b b--icon" : "b", "aria-label": symbol ? word(name) : null, title: symbol ? word(name) : null, onclick: work }, symbol ? icon(symbol) : word(name))
  const bar = el(
    "div",
    { class: "find", role: "search", "aria-label": word("find-title"), hidden: true },
    el("div", { class: "find__line" }, el("label", { for: "find-what" }, word("find-what")), find, matchCase, whole, count, press("find-previous", () => go(-1), "keyboard_arrow_up"), press("find-next", () => go(1), "keyboard_arrow_down"), press("find-close", () => close(), "close")),
    el("div", { class: "find__line" }, el("label", { for: "find-with" }, word("find-with")), replace, press("find-replace", () => replaceOne()), press("find-replace-all", () => replaceAll())),
  )
  text.prepend(bar)
  // The toolbar stays below the bar.
  new ResizeObserver(() => text.style.setProperty("--find", `${bar.offsetHeight}px`)).observe(bar)
  const places = finder(form)
  let editor = null
  document.addEventListener("prose-editor:ready", ({ detail }) => {
    editor = detail.editor
    places.give(editor)
    editor.on("update", () => !bar.hidden && look(false))
  })

  const options = () => ({ matchCase: matchCase.getAttribute("aria-pressed") === "true", wholeWords: whole.getAttribute("aria-pressed") === "true" })
  function tell() {
    const { at, all } = places.state()
    count.textContent = !find.value ? "" : all ? (at < 0 ? word("find-all", { all }) : word("find-at", { at: at + 1, all, where: places.where() })) : word("find-none")
    bar.classList.toggle("find--none", Boolean(find.value) && !all)
  }
  function look(fresh = true) {
    places.look(find.value, options(), fresh)
    tell()
  }
  function go(by) {
    places.go(by)
    tell()
    announce(count.textContent)
  }
  function replaceOne() {
    if (places.replaceOne(replace.value)) go(0)
    else go(1)
  }
  function replaceAll() {
    const number = places.replaceAll(replace.value)
    tell()
    announce(word("find-replaced", { count: number }))
    count.textContent = word("find-replaced", { count: number })
  }
  function open(field) {
    const chosen = places.chosen()
    bar.hidden = false
    if (chosen) find.value = chosen
    look()
    if (find.value) go(0)
    field.focus()
    field.select()
  }
  function close() {
    bar.hidden = true
    places.leave()
  }

  for (const each of [matchCase, whole]) {
    each.addEventListener("click", () => {
      each.setAttribute("aria-pressed", String(each.getAttribute("aria-pressed") !== "true"))
      look()
    })
  }
  find.addEventListener("input", () => look())
  bar.addEventListener("input", (event) => event.stopPropagation())
  form.addEventListener("input", (event) => !bar.hidden && event.target.matches("#id_headline, #id_standfirst") && look(false))
  bar.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close()
    else if (event.key === "Enter" && event.target === find) go(event.shiftKey ? -1 : 1)
    else if (event.key === "Enter" && event.target === replace) replaceOne()
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  form.addEventListener(
    "keydown",
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      const wanted = event.key.toLowerCase()
      // A second Ctrl-F, with the bar in use, is for the browser.
      if (wanted === "f" && (bar.contains(event.target) || !text.contains(event.target))) return
      if ((wanted !== "f" && wanted !== "h") || !text.contains(event.target)) return
      event.preventDefault()
      event.stopPropagation()
      open(wanted === "h" ? replace : find)
    },
    { capture: true },
  )
  document.addEventListener("desk:find", ({ detail }) => open(detail === "replace" ? replace : find))
}
