/** A place for one picture (lead, social), and how any use of a picture is shown. */

import { cut } from "desk/crops"
import { el, setValue } from "desk/dom"
import { find, inHand, picture, pictureName } from "desk/images"
import { editUse, pickUse } from "desk/picking"
import { newUse } from "desk/picture-use"
import { wordsPanel } from "desk/picture-words"
import { takesFiles } from "desk/upload-drop"
import { placeholder } from "desk/upload-view"
import { cancel, enqueue, onUploads, pending, takes } from "desk/uploads"
import { word } from "desk/words"

/** Return the small picture of a use, cropped as the use is. */
export function thumbnail(image, use = null) {
  const own = inHand.get(image?.id)
  if (!image?.thumb && !own) return el("span", { class: "use-thumb use-thumb--none", "aria-hidden": "true" })
  const crop = use?.crop ?? ""
  // A part of 480 pixels would be a blur.
  const { src, width, height } = own ? { src: own } : crop && image.preview ? { src: image.preview.src } : image.thumb
  return cut(el("img", { class: "use-thumb", src, width, height, alt: "", draggable: "false" }), crop, image)
}

/** Return the picture of a use as large as the text is wide. */
export function large(image, use) {
  if (!image?.preview && !inHand.has(image?.id)) return thumbnail(image)
  const own = inHand.get(image.id)
  const file = own ? { src: own } : { src: image.preview.src, srcset: image.preview.srcset, sizes: "(min-width: 800px) 720px, 100vw" }
  return cut(el("img", { class: "desk-figure__picture", ...file, width: image.width, height: image.height, alt: "", draggable: "false" }), use.crop ?? "", image)
}

export const useName = (image, use) =>
  image ? pictureName(image, use) : word("picture", { id: use.image })

/** Keep one use, or null, in the hidden input of _list.html. */
export function pictureSlot(holder) {
  const input = holder.querySelector("input[type=hidden]")
  const place = holder.querySelector("[data-items]")
  const kind = holder.dataset.field
  const present = () => JSON.parse(input.value || "null")
  const store = (use) => setValue(input, JSON.stringify(use))
  const put = (use) => {
    store(use)
    return draw(true)
  }
  const button = (label, work, add = false) =>
    el("button", { type: "button", class: "b", "data-add": add, onclick: work }, label)
  const coming = () => pending().find((job) => job.place.kind === kind)
  let turn = 0

  async function draw(focus = false) {
    const mine = ++turn
    const use = present()
    const image = use && (await picture(use.image))
    if (mine !== turn) return
    const edit = async () => {
      const edited = await editUse(image, present())
      if (edited) put(edited)
    }
    const tools = use
      ? [
          image && button(word("edit-words"), edit),
          button(word("picture-change"), choose, true),
          button(word("remove-short"), () => put(null)),
        ].filter(Boolean)
      : [button(word("picture-choose"), choose, true)]
    const job = coming()
    const words = use && image
      ? wordsPanel({ get: () => present() ?? use, put: (part) => store({ ...present(), ...part }), image: () => find("images", use.image) ?? image })
      : null
    place.replaceChildren(
      el(
        "li",
        { class: "writing__item writing__item--slot" },
        use ? thumbnail(image, use) : null,
        use ? el("div", { class: "writing__what" }, words?.dom ?? el("p", { class: "picker__instructions" }, word("picture-missing", { id: use.image }))) : null,
        job ? placeholder(job) : null,
        el("div", { class: "writing__tools" }, ...tools),
      ),
    )
    words?.draw()
    if (focus) place.querySelector("button[data-add]")?.focus()
  }

  async function choose() {
    const use = await pickUse({ onFiles: give })
    if (use) put(use)
  }

  function give([file]) {
    const former = coming()
    if (former) cancel(former)
    enqueue([file], { kind })
  }

  // A picture of the story takes this place, and gives back what stood here.
  if (kind === "lead") {
    holder.closest("form").addEventListener("desk:lead", ({ detail }) => {
      detail.former = present()
      store(detail.use)
      draw()
    })
  }
  takesFiles(holder, give)
  takes(kind, (job, image) => put(newUse(image)))
  onUploads((job) => {
    if (job.place.kind === kind && (job.state === "cancelled" || !place.contains(job.view ?? null))) draw()
  })
  draw()
  return { read: draw }
}
