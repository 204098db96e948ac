/** Quotation marks and dashes by language: the one table, and the rules that read it. */

const NARROW = "\u202f" // no-break, as French printing has it inside guillemets
const OF = {
  en: { double: ["“", "”"], single: ["‘", "’"] },
  de: { double: ["„", "“"], single: ["‚", "‘"] },
  fr: { double: [`«${NARROW}`, `${NARROW}»`], single: ["“", "”"], spaced: true },
  es: { double: ["«", "»"], single: ["“", "”"] },
  it: { double: ["«", "»"], single: ["“", "”"] },
  pt: { double: ["“", "”"], single: ["‘", "’"] },
  nl: { double: ["“", "”"], single: ["‘", "’"] },
  pl: { double: ["„", "”"], single: ["‚", "’"] },
  cs: { double: ["„", "“"], single: ["‚", "‘"] },
  sv: { double: ["”", "”"], single: ["’", "’"] },
  fi: { double: ["”", "”"], single: ["’", "’"] },
  nb: { double: ["«", "»"], single: ["‘", "’"] },
  da: { double: ["»", "«"], single: ["›", "‹"] },
  ru: { double: ["«", "»"], single: ["„", "“"] },
  el: { double: ["«", "»"], single: ["“", "”"] },
  hu: { double: ["„", "”"], single: ["»", "«"] },
  ro: { double: ["„", "”"], single: ["«", "»"] },
}
const SAME_AS = { sk: "cs", sl: "de", bg: "de", lt: "de", hr: "pl", no: "nb", nn: "nb", uk: "ru", ca: "es", gl: "es", pt_pt: "es", de_ch: "it" }

// Words that begin with a letter left out, before which no quotation begins.
const CUT_SHORT = {
  en: "tis|twas|twere|twill|twould|em|til|cause|bout|round|n",
  nl: "s|t|n|k|m|r",
}
const BEFORE_A_YEAR = "of|in|since|from|until|till|by|before|after|the|to|and|spring|summer|autumn|winter|fall|class"
const REACH = 500 // what the editor hands its rules of a paragraph
const PAUSE = "[\\s.,;:!?)\\]…’”]"

/** Return the marks of a language tag such as "de-AT": {double, single, spaced?, name}. */
export function marksOf(language) {
  const tag = (language || "en").toLowerCase().replace("-", "_")
  const name = [tag, tag.split("_")[0]].map((each) => SAME_AS[each] ?? each).find((each) => OF[each]) ?? "en"
  return { ...OF[name], name }
}

const count = (text, mark) => text.split(mark).length - 1
const bare = (mark) => mark.trim()

/** Is a quotation of this kind open in the text? */
function isOpen(text, [open, close]) {
  if (bare(open) === bare(close)) return count(text, bare(open)) % 2 === 1
  return text.lastIndexOf(bare(open)) > text.lastIndexOf(bare(close))
}

/** May a quotation begin after this text? */
function beginsAfter(text, pair) {
  if (!text || /[\s([{<¿¡«„‚“‘]$/.test(text) && !text.endsWith(bare(pair[1]))) return true
  // A dash may break a speech off or introduce one.
  return /[–—]$/.test(text) && !isOpen(text, pair)
}

/** The change for one straight mark at the end of the text. */
function quote(text, language) {
  const marks = marksOf(language)
  const mark = text.at(-1)
  const before = text.slice(0, -1)
  if (mark === "'" && /[\p{L}\p{N}]$/u.test(before)) {
    const closes = marks.single[1] !== "’" && isOpen(before, marks.single)
    return { at: 1, length: 1, text: closes ? marks.single[1] : "’" }
  }
  const pair = mark === '"' ? marks.double : marks.single
  // French writers type a space before the closing mark: it becomes the narrow one.
  if (marks.spaced && / $/.test(before) && isOpen(before, pair)) return { at: 2, length: 2, text: pair[1] }
  return { at: 1, length: 1, text: beginsAfter(before, pair) ? pair[0] : pair[1] }
}

/** What later letters show an opening mark to have been: an apostrophe. */
function apostrophe(text, language) {
  const { single, name } = marksOf(language)
  const all = [...new Set([...single, "‘"])].filter((mark) => mark !== "’").map(bare).join("")
  const within = new RegExp(`\\p{L}([${all}])\\p{L}$`, "u").exec(text)
  if (within) return { at: 2, length: 1, text: "’" }
  const cut = CUT_SHORT[name] && new RegExp(`(?:^|[\\s(])([${all}])(?:${CUT_SHORT[name]})${PAUSE}{1,2}$`, "iu").exec(text)
  const decade = new RegExp(`(?:^|[\\s(–—])([${all}])\\d\\ds$`).exec(text)
  const year = new RegExp(`\\b(?:${BEFORE_A_YEAR}) ([${all}])\\d\\d${PAUSE}$`, "i").exec(text)
  const found = cut ?? decade ?? year
  if (!found) return null
  const place = found.index + found[0].indexOf(found[1])
  return { at: text.length - place, length: 1, text: "’" }
}

/**
 * The change that typing the last character of a text calls for, or null:
 * {at, length, text}, `at` counted back from the end.
 */
export function typographic(whole, language) {
  const text = whole.slice(-REACH)
  const last = text.at(-1)
  if (last === "'" || last === '"') return quote(text, language)
  if (text.endsWith("–-")) return { at: 2, length: 2, text: "—" }
  if (/(?:^|[^-])--$/.test(text)) return { at: 2, length: 2, text: "–" }
  if (/(?:^|[^.])\.\.\.$/.test(text)) return { at: 3, length: 3, text: "…" }
  if (/\S - $/.test(text)) return { at: 2, length: 1, text: "–" }
  if (marksOf(language).spaced) {
    if (/\S [;!?»]$/.test(text)) return { at: 2, length: 1, text: NARROW }
    if (/«\u202f $/.test(text)) return { at: 1, length: 1, text: "" }
    if (/\S :$/.test(text)) return { at: 2, length: 1, text: "\u00a0" }
  }
  return apostrophe(text, language)
}

/**
 * The changes that set a whole text right, as if it were typed anew: [{from, to, text}].
 * `fixed(place)` tells which letters are code, and stay.
 */
export function tidying(text, language, fixed = () => false) {
  const made = []
  for (let place = 0; place < text.length; place++) {
    made.push({ place, letter: text[place] })
    for (let turn = 0; turn < 3 && !fixed(place); turn++) {
      const near = made.slice(-REACH)
      const change = typographic(near.map(({ letter }) => letter).join(""), language)
      if (!change) break
      const start = made.length - change.at
      const here = made[start].place
      if (fixed(here)) break
      const fresh = [...change.text].map((letter) => ({ place: here, letter }))
      made.splice(start, change.length, ...fresh)
    }
  }
  const wanted = Array(text.length).fill("")
  for (const { place, letter } of made) wanted[place] += letter
  return wanted.map((fresh, from) => ({ from, to: from + 1, text: fresh })).filter(({ from, text: fresh }) => fresh !== text[from])
}

/** A text with every straight quote, double hyphen and row of dots set right. */
export function tidied(text, language) {
  let made = text
  for (const { from, to, text: fresh } of tidying(text, language).reverse()) made = made.slice(0, from) + fresh + made.slice(to)
  return made
}
