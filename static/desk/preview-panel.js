/** The preview beside the form: as page, card, search result or shared link; at three widths; light or dark. */

import { announce, el } from "desk/dom"
import { pageFrame } from "desk/preview-frame"
import { searchResult, socialCard } from "desk/seo-shown"
import { word } from "desk/words"

const KEY = "newsroom.writing.preview"
const DRAWN = { search: searchResult, social: socialCard }
// Beside the text from here on; over it below (writing.css).
const BESIDE = matchMedia("(min-width: 1000px)")
// All three columns have room from here on.
const THREE = matchMedia("(min-width: 1800px)")

function remembered() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {}
  } catch {
    return {}
  }
}

export function previewPanel(form, source) {
  const panel = form.querySelector("[data-preview]")
  const stage = panel.querySelector("[data-preview-stage]")
  const said = panel.querySelector("[data-preview-said]")
  const opener = form.querySelector("[data-action=preview]")
  const chosen = { kind: "article", width: "390", theme: "light", open: false, ...remembered() }
  let page = null
  let framed = ""

  const remember = () => {
    try {
      localStorage.setItem(KEY, JSON.stringify(chosen))
    } catch {
      // Without storage it opens as it did the first time.
    }
  }
  const choice = (name) => panel.querySelector(`[data-choose=${name}] [value="${chosen[name]}"]`)
  const label = (name) => choice(name).getAttribute("aria-label") ?? choice(name).textContent
  const title = () => word("preview-of", { kind: label("kind"), width: label("width") })
  const say = (text) => {
    if (said.textContent !== text) said.textContent = text
  }

  /** A page is laid out at the chosen width and made smaller until it fits. */
  function fit() {
    const width = Number(chosen.width)
    const scale = Math.min(1, stage.clientWidth / width)
    stage.style.setProperty("--width", `${width}px`)
    stage.style.setProperty("--shown", `${Math.min(width, stage.clientWidth)}px`)
    stage.style.setProperty("--scale", String(scale))
  }

  function begin() {
    for (const button of panel.querySelectorAll("[data-choose] button")) {
      const { choose } = button.closest("[data-choose]").dataset
      button.setAttribute("aria-pressed", String(button.value === chosen[choose]))
    }
    stage.dataset.theme = chosen.theme
    page?.theme(chosen.theme)
    if (page) page.frame.title = title()
    fit()
    if (framed === chosen.kind) return
    framed = chosen.kind
    stage.replaceChildren()
    page = null
    if (chosen.kind in DRAWN) return
    page = pageFrame(`${panel.dataset.address}?frame=${chosen.kind}`, { title: title(), theme: chosen.theme, lost: () => say(word("preview-gone")) })
    stage.append(page.frame)
  }

  function show({ kind, html, meta }) {
    say("")
    if (chosen.kind in DRAWN) {
      stage.replaceChildren(el("div", { class: "preview__drawn", role: "img", "aria-label": `${title()}: ${meta.title}` }, DRAWN[chosen.kind](meta)))
    } else if (kind === chosen.kind) page?.show(html)
  }

  function open() {
    if (panel.open) return
    const before = document.activeElement
    if (BESIDE.matches) {
      // A dialog takes the focus and scrolls to it; who types goes on typing.
      const { scrollY } = window
      panel.show()
      before?.focus({ preventScroll: true })
      window.scrollTo(0, scrollY)
    } else panel.showModal()
    chosen.open = true
    form.classList.add("writing--previewing")
    opener.setAttribute("aria-expanded", "true")
    remember()
    begin()
    source.ask()
  }

  panel.addEventListener("close", () => {
    // Told later than it happens: it may be open again, in its other form.
    if (panel.open) return
    form.classList.remove("writing--previewing")
    opener.setAttribute("aria-expanded", "false")
    // A preview over the form is closed to write on; one beside it is kept for the next article.
    chosen.open = false
    remember()
  })
  panel.querySelector("[data-preview-close]").addEventListener("click", () => {
    panel.close()
    opener.focus()
  })
  opener.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (panel.open) panel.close()
    else open()
  })
  panel.addEventListener("click", (event) => {
    const button = event.target.closest("[data-choose] button")
    if (!button) return
    chosen[button.closest("[data-choose]").dataset.choose] = button.value
    remember()
    begin()
    announce(title())
    source.ask()
  })
  // The side panel is asked for: there is room for one of the two.
  form.querySelector("[data-side]").addEventListener("desk:shown", () => {
    if (panel.open && !THREE.matches) panel.close()
  })
  form.querySelector("[data-fold-panel]")?.addEventListener("click", () => {
    if (panel.open && !THREE.matches) panel.close()
  })
  BESIDE.addEventListener("change", () => {
    if (!panel.open) return
    panel.close()
    open()
  })
  new ResizeObserver(fit).observe(stage)

  // With scripts the button opens no tab: its own name says so.
  opener.querySelector(".writing__unseen")?.remove()
  opener.setAttribute("aria-expanded", "false")
  source.add({ wants: () => (panel.open ? (chosen.kind in DRAWN ? "meta" : chosen.kind) : null), shown: show, refused: say })
  if (chosen.open && BESIDE.matches) open()
}
