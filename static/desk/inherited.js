/** A text that is typed here, or absent and taken from elsewhere. */

/**
 * Join a textarea and the checkbox that says "take the other's".
 * Returns get() -> string or null, and set(value, inherited).
 */
export function inheritedText(area, box, changed = () => {}) {
  let inheritedValue = ""
  const follow = () => {
    area.readOnly = box.checked
    area.classList.toggle("inherited", box.checked)
    if (box.checked) area.value = inheritedValue
    changed()
  }
  box.addEventListener("change", () => {
    follow()
    if (!box.checked) area.focus()
  })
  area.addEventListener("input", changed)
  return {
    get: () => (box.checked ? null : area.value.trim()),
    set(value, inherited) {
      inheritedValue = inherited ?? ""
      box.checked = value === null || value === undefined
      area.value = value ?? ""
      follow()
    },
  }
}
