/**
 * Pasted HTML, made into what a story holds: headings, paragraphs, lists, quotes, tables,
 * links and emphasis. Pure: a string goes in, {html, pictures} comes out.
 */

import { inertBody } from "desk/richtext/inert"
import { cleanAddress } from "desk/richtext/pasted-links"
import { levelledLists, nestedLists, wordLists } from "desk/richtext/pasted-lists"
import { emphasis, hidden, STYLE, styleOf } from "desk/richtext/pasted-styles"

// They go with all that is in them.
const DROPPED =
  "script, style, meta, link, title, base, template, iframe, object, embed, noscript, svg, math, canvas, audio, video, form, input, button, select, textarea, nav, dialog, del, xml, colgroup, map, [hidden], [role=navigation], .MsoCommentReference, .msocomtxt, .msocomoff"
const HEADINGS = { h1: "h2", h5: "h4", h6: "h4" }
const KEPT = new Set(["p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "cite", "table", "tbody", "tr", "td", "th", "pre", "code", "a", "strong", "em", "br", "hr"])
const BLOCKS = "p, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, table, pre, hr, div, section, article, main, header, footer, aside, figure, address, dl, dt, dd, center"
const ATTRIBUTES = { a: ["href"], td: ["colspan", "rowspan"], th: ["colspan", "rowspan"], ol: ["start"] }

const rename = (element, tag) => {
  const fresh = element.ownerDocument.createElement(tag)
  fresh.append(...element.childNodes)
  element.replaceWith(fresh)
  return fresh
}
const unwrap = (element) => element.replaceWith(...element.childNodes)
const blank = (text) => !/[^\s\u00a0\u200b\ufeff]/.test(text)

function dropComments(root) {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION)
  const found = []
  while (walker.nextNode()) found.push(walker.currentNode)
  for (const node of found) node.remove()
}

/** Take pictures out; return how many there were that a reader would have seen. */
function dropPictures(root) {
  let number = 0
  for (const picture of root.querySelectorAll("img")) {
    const alt = picture.getAttribute("alt") ?? ""
    if (/^\p{Extended_Pictographic}/u.test(alt)) {
      picture.replaceWith(alt)
      continue
    }
    const tiny = ["width", "height"].some((side) => /^[0-2](?:px)?$/.test(picture.getAttribute(side) ?? ""))
    if (!tiny) number += 1
    // The caption of a picture that is not there says nothing.
    const figure = picture.closest("figure")
    if (figure && !figure.querySelector("table, blockquote, pre")) figure.replaceChildren()
    else picture.remove()
  }
  return number
}

function dropUnseen(root) {
  for (const element of root.querySelectorAll(`[${STYLE}]`)) {
    const style = styleOf(element)
    if (hidden(style) || /mso-element:\s*comment-list/i.test(style)) element.remove()
    else if (/mso-comment-(?:reference|continuation)/i.test(style)) unwrap(element)
  }
  for (const element of root.querySelectorAll("*")) {
    // Office's own elements, o:p among them, hold text or nothing.
    if (element.localName.includes(":")) blank(element.textContent) ? element.remove() : unwrap(element)
  }
}

function headings(root) {
  for (const element of root.querySelectorAll("[role=heading]")) {
    const level = Math.min(4, Math.max(2, Number(element.getAttribute("aria-level")) || 2))
    if (!/^h\d$/.test(element.localName)) rename(element, `h${level}`)
  }
  for (const title of root.querySelectorAll("p.MsoTitle")) rename(title, "h2")
  for (const quote of root.querySelectorAll("p.MsoQuote, p.MsoIntenseQuote")) {
    const holder = quote.ownerDocument.createElement("blockquote")
    quote.replaceWith(holder)
    holder.append(quote)
  }
  for (const [from, to] of Object.entries(HEADINGS)) for (const element of root.querySelectorAll(from)) rename(element, to)
}

/** Tables that only lay a page or a mail out. */
function layouts(root) {
  for (const table of [...root.querySelectorAll("table")].reverse()) {
    const cells = [...table.querySelectorAll("td, th")]
    const layout = /^(?:presentation|none)$/.test(table.getAttribute("role") ?? "") || cells.length === 1 || table.querySelector("table")
    if (!layout) continue
    table.replaceWith(...cells.filter((cell) => cell.closest("table") === table).map((cell) => rename(cell, "div")))
  }
}

function links(root) {
  for (const link of root.querySelectorAll("a")) {
    const href = cleanAddress(link.getAttribute("href"))
    if (href && !blank(link.textContent)) link.setAttribute("href", href)
    else unwrap(link)
  }
}

/** Spaces that keep two words together stay; those that only fill do not. */
function spaces(root) {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode
    node.data = node.data
      .replace(/[\u00ad\u200b\ufeff]/g, "")
      .replace(/\u00a0/g, (space, at, all) => (/\d$/.test(all.slice(0, at)) && /^[\p{L}%€£$°]/u.test(all.slice(at + 1)) ? space : /^[;:!?»]/.test(all.slice(at + 1)) || /«$/.test(all.slice(0, at)) ? space : " "))
  }
}

/** What comes after a node in its block, blank text and the ends of marks apart. */
function following(node) {
  let next = node.nextSibling
  while (next && next.nodeType !== Node.ELEMENT_NODE && blank(next.data ?? "")) next = next.nextSibling
  if (next) return next
  const around = node.parentElement
  return !around || around.matches(`${BLOCKS}, li, td, th, body`) ? null : following(around)
}

/** Two line breaks part paragraphs; one at the end of a block says nothing. */
function breaks(root) {
  for (const block of [...root.querySelectorAll("p, div, li, td, th, h2, h3, h4, blockquote"), root]) {
    if (block.closest("pre") || block.querySelector(BLOCKS)) continue
    const parts = block.innerHTML.split(/(?:<br[^>]*>\s*){2,}/i)
    if (parts.length > 1) block.innerHTML = parts.map((part) => `<p>${part}</p>`).join("")
    if (parts.length > 1 && block.localName === "p") unwrap(block)
  }
  for (const line of root.querySelectorAll("br")) {
    const next = following(line)
    if (!next || next.matches?.(BLOCKS)) line.remove()
  }
}

/** The words at the end of a quotation that say whose it is. */
function attributions(root) {
  for (const cite of root.querySelectorAll("blockquote > :is(footer, cite, figcaption):last-child")) rename(cite, "cite")
  for (const cite of root.querySelectorAll("cite")) {
    if (!cite.matches("blockquote > cite:last-child")) unwrap(cite)
  }
}

function keepOnlyOurs(root) {
  for (const element of [...root.querySelectorAll("*")].reverse()) {
    const tag = element.localName
    if (KEPT.has(tag)) {
      const kept = ATTRIBUTES[tag] ?? []
      for (const { name } of [...element.attributes]) if (!kept.includes(name)) element.removeAttribute(name)
    } else if (element.matches(BLOCKS) && !element.querySelector(BLOCKS)) rename(element, "p")
    else unwrap(element)
  }
}

/** Blocks and marks without words go, but for cells, which hold their column's place. */
function dropEmpty(root) {
  for (const element of [...root.querySelectorAll("*")].reverse()) {
    if (element.matches("br, hr, td, th, tr, tbody, table") || element.querySelector("hr, table")) continue
    if (blank(element.textContent)) element.matches("a, strong, em, code") ? unwrap(element) : element.remove()
  }
}

/** Return pasted HTML as {html, pictures}: what stays of it, and how many pictures were left out. */
export function pasting(html) {
  // What the editor itself copied is right already.
  if (/\bdata-pm-slice=/.test(html)) return { html, pictures: 0 }
  const root = inertBody(html)
  dropComments(root)
  for (const element of root.querySelectorAll(DROPPED)) element.remove()
  dropUnseen(root)
  const pictures = dropPictures(root)
  wordLists(root)
  levelledLists(root)
  nestedLists(root)
  headings(root)
  emphasis(root)
  layouts(root)
  links(root)
  spaces(root)
  attributions(root)
  breaks(root)
  keepOnlyOurs(root)
  dropEmpty(root)
  return { html: root.innerHTML.trim(), pictures }
}
