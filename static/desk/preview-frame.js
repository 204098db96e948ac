/** A frame that shows a page of the paper, kept like what the server says. */

import { el } from "desk/dom"
import { patch } from "desk/preview-patch"

/**
 * `address` answers with the page of what is saved. Nothing shows before `show(html)`
 * has brought it up to date; `lost()` is called when the frame got another page, such
 * as a login. A frame of its own for each kind adds nothing to the tab's history.
 */
export function pageFrame(address, { title, theme, lost }) {
  // Without scripts: what a page does by itself has no place here. Links open tabs.
  const frame = el("iframe", { class: "preview__frame", src: address, title, sandbox: "allow-same-origin allow-popups allow-popups-to-escape-sandbox" })
  let page = null
  let html = ""
  let dark = theme

  const dress = () => {
    if (page) page.documentElement.dataset.theme = dark
  }
  const draw = () => {
    if (!page || !html) return
    const fresh = new DOMParser().parseFromString(html, "text/html")
    patch(page.body, fresh.body)
    page.documentElement.lang = fresh.documentElement.lang
    frame.classList.add("preview__frame--ready")
  }
  frame.addEventListener("load", () => {
    const loaded = frame.contentDocument
    if (!loaded?.getElementById("main") || loaded.querySelector("#id_username")) {
      lost()
      return
    }
    page = loaded
    page.head.prepend(Object.assign(page.createElement("base"), { target: "_blank" }))
    dress()
    draw()
  })
  return {
    frame,
    show(text) {
      html = text
      draw()
    },
    theme(name) {
      dark = name
      dress()
    },
  }
}
