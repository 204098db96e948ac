/** The board's sentences, as the server translated them. */

/**
 * @param {HTMLElement} list holds elements with data-word
 * @returns {(name: string, values?: Record<string, string>) => string}
 */
export function words(list) {
  const known = new Map([...list.querySelectorAll("[data-word]")].map((one) => [one.dataset.word, one.textContent]))
  return (name, values = {}) => known.get(name).replace(/\{(\w+)\}/g, (_all, key) => values[key] ?? "")
}
