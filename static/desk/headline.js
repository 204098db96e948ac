/** Texts that grow with what is typed, and a headline that stays one line of text. */

export function growing(form) {
  const areas = [...form.querySelectorAll("textarea")]
  const native = CSS.supports("field-sizing", "content")
  const grow = (area) => {
    if (native || !area.offsetParent) return
    area.style.height = "auto"
    area.style.height = `${area.scrollHeight + 2}px`
  }
  for (const area of areas) area.addEventListener("input", () => grow(area))
  const all = () => areas.forEach(grow)
  addEventListener("resize", all)
  all()
  return { read: all }
}

/**
 * Headline and standfirst are one line of text each: Enter goes on to what is written next, and
 * `story()` takes the hand from the standfirst into the text. What is empty is begun with.
 */
export function headline(form, story) {
  const lines = ["#id_headline", "#id_standfirst"].map((name) => form.querySelector(name))
  for (const [place, area] of lines.entries()) {
    area.addEventListener("input", () => {
      if (!/[\r\n]/.test(area.value)) return
      const at = area.selectionStart
      area.value = area.value.replace(/\s*[\r\n]+\s*/g, " ")
      area.setSelectionRange(at, at)
    })
    area.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      if (lines[place + 1]) lines[place + 1].focus()
      else story()
    })
  }
  const [title, standfirst] = lines
  if (!form.elements.body.value && !standfirst.value) (title.value ? standfirst : title).focus()
}
