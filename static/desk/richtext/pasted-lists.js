/** Lists as word processors write them, made into lists as HTML has them. */

import { styleOf } from "desk/richtext/pasted-styles"

const NUMBERED = /^\(?(?:\d{1,3}|[a-z]|[ivxlc]{1,6})(?:\.\d+)*[.)]/i

const level = (element) => {
  const found = /mso-list:\s*l\d+\s+level(\d+)/i.exec(styleOf(element))
  return found ? Number(found[1]) : 0
}

/** Lists opened and closed by levels, as items come. */
class Nest {
  constructor(before) {
    this.document = before.ownerDocument
    this.before = before
    this.last = null // the outermost list made last: one of another kind follows it
    this.open = [] // {level, list, item}
  }

  add(depth, tag, start) {
    while (this.open.length && this.open.at(-1).level > depth) this.open.pop()
    let top = this.open.at(-1)
    if (top?.level === depth && top.list.localName !== tag) {
      this.open.pop()
      top = this.open.at(-1)
    }
    if (!top || top.level < depth) {
      const list = this.document.createElement(tag)
      if (tag === "ol" && start > 1) list.setAttribute("start", start)
      if (top) top.item.append(list)
      else {
        if (this.last) this.last.after(list)
        else this.before.before(list)
        this.last = list
      }
      top = { level: depth, list, item: null }
      this.open.push(top)
    }
    top.item = this.document.createElement("li")
    top.list.append(top.item)
    return top.item
  }
}

/** Word: paragraphs with `mso-list` in their style, the marker as text in the first span. */
export function wordLists(root) {
  let nest = null
  let previous = null
  for (const paragraph of [...root.querySelectorAll("p, h1, h2, h3, h4, h5, h6")]) {
    const depth = level(paragraph)
    const follows = previous && paragraph.previousElementSibling === previous
    if (!depth) {
      // A paragraph of a list item has the item's class and no marker.
      if (follows && nest && /^MsoListParagraph/.test(paragraph.className)) nest.open.at(-1).item.append(paragraph)
      continue
    }
    const ignored = [...paragraph.querySelectorAll("span")].find((span) => /mso-list:\s*Ignore/i.test(styleOf(span)))
    const marker = (ignored?.textContent ?? "").replace(/[\s\u00a0]+/g, "")
    ignored?.remove()
    if (/^h\d$/.test(paragraph.localName)) continue // a numbered heading is a heading
    if (!follows || !nest) nest = new Nest(paragraph)
    const numbered = NUMBERED.test(marker) && !/^o$/i.test(marker)
    const item = nest.add(depth, numbered ? "ol" : "ul", Number.parseInt(marker.replace(/\D+/g, ""), 10) || 1)
    item.append(paragraph)
    // The next paragraph is asked what stands before it.
    previous = nest.last
  }
}

/** Word in the browser: one list an item, its depth in `data-aria-level`. */
export function levelledLists(root) {
  for (const wrapper of root.querySelectorAll("div.ListContainerWrapper")) wrapper.replaceWith(...wrapper.childNodes)
  const items = [...root.querySelectorAll("li[data-aria-level]")]
  let nest = null
  let previous = null
  for (const item of items) {
    const list = item.parentElement
    if (item !== list.firstElementChild || list.childElementCount > 1) continue
    if (!nest || list.previousElementSibling !== previous) nest = new Nest(list)
    const made = nest.add(Number(item.dataset.ariaLevel), list.localName, Number(list.getAttribute("start")) || 1)
    made.append(...item.childNodes)
    list.remove()
    previous = nest.last
  }
}

/** A list that stands in a list, beside its items, belongs to the item before it. */
export function nestedLists(root) {
  for (const list of root.querySelectorAll(":is(ul, ol) > :is(ul, ol)")) {
    const item = list.previousElementSibling
    if (item?.localName === "li") item.append(list)
    else {
      const made = root.ownerDocument.createElement("li")
      list.replaceWith(made)
      made.append(list)
    }
  }
}
