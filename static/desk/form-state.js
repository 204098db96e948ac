/** The whole form as one value: to compare, to keep, to bring back. */

const LEFT_OUT = new Set(["csrfmiddlewaretoken", "base_version", "action", "reason", "update_note", "override", "tab", "typed_by"])
const LISTS = new Set(["lead", "social", "gallery", "bylines", "tags", "related"])

/** Return {name: text}, a checkbox as "1" or "". */
export function snapshot(form) {
  const values = {}
  for (const control of form.elements) {
    if (!control.name || LEFT_OUT.has(control.name) || control.type === "submit" || control.closest("[data-not-text]")) continue
    if (control.type === "checkbox") values[control.name] = control.checked ? "1" : ""
    else if (control.type !== "radio") values[control.name] = control.value
    else if (control.checked) values[control.name] = control.value
  }
  return values
}

const sorted = (value) =>
  value && typeof value === "object" && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value

/** What of a value counts as content: neither ends nor empty blocks nor the order of keys. */
function content(name, value) {
  if (LISTS.has(name)) {
    try {
      return JSON.stringify(typeof value === "string" ? JSON.parse(value || "null") : value, (_key, each) => sorted(each))
    } catch {
      return String(value)
    }
  }
  const lines = String(value ?? "").replace(/\r\n?/g, "\n").trim()
  return name === "body" ? lines.replace(/<(p|h[2-4])><\/\1>/g, "") : lines
}

/** Whether a field says the same in two sets of values. */
export const sameField = (name, one, other) => content(name, one[name]) === content(name, other[name])

export function same(one, other) {
  return Object.keys({ ...one, ...other }).every((name) => sameField(name, one, other))
}

/** Put values back, all or some. Components are told with "desk:restored" and read theirs anew. */
export function restore(form, values, editor) {
  for (const control of form.elements) {
    if (!(control.name in values)) continue
    const value = LISTS.has(control.name) && typeof values[control.name] !== "string" ? JSON.stringify(values[control.name]) : values[control.name]
    if (control.type === "checkbox") control.checked = value === "1"
    else if (control.type === "radio") control.checked = control.value === value
    else if (control.name !== "body" || !editor) control.value = value
  }
  if (editor && "body" in values) editor.commands.setContent(values.body, { emitUpdate: true })
  form.dispatchEvent(new CustomEvent("desk:restored"))
  form.dispatchEvent(new Event("input", { bubbles: true }))
}
