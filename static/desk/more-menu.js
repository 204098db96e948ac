/** The menu "More" of the bar: closes by Escape, by a click elsewhere, by choosing; arrows walk. */

const open = () => document.querySelector("[data-more-actions][open]")

export function moreMenu(form) {
  document.addEventListener("click", (event) => {
    const menu = open()
    if (menu && !event.target.closest("summary")) menu.open = false
  })
  form.addEventListener("keydown", (event) => {
    const menu = event.target.closest("[data-more-actions]")
    if (!menu) return
    if (event.key === "Escape" && menu.open) {
      menu.open = false
      menu.querySelector("summary").focus()
      return
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return
    event.preventDefault()
    menu.open = true
    const buttons = [...menu.querySelectorAll("button")].filter((each) => each.offsetParent)
    const step = event.key === "ArrowDown" ? 1 : -1
    const at = buttons.indexOf(document.activeElement)
    buttons[at < 0 ? (step > 0 ? 0 : buttons.length - 1) : (at + step + buttons.length) % buttons.length].focus()
  })
}
