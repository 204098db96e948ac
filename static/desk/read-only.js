/** A form that a colleague has taken over: to be read and copied, not to be typed in. */

/** Nothing is disabled: a disabled field would be missing from what is kept. */
export function readOnly(form, editor, is) {
  for (const field of form.querySelectorAll(".writing__text :is(input, textarea)")) field.readOnly = is
  for (const part of form.querySelectorAll(".toolbar, .writing__side, .writing__radios, [data-part=buttons]")) part.inert = is
  editor?.setEditable(!is)
  form.classList.toggle("writing--read-only", is)
}
