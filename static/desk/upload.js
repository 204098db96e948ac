/** The upload half of the picker: files go to their places at once, and are described there. */

/** Make it work. `give(files)` takes what was chosen or dropped. */
export function uploading(view, give) {
  const file = view.querySelector("input[type=file]")
  // Caught on its way down: the admin's own listener on file inputs expects a text
  // input beside each and fails without one.
  view.addEventListener(
    "change",
    (event) => {
      event.stopPropagation()
      const files = [...file.files]
      file.value = ""
      if (files.length) give(files)
    },
    { capture: true },
  )
  return {
    many: (are) => (file.multiple = are),
    focus: () => file.focus(),
  }
}
