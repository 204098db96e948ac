/**
 * What is in the fields of a board, so that nothing typed while the server answers is lost.
 *
 * A field belongs to its story, wherever the board puts that: its key is the story and
 * what it says of it. A field of the board itself has its name for a key.
 */

const OF_A_SLOT = /^(.+)\.([a-z]+)$/

function key(form, field) {
  const [, slot, what] = OF_A_SLOT.exec(field.name) ?? []
  const story = slot && form.elements.namedItem(`${slot}.story`)?.value
  return story ? `${story}.${what}` : field.name
}

const fields = (form) => [...form.elements].filter((one) => one.name && one.matches("input:not([type=hidden]), textarea, select"))

/** What a field had when the server wrote it. */
const written = (field) =>
  field.matches("select") ? ([...field.options].find((one) => one.defaultSelected) ?? field.options[0])?.value : field.defaultValue

/** Return what each field holds, by its key. */
export const values = (form) => new Map(fields(form).map((one) => [key(form, one), { value: one.value, written: written(one) }]))

/**
 * Put what was typed into the fields of a board that came from the server.
 *
 * @param {HTMLFormElement} form the board as it came
 * @param {Map} typed the fields just before it was put in the place of the old one
 * @param {Map|null} sent the fields as the server got them; null where it kept none of it
 * @returns {boolean} whether anything stands there that the server does not have
 */
export function carry(form, typed, sent) {
  let unsent = false
  for (const field of fields(form)) {
    const had = typed.get(key(form, field))
    if (!had) continue
    const kept = sent ? sent.get(key(form, field))?.value : had.written
    if (had.value === kept || had.value === field.value) continue
    field.value = had.value
    unsent = true
  }
  return unsent
}
