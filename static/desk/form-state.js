/** The whole form as one value: to compare, to keep, to bring back. */

const LEFT_OUT = new Set(["csrfmiddlewaretoken", "base_version", "action", "reason", "update_note", "override", "tab", "typed_by"])

/** Return {name: text}, a checkbox as "1" or "". */
export function snapshot(form) {
  const values = {}
  for (const control of form.elements) {
    if (!control.name || LEFT_OUT.has(control.name) || control.type === "submit") continue
    if (control.type === "checkbox") values[control.name] = control.checked ? "1" : ""
    else if (control.type !== "radio") values[control.name] = control.value
    else if (control.checked) values[control.name] = control.value
  }
  return values
}

/** What of a value counts as content: neither ends nor empty blocks. */
function content(name, text) {
  const lines = (text ?? "").replace(/\r\n?/g, "\n").trim()
  return name === "body" ? lines.replace(/<(p|h[2-4])><\/\1>/g, "") : lines
}

export function same(one, other) {
  return Object.keys({ ...one, ...other }).every((name) => content(name, one[name]) === content(name, other[name]))
}

/** Put values back. Components are told with "desk:restored" and read theirs anew. */
export function restore(form, values, editor) {
  for (const control of form.elements) {
    if (!(control.name in values)) continue
    if (control.type === "checkbox") control.checked = values[control.name] === "1"
    else if (control.type === "radio") control.checked = control.value === values[control.name]
    else if (control.name !== "body" || !editor) control.value = values[control.name]
  }
  if (editor && "body" in values) editor.commands.setContent(values.body, { emitUpdate: true })
  form.dispatchEvent(new CustomEvent("desk:restored"))
  form.dispatchEvent(new Event("input", { bubbles: true }))
}
