/** Files dropped on, or pasted into, a part of the form. */

import { inertBody } from "desk/richtext/inert"

const hasFiles = (transfer) => Boolean(transfer?.types?.includes("Files"))

/** Return the files of a drop; of a paste the pictures alone, and none where the clipboard holds words. */
export function filesOf(transfer, { pasted = false } = {}) {
  const files = [...(transfer?.files ?? [])]
  if (!pasted || !files.length) return files
  // Word puts a picture of the copied text beside the text itself.
  const words = inertBody(transfer.getData("text/html")).textContent.trim()
  return words ? [] : files.filter(({ type }) => type.startsWith("image/"))
}

/** Call `take(files)` with what is dropped on or pasted into an element. */
export function takesFiles(element, take) {
  const over = (is) => element.classList.toggle("takes-files", is)
  for (const type of ["dragenter", "dragover"]) {
    element.addEventListener(type, (event) => {
      if (!hasFiles(event.dataTransfer)) return
      event.preventDefault()
      over(true)
    })
  }
  element.addEventListener("dragleave", () => over(false))
  element.addEventListener("drop", (event) => {
    over(false)
    const files = filesOf(event.dataTransfer)
    if (!files.length) return
    event.preventDefault()
    event.stopPropagation()
    take(files)
  })
  element.addEventListener("paste", (event) => {
    const files = filesOf(event.clipboardData, { pasted: true })
    if (!files.length) return
    event.preventDefault()
    take(files)
  })
}
