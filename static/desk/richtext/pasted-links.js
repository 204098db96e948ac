/** Addresses as they are pasted: wrappers taken off, tracking cut. */

// Who wraps addresses to count clicks, and the parameter that holds the true one.
const WRAPPERS = [
  [/^(?:www\.)?google\.[a-z.]+$/, "/url", ["q", "url"]],
  [/\.safelinks\.protection\.outlook\.com$/, "/", ["url"]],
  [/^(?:l|lm)\.facebook\.com$/, "/l.php", ["u"]],
  [/^l\.instagram\.com$/, "/", ["u"]],
]
const TRACKING = /^(?:utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|_hsenc|_hsmi|twclid|ttclid)$/i

/** The address behind a wrapper's, or the same. */
function unwrapped(url) {
  for (const [host, path, names] of WRAPPERS) {
    if (!host.test(url.hostname) || url.pathname !== path) continue
    for (const name of names) {
      const inner = url.searchParams.get(name)
      if (inner && /^https?:/i.test(inner)) return new URL(inner)
    }
  }
  return url
}

/** Return an address without what follows readers about, or null when it leads nowhere from here. */
export function cleanAddress(href) {
  const text = (href ?? "").trim()
  if (/^mailto:[^\s]+@[^\s]+$/i.test(text)) return text
  if (!/^https?:/i.test(text) || !URL.canParse(text)) return null
  let url = new URL(text)
  for (let turn = 0; turn < 3; turn++) {
    const inner = unwrapped(url)
    if (inner === url) break
    url = inner
  }
  const kept = url.search.slice(1).split("&").filter((pair) => pair && !TRACKING.test(pair.split("=")[0]))
  // An address that needs no change is left letter for letter.
  if (url.href === new URL(text).href && kept.join("&") === url.search.slice(1)) return text
  url.search = kept.length ? `?${kept.join("&")}` : ""
  return url.href
}

/** The address a text consists of, or null. */
export function onlyAddress(text) {
  const trimmed = text.trim()
  return /^https?:\/\/[^\s/?#]+\.[^\s]{2,}$/i.test(trimmed) ? cleanAddress(trimmed) : null
}
