/** Dragging a story into a slot, with a mouse, a pen or a finger. */

const FAR = 6 // pixels before a press becomes a drag
const EDGE = 80 // pixels from the window's edge where the page scrolls
const SPEED = 14

/**
 * @param {HTMLElement} holder the board, whose content is replaced after each change
 * @param {{put: (story: string, slot: string) => void}} board
 */
export function dragging(holder, { put }) {
  let drag = null

  holder.addEventListener("pointerdown", (event) => {
    const story = event.target.closest("[data-story]")
    if (!story || event.button !== 0) return
    const grip = event.target.closest("[data-grip]")
    // A finger drags by the grip alone: elsewhere it scrolls the page.
    if (event.pointerType === "touch" && !grip) return
    if (!grip && event.target.closest("a, button, input, textarea, select, summary, label, details")) return
    drag = { story, grip, id: event.pointerId, x: event.clientX, y: event.clientY, ghost: null, over: null }
  })

  addEventListener("pointermove", (event) => {
    if (!drag || event.pointerId !== drag.id) return
    if (!drag.ghost) {
      if (Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < FAR) return
      begin()
    }
    event.preventDefault()
    drag.at = [event.clientX, event.clientY]
    drag.ghost.style.translate = `${event.clientX + 12}px ${event.clientY + 12}px`
    aim()
  })

  addEventListener("pointerup", (event) => {
    if (!drag || event.pointerId !== drag.id) return
    const { story, over, ghost, grip } = drag
    end()
    if (!ghost) return
    // The press that ends a drag is no press of the grip.
    grip?.addEventListener("click", (click) => click.stopImmediatePropagation(), { capture: true, once: true })
    setTimeout(() => grip?.blur(), 0)
    if (over && !over.contains(story)) put(story.dataset.story, over.dataset.slot)
  })

  addEventListener("pointercancel", end)
  addEventListener("keydown", (event) => event.key === "Escape" && drag?.ghost && end())
  holder.addEventListener("dragstart", (event) => event.preventDefault())

  function begin() {
    getSelection().removeAllRanges()
    drag.ghost = document.createElement("div")
    drag.ghost.className = "board-ghost"
    drag.ghost.textContent = drag.story.dataset.name
    document.body.append(drag.ghost)
    document.documentElement.classList.add("is-dragging")
    drag.story.classList.add("is-dragged")
    scroll()
  }

  function aim() {
    const over = document.elementFromPoint(...drag.at)?.closest("[data-slot]") ?? null
    if (over === drag.over) return
    drag.over?.classList.remove("is-aimed")
    over?.classList.add("is-aimed")
    drag.over = over
  }

  function scroll() {
    if (!drag?.ghost) return
    const y = drag.at?.[1]
    if (y !== undefined) {
      const by = y < EDGE ? -SPEED : y > innerHeight - EDGE ? SPEED : 0
      if (by) {
        scrollBy(0, by)
        aim()
      }
    }
    requestAnimationFrame(scroll)
  }

  function end() {
    drag?.ghost?.remove()
    drag?.over?.classList.remove("is-aimed")
    drag?.story.classList.remove("is-dragged")
    document.documentElement.classList.remove("is-dragging")
    drag = null
  }
}
