/** Bringing one document to the state of another without loading anything twice. */

function attributes(node, other) {
  for (const { name } of [...node.attributes]) {
    if (!other.hasAttribute(name)) node.removeAttribute(name)
  }
  for (const { name, value } of other.attributes) {
    if (node.getAttribute(name) !== value) node.setAttribute(name, value)
  }
}

/** How many children at an end are alike: what was typed stands between the two ends. */
function alike(mine, theirs, from) {
  let count = 0
  const most = Math.min(mine.length, theirs.length)
  while (count < most && mine.at(from(count)).isEqualNode(theirs.at(from(count)))) count++
  return count
}

/** Make `node` like `other`, touching only what differs: pictures stay, nothing flickers. */
export function patch(node, other) {
  attributes(node, other)
  const mine = [...node.childNodes]
  const theirs = [...other.childNodes]
  const head = alike(mine, theirs, (count) => count)
  const left = mine.slice(head)
  const wanted = theirs.slice(head)
  const tail = alike(left, wanted, (count) => -1 - count)
  const old = left.slice(0, left.length - tail)
  const fresh = wanted.slice(0, wanted.length - tail)
  const end = left[left.length - tail] ?? null
  fresh.forEach((each, place) => {
    const present = old[place]
    if (!present) node.insertBefore(node.ownerDocument.importNode(each, true), end)
    else if (present.nodeType === Node.ELEMENT_NODE && present.nodeName === each.nodeName) patch(present, each)
    else if (present.nodeType === Node.TEXT_NODE && each.nodeType === Node.TEXT_NODE) present.data = each.data
    else present.replaceWith(node.ownerDocument.importNode(each, true))
  })
  old.slice(fresh.length).forEach((each) => each.remove())
}
