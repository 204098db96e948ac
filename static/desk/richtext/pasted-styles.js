/** Emphasis that pasted text carries in styles, and what its styles hide. */

export const styleOf = (element) => element.getAttribute(STYLE) ?? ""

/** Where the style of an element stands once it has been set aside (see `inert`). */
export const STYLE = "data-pasted-style"

const value = (style, name) => new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*([^;]+)`, "i").exec(style)?.[1].trim().toLowerCase() ?? null

/** true, false, or null when the style does not say. */
function bold(style) {
  const weight = value(style, "font-weight") ?? (/(?:^|;)\s*font\s*:[^;]*\bbold\b/i.test(style) ? "bold" : null)
  if (weight === null || weight === "inherit") return null
  return /^bold/.test(weight) || Number.parseInt(weight, 10) >= 600
}
function italic(style) {
  const slant = value(style, "font-style")
  return slant === null || slant === "inherit" ? null : /^(?:italic|oblique)/.test(slant)
}

export const hidden = (style) => /(?:^|[;\s])display\s*:\s*none/i.test(style) || /mso-hide\s*:\s*all/i.test(style)

function wrap(element, tag) {
  const mark = element.ownerDocument.createElement(tag)
  mark.append(...element.childNodes)
  element.append(mark)
}

const rename = (element, tag) => {
  const fresh = element.ownerDocument.createElement(tag)
  for (const { name, value: text } of element.attributes) fresh.setAttribute(name, text)
  fresh.append(...element.childNodes)
  element.replaceWith(fresh)
  return fresh
}

const HOLDS_BLOCKS = "p, div, ul, ol, li, table, tr, td, h1, h2, h3, h4, h5, h6, blockquote, section, article"

/** Turn styles into strong and em, and take off those that a style undoes. */
export function emphasis(root) {
  for (const element of root.querySelectorAll(`[${STYLE}], b, i`)) {
    const style = styleOf(element)
    const tag = element.localName
    const isBold = tag === "b" || tag === "strong"
    const isItalic = tag === "i" || tag === "em"
    if ((isBold && bold(style) === false) || (isItalic && italic(style) === false)) {
      rename(element, "span")
      continue
    }
    if (isBold || isItalic) {
      const fresh = rename(element, isBold ? "strong" : "em")
      if (isBold && italic(style)) wrap(fresh, "em")
      if (isItalic && bold(style)) wrap(fresh, "strong")
      continue
    }
    // A block's weight is its look, as in a headline; words within have their own.
    if (element.matches(HOLDS_BLOCKS) && (element.querySelector(HOLDS_BLOCKS) || /^h\d$|^t|^li$/.test(tag))) continue
    if (element.closest("pre")) continue
    if (bold(style) && !element.closest("strong, b")) wrap(element, "strong")
    if (italic(style) && !element.closest("em, i")) wrap(element, "em")
  }
  // A heading is bold by itself, and so is the head of a column.
  for (const mark of root.querySelectorAll(":is(h1, h2, h3, h4, h5, h6, th) strong")) mark.replaceWith(...mark.childNodes)
}
