/** The words and the crop of one use of a picture: asked in a dialog. */

import { cropTool } from "desk/crop-tool"
import { cut } from "desk/crops"
import { show } from "desk/dialogs"
import { el } from "desk/dom"
import { inheritedText } from "desk/inherited"
import { pictureName } from "desk/images"
import { printed } from "desk/picture-words"
import { word } from "desk/words"

export const newUse = (image) => ({
  image: image.id,
  title: "",
  caption: null,
  alt: null,
  added: "",
  decorative: false,
  crop: "",
})

let panel = null

function build() {
  const dialog = document.getElementById("picture-use")
  const field = (name) => dialog.querySelector(`[name=${name}]`)
  const part = (name) => dialog.querySelector(`[data-${name}]`)
  const state = { dialog, field, part, image: null }
  const print = () => {
    const use = { title: field("title").value.trim(), caption: state.caption?.get() ?? null, added: field("added").value.trim() }
    part("print-title").textContent = use.title
    part("print-caption").textContent = use.caption ?? state.image?.caption ?? ""
    part("print-credit").textContent = state.image?.credit ? printed(state.image.credit) : word("no-credit")
    part("print-added").textContent = use.added
    field("alt").disabled = field("inherit_alt").disabled = field("decorative").checked
  }
  state.caption = inheritedText(field("caption"), field("inherit_caption"), () => print())
  state.alt = inheritedText(field("alt"), field("inherit_alt"), () => print())
  for (const name of ["title", "added", "decorative"]) field(name).addEventListener("input", print)
  state.print = print
  state.crop = cropTool(part("crop"), () => result(state))
  part("again").addEventListener("click", () => dialog.close("again"))
  return state
}

/** Show what is left of the picture. */
function result({ image, part, crop }) {
  const preview = image.preview ?? image.thumb
  const img = el("img", { src: preview?.src, srcset: preview?.srcset, sizes: "400px", alt: image.alt ?? "" })
  part("shown").replaceChildren(cut(img, crop.get(), image))
}

function read({ field, caption, alt, image, crop }) {
  return {
    image: image?.id,
    crop: crop.get(),
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
  panel.crop.open(image, use.crop ?? "")
  result(panel)
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
  // How wide a figure stands is not asked here, and stays.
  return answer ? { ...(use.width ? { width: use.width } : {}), ...read(panel) } : null
}
