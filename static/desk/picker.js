/** Choosing pictures: search, newest first, or upload in place. */

import { show } from "desk/dialogs"
import { el, whenQuiet } from "desk/dom"
import { get } from "desk/endpoints"
import { pictureName, remember } from "desk/images"
import { selecting } from "desk/picker-selection"
import { uploading } from "desk/upload"
import { word } from "desk/words"

let picker = null

function build() {
  const dialog = document.getElementById("picker")
  const view = (name) => dialog.querySelector(`[data-view=${name}]`)
  const library = view("library")
  const grid = library.querySelector("[data-grid]")
  const more = library.querySelector("[data-more]")
  const status = library.querySelector("[data-status]")
  const search = dialog.querySelector("#picker-q")
  const state = { dialog, search, chosen: [], many: false, onFiles: null }
  let asking = null

  const choose = (image) => {
    state.chosen = [remember("images", image.id, image)]
    dialog.close("chosen")
  }
  const give = (files) => {
    state.onFiles(state.many ? files : files.slice(0, 1))
    dialog.close("files")
  }
  const upload = uploading(view("upload"), give)
  const selection = selecting(dialog, grid, { many: () => state.many, done: (images) => {
    state.chosen = images.map((image) => remember("images", image.id, image))
    dialog.close("chosen")
  } })

  const card = (image) =>
    el(
      "li",
      {},
      selection.box(image),
      el(
        "button",
        { type: "button", class: "picker__card", tabindex: "-1", "data-id": image.id, onclick: (event) => selection.pressed(image, event) || choose(image) },
        el("img", { src: image.thumb?.src, width: image.thumb?.width, height: image.thumb?.height, alt: "", loading: "lazy" }),
        el("span", { class: "picker__name" }, pictureName(image)),
        el("span", { class: "picker__credit" }, image.credit || word("no-credit")),
        image.instructions ? el("span", { class: "picker__instructions" }, image.instructions) : null,
      ),
    )
  const cards = () => [...grid.querySelectorAll(".picker__card")]
  const point = (target, focus = true) => {
    for (const each of cards()) each.tabIndex = each === target ? 0 : -1
    if (focus) target?.focus()
  }

  async function load(before = null) {
    asking?.abort()
    asking = new AbortController()
    const mine = asking
    status.textContent = word("picker-loading")
    try {
      const answer = await get("picker", { q: search.value.trim(), before }, mine.signal)
      const first = cards().length
      if (before === null) grid.replaceChildren()
      grid.append(...answer.images.map(card))
      more.hidden = !answer.more
      status.textContent = cards().length
        ? word("picker-shown", { count: cards().length })
        : word("picker-none")
      point(before === null ? cards()[0] : cards()[first], before !== null)
    } catch (error) {
      if (error.name !== "AbortError") status.textContent = error.message
    }
  }

  function step(event) {
    const all = cards()
    const at = all.indexOf(document.activeElement)
    if (at < 0) return
    const row = all.filter((each) => each.offsetTop === all[0].offsetTop).length
    const next = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      ArrowDown: at + row,
      ArrowUp: at - row,
      Home: 0,
      End: all.length - 1,
    }[event.key]
    if (next === undefined) return
    event.preventDefault()
    if (next < 0) search.focus()
    else point(all[Math.min(next, all.length - 1)])
  }

  const turnTo = (name) => {
    for (const button of dialog.querySelectorAll("[data-show]")) {
      button.setAttribute("aria-pressed", String(button.dataset.show === name))
    }
    for (const section of dialog.querySelectorAll("[data-view]")) {
      section.hidden = section.dataset.view !== name
    }
  }

  search.addEventListener("input", whenQuiet(() => load(), 250))
  search.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "Enter") {
      event.preventDefault()
      if (cards().length) point(cards().find((each) => each.tabIndex === 0) ?? cards()[0])
    }
  })
  grid.addEventListener("keydown", step)
  more.addEventListener("click", () => load(cards().at(-1)?.dataset.id))
  dialog.addEventListener("click", (event) => {
    const button = event.target.closest("[data-show]")
    if (!button) return
    turnTo(button.dataset.show)
    if (button.dataset.show === "upload") upload.focus()
    else search.focus()
  })
  for (const type of ["dragenter", "dragover"]) {
    dialog.addEventListener(type, (event) => {
      if (state.onFiles && event.dataTransfer?.types.includes("Files")) event.preventDefault()
    })
  }
  dialog.addEventListener("drop", (event) => {
    const files = [...(event.dataTransfer?.files ?? [])]
    if (!files.length || !state.onFiles) return
    event.preventDefault()
    give(files)
  })
  return Object.assign(state, { load, turnTo, upload, selection })
}

/**
 * Let a person choose pictures. `onFiles(files)` takes files that are to be uploaded;
 * without it only the library is shown. Resolves with the pictures, none when cancelled;
 * their `asGallery` says whether they belong together.
 */
export async function choosePictures({ many = false, gallery = false, onFiles = null } = {}) {
  picker ??= build()
  Object.assign(picker, { chosen: [], many, onFiles })
  picker.search.value = ""
  picker.selection.reset(gallery)
  picker.upload.many(many)
  // Another picture for a place that has one is chosen from the library.
  picker.dialog.querySelector("[role=group]").hidden = !onFiles
  picker.turnTo("library")
  picker.load()
  await show(picker.dialog, { focus: picker.search })
  return Object.assign(picker.chosen, { asGallery: picker.selection.asGallery })
}
