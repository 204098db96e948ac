/** Says how many pictures are on their way, and offers those that an earlier page left. */

import { el } from "desk/dom"
import { drop, left } from "desk/upload-store"
import { onUploads, pending, resume } from "desk/uploads"
import { word } from "desk/words"

const howMany = (one, many, count) => word(count === 1 ? one : many, { count })

export function uploadStatus(form) {
  const line = el("p", { class: "writing__uploads", role: "status", "data-uploads": true, hidden: true })
  form.querySelector("[data-state]").after(line)
  let asked = false // somebody pressed a button that has to wait
  onUploads(() => {
    const all = pending()
    const going = all.filter(({ state }) => state !== "refused")
    const broken = going.some(({ state }) => state === "broken")
    if (asked && going.length) return
    const said = [
      asked && !all.length ? word("uploads-all-here") : "",
      going.length ? howMany(broken ? "uploads-held-one" : "uploads-one", broken ? "uploads-held" : "uploads-many", going.length) : "",
      all.length > going.length ? howMany("uploads-refused-one", "uploads-refused", all.length - going.length) : "",
    ].filter(Boolean).join(" ")
    asked = false
    line.hidden = !said
    if (line.textContent !== said) line.textContent = said
  })
  document.addEventListener("prose-editor:ready", () => offerLeft(form))
  // Publishing now would put the story out without them.
  form.addEventListener(
    "submit",
    (event) => {
      const action = event.submitter?.value
      if (!["publish", "publish-update", "submit", "approve", "schedule"].includes(action)) return
      const going = pending().filter(({ state }) => state !== "refused")
      if (!going.length) return
      event.preventDefault()
      event.stopImmediatePropagation()
      asked = true
      line.textContent = howMany("uploads-wait-one", "uploads-wait", going.length)
    },
    { capture: true },
  )
}

/** Offer files that were not uploaded when an earlier page of this article closed. */
async function offerLeft(form) {
  const records = await left(form.dataset.user, form.dataset.article)
  if (!records.length) return
  const box = el("div", { class: "writing__offer", role: "region", "aria-label": word("uploads-left-label") })
  const choose = (work) => () => {
    box.remove()
    records.forEach(work)
  }
  box.append(
    el("p", {}, howMany("uploads-left-one", "uploads-left", records.length)),
    el("button", { type: "button", class: "b b--primary", onclick: choose(resume) }, word("uploads-go-on")),
    el("button", { type: "button", class: "b", onclick: choose(({ id }) => drop(id)) }, word("uploads-throw-away")),
  )
  form.querySelector(".writing__columns").before(box)
}
