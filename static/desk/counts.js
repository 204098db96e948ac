/** How many characters a line has, beside what fits. */

import { word } from "desk/words"

export function counts(form) {
  const draw = (input) => {
    const place = form.querySelector(`[data-count-for="${input.id}"]`)
    if (!place) return
    const limit = Number(input.dataset.limit)
    const used = [...input.value.trim()].length
    const over = used - limit
    // "best" is what is shown elsewhere; more can be stored.
    const best = Number(input.dataset.best)
    const said = over > 0 ? "count-over" : best && used > best ? "count-long" : best ? "count-best" : "count"
    place.textContent = best && !used ? "" : word(said, { used, limit, over, best })
    place.classList.toggle("writing__count--long", said === "count-long")
    place.classList.toggle("writing__count--over", over > 0)
  }
  const inputs = [...form.querySelectorAll("[data-limit]")]
  for (const input of inputs) input.addEventListener("input", () => draw(input))
  const all = () => inputs.forEach(draw)
  all()
  return { read: all }
}
