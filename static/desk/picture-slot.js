/** A place for one picture (lead, social), and how any use of a picture is summed up. */

import { el, setValue } from "desk/dom"
import { picture, pictureName } from "desk/images"
import { editUse, pickUse } from "desk/picker"
import { word } from "desk/words"

/** The lines that tell what a use prints; what the library gives is grey. */
export function useLines(image, use) {
  if (!image) return [el("p", { class: "picker__instructions" }, word("picture-missing", { id: use.image }))]
  const inherited = use.caption === null || use.caption === undefined
  const caption = inherited ? image.caption : use.caption
  const alt = use.alt ?? image.alt
  return [
    use.title ? el("p", { class: "use-line use-line--title" }, use.title) : null,
    el("p", { class: `use-line${inherited ? " use-line--inherited" : ""}` }, caption || word("no-caption"), inherited && caption ? el("span", { class: "writing__unseen" }, ` (${word("from-library")})`) : null),
    el("p", { class: "use-line use-line--credit" }, image.credit ? word("credit", { credit: image.credit }) : word("no-credit")),
    use.added ? el("p", { class: "use-line" }, use.added) : null,
    use.decorative ? el("p", { class: "use-line use-line--inherited" }, word("decorative")) : null,
    !use.decorative && !alt ? el("p", { class: "use-line use-line--warning" }, word("no-alt")) : null,
    image.instructions ? el("p", { class: "picker__instructions" }, word("instructions", { text: image.instructions })) : null,
  ].filter(Boolean)
}

export function thumbnail(image) {
  return image?.thumb
    ? el("img", { class: "use-thumb", src: image.thumb.src, width: image.thumb.width, height: image.thumb.height, alt: "", draggable: "false" })
    : el("span", { class: "use-thumb use-thumb--none", "aria-hidden": "true" })
}

export const useName = (image, use) =>
  image ? pictureName(image, use) : word("picture", { id: use.image })

/** Keep one use, or null, in the hidden input of _list.html. */
export function pictureSlot(holder) {
  const input = holder.querySelector("input[type=hidden]")
  const place = holder.querySelector("[data-items]")
  const present = () => JSON.parse(input.value || "null")
  const put = (use) => {
    setValue(input, JSON.stringify(use))
    return draw(true)
  }
  const button = (label, work, add = false) =>
    el("button", { type: "button", class: "b", "data-add": add, onclick: work }, label)
  let turn = 0

  async function draw(focus = false) {
    const mine = ++turn
    const use = present()
    const image = use && (await picture(use.image))
    if (mine !== turn) return
    const tools = use
      ? [
          image && button(word("edit-words"), async () => {
            const edited = await editUse(image, present())
            if (edited) put(edited)
          }),
          button(word("picture-change"), choose, true),
          button(word("remove-short"), () => put(null)),
        ].filter(Boolean)
      : [button(word("picture-choose"), choose, true)]
    place.replaceChildren(
      el("li", { class: "writing__item writing__item--slot" }, use ? thumbnail(image) : null, use ? el("div", { class: "writing__what" }, ...useLines(image, use)) : null, el("div", { class: "writing__tools" }, ...tools)),
    )
    if (focus) place.querySelector("button")?.focus()
  }

  async function choose() {
    const use = await pickUse()
    if (use) put(use)
  }

  draw()
  return { read: draw }
}
