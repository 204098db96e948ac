/** Every action of the writing surface: its name, its key, what it does. */

import { word } from "desk/words"

const actions = new Map()

/**
 * Offer an action to the keys and to the palette.
 *
 * `keys` is one chord such as "Ctrl+Alt+P" (Ctrl is Command on a Mac), bound here unless
 * `bound` says that another listener has it. `when()` tells whether it can be done now; a
 * label that depends on what is there is a getter, and asked for only when it can.
 */
export function offer(name, action) {
  actions.set(name, action)
}

const possible = ({ when }) => !when || when()

const mac = /Mac|iPhone|iPad/.test(navigator.platform)

/** A chord as it is printed: "Ctrl+Alt+P", on a Mac "⌘⌥P". */
export const printed = (keys) =>
  mac ? keys.replace("Ctrl+", "⌘").replace("Alt+", "⌥").replace("Shift+", "⇧") : keys

/** A chord as aria-keyshortcuts writes it. */
export const written = (keys) => keys.replace("Ctrl", mac ? "Meta" : "Control")

function chord(event) {
  const key = event.code.replace(/^(Key|Digit)/, "")
  const parts = [event.ctrlKey || event.metaKey ? "Ctrl" : "", event.altKey ? "Alt" : "", event.shiftKey ? "Shift" : "", key === "Slash" ? "/" : key]
  return parts.filter(Boolean).join("+")
}

/** Listen to the keys and answer the palette. */
export function listen() {
  addEventListener(
    "keydown",
    (event) => {
      // AltGr types letters such as € and @; Windows reports it as Ctrl and Alt.
      if (!(event.ctrlKey || event.metaKey) || event.getModifierState("AltGraph") || event.isComposing) return
      if (document.querySelector("dialog:modal")) return
      const pressed = chord(event)
      const action = [...actions.values()].find((each) => each.keys === pressed && !each.bound && possible(each))
      if (!action) return
      event.preventDefault()
      event.stopPropagation()
      action.run()
    },
    { capture: true },
  )
  document.addEventListener("palette:actions", ({ detail }) => {
    for (const action of [...actions.values()].filter(possible)) {
      const { label, keys = "", group = word("actions"), run } = action
      detail.add({ label, keys: printed(keys), group, run })
    }
  })
}
