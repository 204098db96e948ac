/** A box that hangs at a place of the text and stays within what is seen of the page. */

const GAP = 6
const EDGE = 8

/**
 * Return a function that places `box` (position: fixed) by `where()`, a rectangle with
 * left, top and bottom: below it, or above where there is more room.
 */
export function floatAt(box, where) {
  const place = () => {
    if (box.hidden) return
    const seen = window.visualViewport
    // A phone's keyboard makes what is seen smaller than the window.
    const [left, top] = [seen?.offsetLeft ?? 0, seen?.offsetTop ?? 0]
    const [width, height] = [seen?.width ?? innerWidth, seen?.height ?? innerHeight]
    const at = where()
    const below = top + height - at.bottom - GAP - EDGE
    const above = at.top - top - GAP - EDGE
    const up = below < Math.min(box.scrollHeight, 220) && above > below
    box.style.maxHeight = `${Math.max(96, Math.min(360, up ? above : below))}px`
    box.style.left = `${Math.max(left + EDGE, Math.min(at.left, left + width - box.offsetWidth - EDGE))}px`
    box.style.top = up ? `${at.top - GAP - box.offsetHeight}px` : `${at.bottom + GAP}px`
  }
  addEventListener("scroll", place, { capture: true, passive: true })
  addEventListener("resize", place)
  window.visualViewport?.addEventListener("resize", place)
  return place
}
