/** The side panel: groups remember whether they were open; links open the one they lead to. */

const KEY = "newsroom.writing.groups"

const remembered = () => {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {}
  } catch {
    return {}
  }
}

export function sidePanel(form) {
  const open = remembered()
  for (const group of form.querySelectorAll("details[data-group]")) {
    const name = group.dataset.group
    if (name in open) group.open = open[name]
    if (group.querySelector(".writing__errors li")) group.open = true
    group.addEventListener("toggle", () => {
      try {
        localStorage.setItem(KEY, JSON.stringify({ ...remembered(), [name]: group.open }))
      } catch {
        // Without storage the groups open as the page has them.
      }
    })
  }
  const kind = form.querySelector("#id_kind")
  const sponsored = form.querySelector("[data-sponsored]")
  const follow = () => {
    sponsored.hidden = kind.value !== "sponsored"
  }
  kind.addEventListener("change", follow)
  follow()
  return { read: follow }
}

/** Tell the style sheet how high the line at the top is: toolbar and panel stay below it. */
export function barHeight(form) {
  const bar = form.querySelector(".writing__bar")
  const tell = () => {
    const sticky = getComputedStyle(bar).position === "sticky"
    form.style.setProperty("--bar", sticky ? `${bar.offsetHeight}px` : "0px")
  }
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
  const group = holder.closest("details")
  if (group) group.open = true
  holder.scrollIntoView({ block: "center" })
  const target = holder.matches("input, select, textarea")
    ? holder
    : (["[role=combobox]", "[data-add]", "button, input:not([type=hidden])"].map((kind) => holder.querySelector(kind)).find(Boolean) ?? holder)
  target.focus({ preventScroll: true })
}
