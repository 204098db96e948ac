/** The side panel: five tabs (WAI-ARIA tabs), folded away or not; both are remembered. */

import { el } from "desk/dom"

const KEY = "newsroom.writing.panel"

const remembered = () => {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {}
  } catch {
    return {}
  }
}
const remember = (what) => {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...remembered(), ...what }))
  } catch {
    // Without storage the panel opens as the page has it.
  }
}

function tabs(side) {
  const list = side.querySelector("[data-tabs]")
  const panels = [...side.querySelectorAll("[data-tab]")]
  const tab = (panel) => list.querySelector(`[aria-controls=${panel.id}]`)
  // On a phone the tabs are wider than the window: the chosen one stands in the middle.
  const centre = () => {
    const chosen = list.querySelector("[aria-selected=true]")
    list.scrollLeft = chosen.offsetLeft - (list.clientWidth - chosen.offsetWidth) / 2
  }

  function show(panel, focus = false) {
    for (const each of panels) {
      each.hidden = each !== panel
      const its = tab(each)
      its.setAttribute("aria-selected", String(each === panel))
      its.tabIndex = each === panel ? 0 : -1
    }
    centre()
    remember({ tab: panel.dataset.tab })
    panel.dispatchEvent(new CustomEvent("desk:shown", { bubbles: true }))
    if (focus) tab(panel).focus()
  }
  for (const panel of panels) {
    const name = panel.querySelector(".tab__name")
    list.append(
      el("button", { type: "button", role: "tab", class: "tabs__tab", id: `${panel.id}_tab`, "aria-controls": panel.id, onclick: () => show(panel) }, name.textContent),
    )
    panel.setAttribute("role", "tabpanel")
    panel.setAttribute("aria-labelledby", `${panel.id}_tab`)
    name.hidden = true
  }
  list.addEventListener("keydown", (event) => {
    const all = [...list.children]
    const at = all.indexOf(document.activeElement)
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (next === undefined || at < 0) return
    event.preventDefault()
    show(panels[(next + all.length) % all.length], true)
  })
  list.hidden = false
  const wrong = panels.find((panel) => panel.querySelector(".writing__errors li"))
  show(wrong ?? panels.find((panel) => panel.dataset.tab === remembered().tab) ?? panels[0])
  return { show, panels, centre }
}

let panel = null

/** Make the panel work. */
export function sidePanel(form) {
  const side = form.querySelector("[data-side]")
  panel = tabs(side)
  const fold = form.querySelector("[data-fold-panel]")
  const narrow = matchMedia("(max-width: 999px)")
  panel.isFolded = () => form.classList.contains("writing--folded")
  panel.folded = (is, focus = !is && narrow.matches) => {
    form.classList.toggle("writing--folded", is)
    fold?.setAttribute("aria-expanded", String(!is))
    panel.centre()
    // On a narrow window the panel lies over the text: it never opens by itself.
    if (!narrow.matches) remember({ folded: is })
    if (focus) side.querySelector("[role=tab][aria-selected=true]").focus()
  }
  fold?.addEventListener("click", togglePanel)
  side.querySelector("[data-close-panel]")?.addEventListener("click", () => {
    panel.folded(true)
    fold?.focus()
  })
  side.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || !narrow.matches) return
    panel.folded(true)
    fold?.focus()
  })
  const wrong = Boolean(side.querySelector(".writing__errors li"))
  panel.folded(!wrong && (narrow.matches || Boolean(remembered().folded)), false)

  const kind = form.querySelector("#id_kind")
  const sponsored = form.querySelector("[data-sponsored]")
  const follow = () => {
    sponsored.hidden = kind.value !== "sponsored"
  }
  kind.addEventListener("change", follow)
  follow()
  return { read: follow }
}

/** Fold the panel away, or unfold it. */
export function togglePanel() {
  panel.folded(!panel.isFolded())
}

/** Unfold the panel and turn to a tab: story, images, byline, search or publish. */
export function showTab(name, focus = false) {
  const found = panel?.panels.find((each) => each.dataset.tab === name)
  if (!found) return
  if (panel.isFolded()) panel.folded(false, false)
  panel.show(found, focus)
}

/** Tell the style sheet how high the line at the top is: toolbar and panel stay below it. */
export function barHeight(form) {
  const bar = form.querySelector(".writing__bar")
  // On a phone part of it scrolls away: a negative top says how much.
  const tell = () => form.style.setProperty("--bar", `${bar.offsetHeight + parseFloat(getComputedStyle(bar).top)}px`)
  new ResizeObserver(tell).observe(bar)
  tell()
}

/** Bring a field into view and give it the focus. */
export function goTo(form, name, editor = null) {
  if (name === "body") {
    editor?.commands.focus()
    return
  }
  const holder = form.querySelector(`#id_${CSS.escape(name)}`) ?? form.querySelector(`[data-field="${CSS.escape(name)}"]`)
  if (!holder) return
  const tab = holder.closest("[data-tab]")
  if (tab) showTab(tab.dataset.tab)
  const fold = holder.closest("details")
  if (fold) fold.open = true
  holder.scrollIntoView({ block: "center" })
  const target = holder.matches("input, select, textarea")
    ? holder
    : (["[role=combobox]", "[data-add]", "button, input:not([type=hidden])"].map((kind) => holder.querySelector(kind)).find(Boolean) ?? holder)
  target.focus({ preventScroll: true })
}
