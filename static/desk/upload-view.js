/** What stands in the place of a picture while it is on its way. */

import { el } from "desk/dom"
import { arrive, cancel, retry } from "desk/uploads"
import { word } from "desk/words"

const SAYS = { waiting: "upload-waiting", sending: "upload-percent", broken: "", refused: "" }

/** Return the placeholder of an upload: one element, however often it is asked for. */
export function placeholder(job) {
  if (job.view) return job.view
  const state = el("p", { class: "upload__state" })
  const bar = el("progress", { max: "100", "aria-label": word("upload-progress", { name: job.name }) })
  const button = (label, work) => el("button", { type: "button", class: "b", onclick: work }, label)
  const again = button(word("upload-again"), () => retry(job))
  const existing = button("", () => arrive(job, job.existing))
  const stop = button(word("upload-cancel"), () => cancel(job))
  const picture = el("img", { class: "use-thumb", src: job.url, alt: "", draggable: "false", onerror: () => (picture.hidden = true) })
  job.view = el(
    "div",
    { class: "upload", role: "group", contenteditable: "false", "aria-label": word("upload-label", { name: job.name }) },
    picture,
    el("div", { class: "upload__what" }, el("p", { class: "upload__name" }, job.name), bar, state, el("div", { class: "upload__tools" }, existing, again, stop)),
  )
  job.changed = () => {
    const percent = job.progress < 100 ? word(SAYS[job.state] ?? "", { percent: job.progress }) : word("upload-checking")
    const said = job.message || (SAYS[job.state] ? percent : "")
    if (state.textContent !== said) state.textContent = said
    bar.value = job.progress
    bar.hidden = job.state === "refused"
    again.hidden = job.state !== "broken"
    existing.hidden = !job.existing
    existing.textContent = word("upload-use-existing")
    stop.textContent = word(job.state === "refused" ? "remove-short" : "upload-cancel")
    job.view.classList.toggle("upload--refused", job.state === "refused")
    job.view.classList.toggle("upload--broken", job.state === "broken")
  }
  job.changed()
  return job.view
}
