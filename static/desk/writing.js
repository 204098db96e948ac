/** The writing surface: puts its parts together and keeps the save state true. */

import { bylines } from "desk/bylines"
import { counts } from "desk/counts"
import { announce, whenQuiet } from "desk/dom"
import { drafts } from "desk/drafts"
import { restore, same, snapshot } from "desk/form-state"
import { fullScreen } from "desk/full-screen"
import { gallery } from "desk/gallery"
import { growing, headline } from "desk/headline"
import { holding } from "desk/holding"
import { everything, learn } from "desk/images"
import { moreMenu } from "desk/more-menu"
import { pictureList } from "desk/picture-list"
import { pictureSlot } from "desk/picture-slot"
import { previewPanel } from "desk/preview-panel"
import { previewSource } from "desk/preview-source"
import { problems } from "desk/problems"
import { publishing } from "desk/publishing"
import { related } from "desk/related"
import { safety } from "desk/safety"
import { saving } from "desk/saving"
import { barHeight, sidePanel } from "desk/side-panel"
import { seo } from "desk/seo"
import { shortcuts } from "desk/shortcuts"
import { slug } from "desk/slug"
import { submitting } from "desk/submitting"
import { suggestions } from "desk/suggestions"
import { tags } from "desk/tags"
import { uploadStatus } from "desk/upload-status"
import { word } from "desk/words"
import { writingAids } from "desk/writing-aids"

const form = document.getElementById("writing")
const kept = drafts(form)
const list = (name) => form.querySelector(`.writing__list[data-field=${name}]`)
let editor = null

if (form.dataset.saved) {
  kept.taken(Number(form.dataset.saved))
  // Said once: a reload must not forget what is typed from here on.
  history.replaceState(history.state, "", location.pathname)
}
const text = safety(form, kept)
form.classList.add("writing--live")
const source = previewSource(form)
const tagList = tags(list("tags"), Boolean(form.dataset.canAddTags))
const relatedList = related(list("related"))
const parts = [
  sidePanel(form),
  bylines(list("bylines"), Boolean(form.dataset.canAddGuests)),
  pictureSlot(list("lead")),
  pictureSlot(list("social")),
  gallery(list("gallery")),
  tagList,
  relatedList,
  counts(form),
  slug(form),
  source,
  seo(form, source),
  suggestions(form, { tags: tagList, related: relatedList }),
  growing(form),
  pictureList(form, () => editor),
]
uploadStatus(form)
previewPanel(form, source)
headline(form)
barHeight(form)
problems(form, () => editor)
fullScreen(form)
shortcuts(form, () => editor)
form.addEventListener("desk:restored", () => parts.forEach((part) => part.read()))

const lookSoon = whenQuiet(text.look, 400)
form.addEventListener("input", lookSoon)
form.addEventListener("change", lookSoon)

holding(form)
moreMenu(form)
const saves = saving(form, { text })
submitting(form, { press: saves.press, leaving: () => text.facts.dirty })
publishing(form, { press: saves.press, editor: () => editor })

// Kept text is offered, never put in unasked. It is set aside first: what is
// typed while the offer stands is kept under the form's own name.
function offer() {
  const now = snapshot(form)
  if (text.facts.refused) {
    kept.keep(now, everything())
    return
  }
  const box = form.querySelector("[data-offer]")
  for (const draft of kept.kept()) {
    if (same(draft.values, now)) kept.drop(draft.key)
  }
  const draft = kept.setAside(kept.kept()[0])
  box.hidden = !draft
  if (!draft) return
  const older = draft.version !== form.elements.base_version.value
  const time = new Date(draft.time).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" })
  box.querySelector("[data-offer-text]").textContent = word(older ? "offer-older" : "offer", { time })
  box.querySelector("[data-restore]").onclick = () => {
    box.hidden = true
    learn(draft.lookups)
    // Saved over the version it was typed on, so that the server sees a conflict.
    form.elements.base_version.value = draft.version
    restore(form, draft.values, editor)
    kept.drop(draft.key)
    text.look()
    announce(word("restored"))
    form.querySelector("#id_headline").focus()
  }
  box.querySelector("[data-discard]").onclick = () => {
    kept.drop(draft.key)
    offer()
  }
}

// The editor is made by the library's own module, which loads after this one.
document.addEventListener("prose-editor:ready", ({ detail }) => {
  editor = detail.editor
  const area = detail.textarea
  editor.setOptions({
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": word("body-label"),
        ...(area.getAttribute("aria-invalid") ? { "aria-invalid": "true" } : {}),
        ...(document.getElementById("errors_body") ? { "aria-describedby": "errors_body" } : {}),
      },
    },
  })
  // The admin has shortcuts of its own; a key typed in the story is for the story.
  editor.view.dom.addEventListener("keydown", (event) => event.stopPropagation())
  // What the editor makes of the saved body is the body to compare with.
  const html = editor.getHTML()
  area.value = html === "<p></p>" ? "" : html
  text.baseBody(area.value)
  offer()
})
addEventListener("pagehide", () => {
  if (text.facts.dirty) kept.keep(snapshot(form), everything())
})
