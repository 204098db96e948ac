/** Uploading in place: the file's own data fills the lines, and nothing typed is lost. */

import { post } from "desk/endpoints"
import { word } from "desk/words"

const LINES = ["title", "alt", "caption", "credit", "creator", "copyright_notice"]

/**
 * Make the upload half of the picker work. `done(image)` is called with what came
 * of one file, `several(files)` with more than one: those go to their places at once.
 */
export function uploading(view, done, several) {
  const form = view.querySelector("form")
  const file = form.elements.namedItem("file")
  const status = view.querySelector("[data-status]")
  const shown = view.querySelector("[data-shown]")
  const refusal = view.querySelector("[data-refusal]")
  const instructions = view.querySelector("[data-instructions]")
  const existing = view.querySelector("[data-existing]")
  const button = form.querySelector("[type=submit]")
  const line = (name) => form.elements.namedItem(name)
  // What the last file said, by line: only a line nobody has touched is refilled.
  let filled = {}
  let turn = 0

  const refuse = (sentence, image = null) => {
    refusal.hidden = !sentence
    refusal.querySelector("p").textContent = sentence
    existing.hidden = !image
    if (!image) return
    existing.textContent = word("upload-existing", { title: image.title || image.id })
    existing.onclick = () => done(image)
  }

  const fill = (metadata) => {
    let any = false
    for (const name of LINES) {
      const input = line(name)
      if (input.value.trim() && input.value !== filled[name]) continue
      input.value = metadata[name] ?? ""
      filled[name] = input.value
      any ||= Boolean(input.value)
    }
    const text = metadata.instructions ?? metadata.special_instructions ?? ""
    instructions.hidden = !text
    instructions.textContent = word("instructions", { text })
    return any
  }

  async function inspect() {
    refuse("")
    if (shown.src) URL.revokeObjectURL(shown.src)
    shown.hidden = !file.files.length
    if (!file.files.length) return
    shown.src = URL.createObjectURL(file.files[0])
    status.textContent = word("upload-reading")
    const mine = ++turn
    const data = new FormData()
    data.set("file", file.files[0])
    try {
      const { metadata } = await post("picker_inspect", data)
      if (mine === turn) status.textContent = word(fill(metadata) ? "upload-read" : "upload-nothing")
    } catch (error) {
      if (mine !== turn) return
      status.textContent = ""
      refuse(error.message, error.answer?.existing)
    }
  }

  async function send(event) {
    event.preventDefault()
    if (!file.files.length) {
      refuse(word("upload-no-file"))
      file.focus()
      return
    }
    refuse("")
    button.disabled = true
    status.textContent = word("upload-sending")
    try {
      const { image } = await post("picker_upload", new FormData(form))
      clear()
      done(image)
    } catch (error) {
      refuse(error.message, error.answer?.existing)
    } finally {
      button.disabled = false
      status.textContent = ""
    }
  }

  function clear() {
    form.reset()
    filled = {}
    shown.hidden = true
    instructions.hidden = true
    refuse("")
  }

  // Caught on its way down: the admin's own listener on file inputs expects a text
  // input beside each and fails without one.
  form.addEventListener(
    "change",
    (event) => {
      if (event.target !== file) return
      event.stopPropagation()
      if (file.files.length > 1) {
        const files = [...file.files]
        form.reset()
        several(files)
      } else inspect()
    },
    { capture: true },
  )
  form.addEventListener("submit", send)
  return {
    take(given) {
      const carrier = new DataTransfer()
      carrier.items.add(given)
      file.files = carrier.files
      inspect()
    },
    many: (are) => (file.multiple = are),
    focus: () => file.focus(),
  }
}
