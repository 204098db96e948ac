/** The address and the words of an embed, asked in a dialog; the server knows the providers. */

import { show } from "desk/dialogs"
import { get } from "desk/endpoints"

let names = null

/** Who provides what stands at a canonical address. */
export function providerOf(url) {
  names ??= new Map([...document.querySelectorAll("#embed-dialog [data-host]")].map((entry) => [entry.dataset.host, entry.textContent]))
  const host = URL.canParse(url) ? new URL(url).hostname : ""
  return names.get(host) ?? host
}

/** Resolves with {url, title, caption}, or with null when it was cancelled. */
export async function askEmbed(present = {}) {
  const dialog = document.getElementById("embed-dialog")
  const form = dialog.querySelector("form")
  const wrong = dialog.querySelector("#embed-wrong")
  const { url, title, caption } = form.elements
  url.value = present.url ?? ""
  title.value = present.title ?? ""
  caption.value = present.caption ?? ""
  wrong.textContent = ""
  // What the server said of the address that was typed last.
  let known = present.url ? { typed: present.url, url: present.url } : null

  async function ask(submitter) {
    const typed = url.value
    try {
      known = { typed, url: (await get("embed", { q: typed })).url }
      wrong.textContent = ""
      if (dialog.open && url.value === typed) form.requestSubmit(submitter)
    } catch (error) {
      wrong.textContent = error.message
      url.focus()
    }
  }
  const check = (submitter) => {
    if (known?.typed === url.value) return true
    ask(submitter)
    return false
  }
  const answer = await show(dialog, { check, focus: present.url ? title : url })
  return answer ? { url: known.url, title: title.value.trim(), caption: caption.value.trim() } : null
}
