/** The writing surface: puts its parts together and keeps the save state true. */

import { autosave } from "desk/autosave"
import { bylines } from "desk/bylines"
import { counts } from "desk/counts"
import { conflict } from "desk/conflict"
import { whenQuiet } from "desk/dom"
import { drafts, formName } from "desk/drafts"
import { fullScreen } from "desk/full-screen"
import { gallery } from "desk/gallery"
import { growing, headline } from "desk/headline"
import { holding } from "desk/holding"
import { everything } from "desk/images"
import { moreMenu } from "desk/more-menu"
import { offers } from "desk/offers"
import { pictureList } from "desk/picture-list"
import { pictureSlot } from "desk/picture-slot"
import { presence } from "desk/presence"
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
import { signingIn } from "desk/signing-in"
import { slug } from "desk/slug"
import { submitting } from "desk/submitting"
import { suggestions } from "desk/suggestions"
import { tags } from "desk/tags"
import { uploadStatus } from "desk/upload-status"
import { word } from "desk/words"
import { writingAids } from "desk/writing-aids"

const form = document.getElementById("writing")
form.elements.tab.value = formName()
const kept = drafts(form)
const list = (name) => form.querySelector(`.writing__list[data-field=${name}]`)
let editor = null

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
  writingAids(form),
]
uploadStatus(form)
previewPanel(form, source)
headline(form, () => editor?.commands.focus("start"))
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
const signIn = signingIn(form, text)
const server = autosave(form, text, { signIn: async (result) => (await signIn(result.answer)) && server.again() })
const saves = saving(form, { text, editor: () => editor, asked: { out: signIn, other: signIn, conflict: conflict() } })
submitting(form, { press: saves.press, leaving: () => text.facts.dirty && !text.facts.onServer })
publishing(form, { press: saves.press, editor: () => editor })

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
  text.look()
  offers(form, { drafts: kept, text, editor: () => editor })
  presence(form, text, { autosave: server, editor: () => editor, signIn: async (result) => (await signIn(result.answer)) && server.again() })
})
addEventListener("pagehide", () => {
  if (text.facts.dirty) text.look()
})
