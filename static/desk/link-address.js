/** What is typed for a link, as it is stored. */

/** Return the address as it is stored, or null when it is none. */
export function address(typed, protocols) {
  const text = typed.trim()
  if (!text || /\s/.test(text)) return null
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)
  if (scheme) return protocols.includes(scheme[1].toLowerCase()) ? text : null
  if (/^[/#?]/.test(text)) return text
  if (/^[^@/]+@[^@/]+\.[a-z]{2,}$/i.test(text)) return `mailto:${text}`
  return /^[^/]+\.[a-z]{2,}(?:[:/?#]|$)/i.test(text) ? `https://${text}` : null
}
