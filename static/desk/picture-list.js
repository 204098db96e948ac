/** Every picture of the article with what it lacks, so that nothing goes out unnoticed. */

import { el, whenQuiet } from "desk/dom"
import { find, picture } from "desk/images"
import { lacksAlt } from "desk/picture-words"
import { thumbnail, useName } from "desk/picture-slot"
import { goTo } from "desk/side-panel"
import { word } from "desk/words"

const listed = (form, name) => {
  const value = JSON.parse(form.elements.namedItem(name)?.value || "null")
  return (Array.isArray(value) ? value : [value]).filter(Boolean).map((use, index) => ({ use, where: name, index }))
}

/** Return the pictures in the text: use and position. */
function inText(editor) {
  const found = []
  editor?.state.doc.descendants((node, pos) => {
    if (node.type.name === "libraryFigure") found.push({ use: { ...node.attrs, image: Number(node.attrs.image) }, where: "body", pos })
  })
  return found
}

function lacks(image, use) {
  if (!image) return [word("state-gone")]
  return [
    lacksAlt(image, use) ? word("state-no-alt") : null,
    image.credit ? null : word("state-no-credit"),
    image.expired ? word("state-expired", { day: image.rights_expire }) : null,
  ].filter(Boolean)
}

export function pictureList(form, editor) {
  const box = form.querySelector("[data-picture-list]")
  const count = box.querySelector("[data-picture-count]")
  const place = box.querySelector("ol")

  function go({ where, pos, index }) {
    if (where === "body") {
      const view = editor().view
      editor().chain().setNodeSelection(pos).run()
      const dom = view.nodeDOM(pos)
      dom.scrollIntoView({ block: "center" })
      ;(dom.querySelector(".words__line--alt textarea") ?? view.dom).focus({ preventScroll: true })
      return
    }
    goTo(form, where)
    const item = form.querySelector(`.writing__list[data-field=${where}] [data-items]`)?.children[index]
    item?.scrollIntoView({ block: "center" })
    item?.querySelector(".words__line--alt textarea")?.focus({ preventScroll: true })
  }

  function row(each) {
    const image = find("images", each.use.image)
    const missing = lacks(image, each.use)
    const state = missing.length
      ? missing.map((text) => el("span", { class: "picture-list__lacks" }, text))
      : [el("span", {}, word(each.use.decorative ? "state-decorative" : "state-fine"))]
    if (image?.rights_expire && !image.expired) state.push(el("span", {}, word("state-rights", { day: image.rights_expire })))
    return el(
      "li",
      {},
      el(
        "button",
        { type: "button", class: "picture-list__go", onclick: () => go(each) },
        thumbnail(image, each.use),
        el("span", { class: "picture-list__what" }, el("span", { class: "picture-list__where" }, word(`where-${each.where}`)), el("span", { class: "picture-list__name" }, useName(image, each.use)), el("span", { class: "picture-list__state" }, ...state)),
      ),
    )
  }

  let drawn = ""
  async function draw() {
    const all = [...listed(form, "lead"), ...listed(form, "social"), ...inText(editor()), ...listed(form, "gallery")]
    await Promise.all(all.map(({ use }) => picture(use.image)))
    const rows = all.map((each) => ({ each, missing: lacks(find("images", each.use.image), each.use).length }))
    const lacking = rows.filter(({ missing }) => missing).length
    count.textContent = !all.length ? word("pictures-none") : lacking ? word("pictures-lacking", { count: all.length, lacking }) : word("pictures-fine", { count: all.length })
    count.classList.toggle("picture-list__lacks", Boolean(lacking))
    // Drawn anew only where something changed: a focused row must not vanish under a key.
    const now = JSON.stringify([all, rows.map(({ missing }) => missing)])
    if (now === drawn) return
    drawn = now
    const at = [...place.children].findIndex((item) => item.contains(document.activeElement))
    place.replaceChildren(...all.map(row))
    if (at >= 0) place.children[Math.min(at, all.length - 1)]?.querySelector("button").focus()
  }
  const soon = whenQuiet(draw, 300)
  form.addEventListener("input", soon)
  document.addEventListener("desk:picture", soon)
  document.addEventListener("prose-editor:ready", ({ detail }) => detail.editor.on("update", soon))
  document.addEventListener("prose-editor:ready", soon)
  draw()
  return { read: soon }
}
