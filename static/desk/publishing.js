/** Publishing in one step: a dialog that says what will happen, and does it. */

import { offer } from "desk/actions"
import { announce, el } from "desk/dom"
import { decided } from "desk/publish-choices"
import { settled } from "desk/publish-outcome"
import { plan, watchLinks } from "desk/publish-plan"
import { goTo } from "desk/side-panel"
import { word } from "desk/words"

const PUBLISH = ["publish", "publish-update"]

/** `press(button)` saves the form's text and does what the button says (desk/saving). */
export function publishing(form, { press, editor }) {
  const dialog = document.getElementById("publish-dialog")
  const part = (name) => dialog.querySelector(`[data-${name}]`)
  const go = part("go")
  let button = null
  let going = false
  let looking = null

  const bar = () => form.querySelector("[name=action][value=publish]")
  const wrong = (text) => {
    part("wrong").textContent = text
  }

  function doing(text) {
    part("doing").textContent = text
    go.disabled = going
    dialog.setAttribute("aria-busy", String(going))
  }

  function title(text) {
    dialog.querySelector("h2").textContent = text
    go.textContent = text
  }

  async function look() {
    looking?.abort()
    looking = new AbortController()
    go.disabled = true
    part("plan").replaceChildren(el("p", { class: "writing__hint" }, word("plan-looking")))
    const found = await plan(dialog, form, looking.signal)
    if (!found) return
    if (found.error !== undefined) {
      part("plan").replaceChildren()
      wrong(found.error || word("plan-lost"))
      return
    }
    part("plan").replaceChildren(found.root)
    title(found.root.dataset.verb)
    const stuck = "stuck" in found.root.dataset || (!("news" in found.root.dataset) && !found.root.querySelector("[name=place]"))
    go.disabled = stuck
    if (!stuck) go.focus()
    else found.root.querySelector("a[data-to]")?.focus()
    watchLinks(dialog, form, found.root, looking.signal)
  }

  async function open(pressed) {
    if (dialog.open || going) return
    button = pressed
    wrong("")
    doing("")
    title(pressed.textContent.trim())
    dialog.showModal()
    await look()
  }

  async function publish() {
    const root = dialog.querySelector("[data-plan-of]")
    if (going || go.disabled || !root) return
    const { refusal, focus, words } = decided(dialog, root)
    wrong(refusal ? word(refusal) : "")
    if (refusal) {
      focus?.focus()
      return
    }
    going = true
    doing(word("publish-doing"))
    // What the dialog decided goes with the form's own fields, however often it is sent.
    const along = ({ formData }) => Object.entries(words).forEach(([name, value]) => formData.set(name, value))
    form.addEventListener("formdata", along)
    let answer
    try {
      answer = await press(button)
    } finally {
      form.removeEventListener("formdata", along)
      going = false
      doing("")
    }
    if (answer && !answer.refused && !answer.error && !answer.conflict && !Object.keys(answer.errors ?? {}).length) return live(answer)
    if (answer?.refused) {
      await look()
      wrong(answer.refused)
    } else if (answer) dialog.close()
    else await lost(words, root)
  }

  /** Nobody knows whether it arrived: ask until the server answers, and say which. */
  async function lost(words, root) {
    if (!dialog.open) return
    wrong(word("publish-lost"))
    go.disabled = true
    const now = await settled(dialog, form, looking.signal)
    if (!now) return
    go.disabled = false
    if (words.action === "place" || !now.same || now.publication === Number(root.dataset.seen)) {
      wrong(word("publish-not-live"))
      go.focus()
      return
    }
    // The server has the text; saving it once more tells the page so, and changes nothing.
    if (now.newest === now.version) form.elements.base_version.value = now.version
    const answer = await press(form.querySelector("[name=action][value=save]"))
    live({ public_url: now.url, ...answer, said: [word("publish-live")] })
  }

  function live(answer) {
    dialog.close()
    const said = form.querySelector("[data-said]")
    const link = answer.public_url ? el("a", { href: answer.public_url, target: "_blank", rel: "noopener", "data-live": "" }, new URL(answer.public_url).pathname) : null
    const words = (answer.said ?? []).join(" ")
    const path = link?.textContent ?? ""
    said.replaceChildren(words.replace(path, "").trim(), " ", link ?? "")
    announce(words)
    bar()?.focus()
  }

  form.addEventListener(
    "submit",
    (event) => {
      if (!PUBLISH.includes(event.submitter?.value)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      open(event.submitter)
    },
    { capture: true },
  )
  dialog.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault()
    publish()
  })
  dialog.addEventListener("click", (event) => {
    if (event.target.closest("[data-close]") && !going) dialog.close()
    const link = event.target.closest("a[data-to]")
    if (!link) return
    event.preventDefault()
    dialog.close()
    goTo(form, link.dataset.to.split(".")[0], editor())
  })
  dialog.addEventListener("cancel", (event) => {
    // The press is on its way: closing would only hide what becomes of it.
    if (going) event.preventDefault()
  })
  dialog.addEventListener("close", () => looking?.abort())
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.repeat || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    publish()
  })
  offer("button-publish", {
    get label() {
      return bar()?.textContent.trim() ?? word("publish-name")
    },
    keys: "Ctrl+Enter",
    run: () => bar().click(),
    when: () => Boolean(bar()),
  })
}
