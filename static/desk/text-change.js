/** The part of a text that differs from another. */

/** Return {from, to, text}: replace `from` to `to` of `old` by text and it reads `fresh`; null when they are the same. */
export function changedPart(old, fresh) {
  if (old === fresh) return null
  let start = 0
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start++
  let end = 0
  while (end < old.length - start && end < fresh.length - start && old.at(-1 - end) === fresh.at(-1 - end)) end++
  return { from: start, to: old.length - end, text: fresh.slice(start, fresh.length - end) }
}
