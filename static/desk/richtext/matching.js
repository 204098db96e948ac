/** Finding words in texts. Pure. */

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&")

// What a keyboard types stands for what print has. Accents count: "resume" is not "résumé".
const ALSO = [
  [/'/g, "['’‘‚‹›]"],
  [/"/g, "[\"“”„«»]"],
  [/ /g, "[ \\u00a0\\u202f]"],
]

/** Return the pattern of a search, or null when there is nothing to search for. */
export function pattern(query, { matchCase = false, wholeWords = false } = {}) {
  if (!query) return null
  let source = escaped(query.normalize("NFC"))
  for (const [typed, printed] of ALSO) source = source.replace(typed, printed)
  if (wholeWords) source = `(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])`
  // With u, "-" and "/" need no escape and may not have one.
  return new RegExp(source.replace(/\\([-/])/g, "$1"), `gu${matchCase ? "" : "i"}`)
}

/** Return [{from, to}] of a pattern in a text. */
export const found = (text, search) => [...text.matchAll(search)].map((match) => ({ from: match.index, to: match.index + match[0].length }))
