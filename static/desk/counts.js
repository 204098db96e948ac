/** How many characters a line has, beside what fits. */

import { word } from "desk/words"

export function counts(form) {
  const draw = (input) => {
    const place = form.querySelector(`[data-count-for="${input.id}"]`)
    if (!place) return
    const limit = Number(input.dataset.limit)
    const used = [...input.value.trim()].length
    const over = used - limit
    place.textContent = over > 0 ? word("count-over", { used, limit, over }) : word("count", { used, limit })
    place.classList.toggle("writing__count--over", over > 0)
  }
  const inputs = [...form.querySelectorAll("[data-limit]")]
  for (const input of inputs) input.addEventListener("input", () => draw(input))
  const all = () => inputs.forEach(draw)
  all()
  return { read: all }
}
