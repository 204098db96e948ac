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

export function headline(form) {
  const area = form.querySelector("#id_headline")
  area.addEventListener("input", () => {
    if (!/[\r\n]/.test(area.value)) return
    const at = area.selectionStart
    area.value = area.value.replace(/\s*[\r\n]+\s*/g, " ")
    area.setSelectionRange(at, at)
  })
  area.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return
    event.preventDefault()
    form.querySelector("#id_standfirst").focus()
  })
}
