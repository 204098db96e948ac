/** Small hands for the DOM. */

/** Make an element: attributes by name, `on…` as listeners, children as nodes or text. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue
    if (typeof value === "function") node.addEventListener(name.slice(2), value)
    else node.setAttribute(name, value === true ? "" : value)
  }
  node.append(...children.filter((child) => child !== null && child !== undefined))
  return node
}

/** Read the JSON of a script element. */
export function json(id, otherwise = null) {
  const holder = document.getElementById(id)
  return holder ? JSON.parse(holder.textContent) : otherwise
}

/** Call once things have been quiet for so many milliseconds. */
export function whenQuiet(work, milliseconds) {
  let timer
  return (...args) => {
    clearTimeout(timer)
    timer = setTimeout(() => work(...args), milliseconds)
  }
}

/** Say something to a screen reader. */
export function announce(text) {
  const place = document.querySelector("[data-announcements]")
  if (place) place.textContent = text
}

/** Set a hidden input and let the form know. */
export function setValue(input, value) {
  if (input.value === value) return
  input.value = value
  input.dispatchEvent(new Event("input", { bubbles: true }))
}
