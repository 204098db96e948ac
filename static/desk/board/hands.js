/**
 * Waiting until nothing is pressed: a board that is replaced between the press of a button
 * and its release swallows the click, and one that is replaced under an input method the word.
 */

const LONGEST = 5000 // milliseconds; a release outside the window is not heard of

/** Return a function that gives a promise: at once, or when the hands are off. */
export function hands(holder) {
  let off = Promise.resolve()
  let release = () => {}

  const on = () => {
    release()
    off = new Promise((resolve) => {
      release = resolve
      setTimeout(resolve, LONGEST)
    })
  }
  // After the click that the release makes.
  const leave = () => setTimeout(release)
  holder.addEventListener("pointerdown", on)
  holder.addEventListener("compositionstart", on)
  for (const type of ["pointerup", "pointercancel"]) addEventListener(type, leave)
  holder.addEventListener("compositionend", leave)
  return () => off
}
