/** Moving a story by keys: pressed, "Move" picks it up; arrows choose a slot; Enter puts it there. */

const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/**
 * @param {HTMLElement} holder the board, whose content is replaced after each change
 * @param {object} board
 * @param {(story: string, slot: string) => void} board.put
 * @param {(sentence: string) => void} board.say speaks to a screen reader
 * @param {(name: string, values?: object) => string} board.word
 */
export function moving(holder, { put, say, word }) {
  let held = null

  const slots = () => [...holder.querySelectorAll("[data-slot]")]

  holder.addEventListener("click", (event) => {
    const grip = event.target.closest("[data-grip]")
    if (!grip) return
    if (held) drop()
    else pickUp(grip)
  })

  holder.addEventListener("keydown", (event) => {
    if (!held) return
    if (event.key in STEPS || event.key === "Home" || event.key === "End") {
      event.preventDefault()
      const all = slots()
      const last = all.length - 1
      const here = all.indexOf(held.slot)
      const next = event.key === "Home" ? 0 : event.key === "End" ? last : Math.min(last, Math.max(0, here + STEPS[event.key]))
      aim(all[next])
    } else if (event.key === "Escape" || event.key === "Tab") {
      if (event.key === "Escape") event.preventDefault()
      letGo()
      say(word("let-go"))
    }
  })

  holder.addEventListener("focusout", (event) => {
    if (held && event.target === held.grip && event.relatedTarget) letGo()
  })

  function pickUp(grip) {
    const story = grip.closest("[data-story]")
    held = { grip, story, slot: null, from: story.closest("[data-slot]") }
    grip.setAttribute("aria-pressed", "true")
    story.classList.add("is-dragged")
    say(word("picked-up", { story: story.dataset.name }))
    aim(held.from ?? slots()[0], true)
  }

  function aim(slot, silently = false) {
    held.slot?.classList.remove("is-aimed")
    held.slot = slot
    slot.classList.add("is-aimed")
    slot.scrollIntoView({ block: "nearest" })
    if (!silently) say(word("over", { slot: slot.dataset.label, story: slot.dataset.name ?? word("free") }))
  }

  function drop() {
    const { story, slot, from } = held
    letGo()
    if (slot !== from) put(story.dataset.story, slot.dataset.slot)
    else say(word("let-go"))
  }

  function letGo() {
    held.grip.removeAttribute("aria-pressed")
    held.story.classList.remove("is-dragged")
    held.slot?.classList.remove("is-aimed")
    held = null
  }
}
