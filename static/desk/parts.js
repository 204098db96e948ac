/** The parts of the page that the server draws anew after a save. */

/** Put fresh HTML into [data-part] elements; what did not change keeps its nodes and the focus. */
export function putParts(root, parts) {
  for (const [name, html] of Object.entries(parts ?? {})) {
    const place = root.querySelector(`[data-part="${name}"]`)
    if (!place || place.dataset.drawn === html) continue
    const focused = place.contains(document.activeElement) ? document.activeElement.value : null
    place.innerHTML = html
    place.dataset.drawn = ""
    if (focused === null) continue
    // The button pressed may have gone: the first one takes the focus, never the page.
    const again = [...place.querySelectorAll("button")].find((button) => button.value === focused)
    ;(again ?? place.querySelector("button"))?.focus()
  }
}
