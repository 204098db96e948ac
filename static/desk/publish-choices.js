/** What was chosen in the publish dialog, as fields that go with the form. */

/** Return {words} to send, or {refusal, focus}: the name of a word, and where to put it right. */
export function decided(dialog, root) {
  const field = (name) => root.querySelector(`[name=${name}]`)
  const place = field("place")?.value ?? ""
  if (!("news" in root.dataset)) {
    if (!place) return { refusal: "publish-no-place", focus: field("place") }
    return { words: { action: "place", place } }
  }
  const words = { action: "publish", seen: root.dataset.seen, place, reason: "", update_note: "" }
  if (root.querySelector("[name=change]:checked")?.value === "update") {
    words.action = "publish-update"
    words.update_note = field("update_note").value.trim()
  }
  if ("reason" in root.dataset) {
    const reason = field("reason").value.trim()
    if (!reason) return { refusal: "publish-reason", focus: field("reason") }
    Object.assign(words, { reason, override: "1" })
  }
  return { words }
}
