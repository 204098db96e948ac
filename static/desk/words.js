/** The words scripts show, translated by the template that holds them. */

let words = null

function read() {
  const holder = document.getElementById("desk-words")
  const entries = holder ? [...holder.content.querySelectorAll("[data-word]")] : []
  return new Map(entries.map((entry) => [entry.dataset.word, entry.textContent]))
}

/** Return the word of that name, each {key} in it replaced by its value. */
export function word(name, values = {}) {
  words ??= read()
  return (words.get(name) ?? name).replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole)
}
