/** The board's sentences, as the server translated them: a list of names and words. */

/**
 * @param {HTMLElement} list a dl
 * @returns {(name: string, values?: Record<string, string>) => string}
 */
export function words(list) {
  const known = new Map([...list.querySelectorAll("dt")].map((name) => [name.textContent, name.nextElementSibling.textContent]))
  return (name, values = {}) => known.get(name).replace(/\{(\w+)\}/g, (_all, key) => values[key] ?? "")
}
