/** The fields of the form as people know them: their names and places. */

/** Return the label of a field, by the name it is posted under. */
export function fieldName(form, name) {
  const holder = form.querySelector(`[data-field="${CSS.escape(name)}"]`)
  const control = form.elements.namedItem(name)
  const label = control?.labels?.[0] ?? holder?.querySelector(".writing__label, legend, label") ?? form.querySelector(`label[for="id_${CSS.escape(name)}"]`)
  return label?.textContent.trim() || name
}

/** Bring a field to where it is seen: its tab, when the panel is open, and its place. */
export function showField(form, name) {
  const holder = form.querySelector(`[data-field="${CSS.escape(name)}"]`)
  const tab = holder?.closest("[data-tab]")
  if (!holder || (tab && form.classList.contains("writing--folded"))) return
  if (tab?.hidden) form.querySelector(`[aria-controls="${tab.id}"]`)?.click()
  holder.scrollIntoView({ block: "nearest" })
}
