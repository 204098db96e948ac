/** What toolbars share (WAI-ARIA toolbar): buttons that know the text's state, and one tab stop. */

import { printed } from "desk/actions"
import { el } from "desk/dom"

/**
 * @param {object} editor
 * @param {object} each what the button does: run, icon, keys, and active, enabled or shown, which take the editor
 * @param {string} label
 * @param {object} attributes more of the button's own
 * @returns {{button: HTMLButtonElement, update: () => void}}
 */
export function toolButton(editor, each, label, attributes = {}, ...more) {
  const button = el(
    "button",
    { type: "button", tabindex: "-1", title: each.keys ? `${label} (${printed(each.keys)})` : label, "aria-label": label, ...attributes },
    el("span", { class: "material-symbols-outlined", "aria-hidden": "true" }, each.icon),
    ...more,
  )
  // The selection in the text must outlive the click.
  button.addEventListener("mousedown", (event) => event.preventDefault())
  button.addEventListener("click", () => {
    if (button.getAttribute("aria-disabled") !== "true") each.run(editor)
  })
  const update = () => {
    if (each.active) button.setAttribute("aria-pressed", String(each.active(editor)))
    if (each.enabled) button.setAttribute("aria-disabled", String(!each.enabled(editor)))
    if (each.shown) button.hidden = !each.shown(editor)
  }
  return { button, update }
}

/**
 * One tab stop for a bar, arrow keys, Home and End within it; Escape goes back to the text.
 *
 * @returns {(target: HTMLElement) => void} makes a control the tab stop
 */
export function oneTabStop(bar, controls, editor) {
  const stop = (target) => {
    for (const control of controls) control.tabIndex = control === target ? 0 : -1
  }
  bar.addEventListener("focusin", ({ target }) => stop(target))
  bar.addEventListener("keydown", (event) => {
    const all = controls.filter((control) => !control.hidden)
    const at = all.indexOf(event.target)
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (event.key === "Escape") editor.commands.focus()
    if (next === undefined || at < 0) return
    event.preventDefault()
    all[(next + all.length) % all.length].focus()
  })
  stop(controls[0])
  return stop
}
