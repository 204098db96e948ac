/** The words of one use of a picture: asked in a dialog. */

import { show } from "desk/dialogs"
import { inheritedText } from "desk/inherited"
import { pictureName } from "desk/images"
import { word } from "desk/words"

export const newUse = (image) => ({
  image: image.id,
  title: "",
  caption: null,
  alt: null,
  added: "",
  decorative: false,
})

let panel = null

function build() {
  const dialog = document.getElementById("picture-use")
  const field = (name) => dialog.querySelector(`[name=${name}]`)
  const part = (name) => dialog.querySelector(`[data-${name}]`)
  const state = { dialog, field, part, image: null }
  const print = () => {
    const use = read(state)
    part("print-title").textContent = use.title
    part("print-caption").textContent = use.caption ?? state.image?.caption ?? ""
    part("print-credit").textContent = state.image?.credit
      ? word("credit", { credit: state.image.credit })
      : word("no-credit")
    part("print-added").textContent = use.added
    field("alt").disabled = field("inherit_alt").disabled = field("decorative").checked
  }
  state.caption = inheritedText(field("caption"), field("inherit_caption"), () => print())
  state.alt = inheritedText(field("alt"), field("inherit_alt"), () => print())
  for (const name of ["title", "added", "decorative"]) field(name).addEventListener("input", print)
  state.print = print
  part("again").addEventListener("click", () => dialog.close("again"))
  return state
}

function read({ field, caption, alt, image }) {
  return {
    image: image?.id,
    title: field("title").value.trim(),
    caption: caption?.get() ?? null,
    alt: alt?.get() ?? null,
    added: field("added").value.trim(),
    decorative: field("decorative").checked,
  }
}

/**
 * Ask for the words of a use. Resolves with the use, "again" to choose another
 * picture, or null when cancelled.
 */
export async function describe(image, use) {
  panel ??= build()
  const { dialog, field, part } = panel
  panel.image = image
  const shown = part("shown")
  shown.src = image.preview?.src ?? image.thumb?.src ?? ""
  shown.srcset = image.preview?.srcset ?? ""
  shown.alt = image.alt ?? ""
  part("library-title").textContent = pictureName(image)
  part("instructions").hidden = !image.instructions
  part("instructions").textContent = word("instructions", { text: image.instructions ?? "" })
  field("title").value = use.title
  field("added").value = use.added
  field("decorative").checked = use.decorative
  panel.caption.set(use.caption, image.caption)
  panel.alt.set(use.alt, image.alt)
  panel.print()
  const answer = await show(dialog, { focus: field("title") })
  if (answer === "again") return "again"
  return answer ? read(panel) : null
}
