/** Placeholders of pictures on their way: shown in the story, never a part of its text. */

import { Plugin, pm } from "django-prose-editor/editor"
import { enqueue, onUploads, pending, standsAt, takes, upload } from "desk/uploads"
import { filesOf } from "desk/upload-drop"
import { placeholder } from "desk/upload-view"
import { newUse } from "desk/picture-use"
import { figureNode, placeFor, settled, writeAfter } from "desk/richtext/figure-places"

const { PluginKey } = pm.state
const { Decoration, DecorationSet } = pm.view

// Decorations and not nodes: what is no part of the document cannot be saved.
const key = new PluginKey("pictureUploads")

/** Follow a place through a change of the text; it outlives even a whole new text. */
function followed(spot, transaction, arrived) {
  const before = arrived && spot.pos === arrived.pos && spot.order < arrived.order
  return { ...spot, pos: transaction.mapping.map(spot.pos, before ? -1 : 1) }
}

const spotsPlugin = () =>
  new Plugin({
    key,
    state: {
      init: () => [],
      apply(transaction, spots) {
        const { add = [], drop = null, arrived = null } = transaction.getMeta(key) ?? {}
        const kept = spots.filter(({ id }) => id !== drop)
        return [...(transaction.docChanged ? kept.map((spot) => followed(spot, transaction, arrived)) : kept), ...add]
      },
    },
    props: {
      decorations(state) {
        const widgets = key.getState(state).flatMap(({ id, pos, order }) => {
          const job = upload(id)
          if (!job) return []
          // Of several at one place, the sides keep the order.
          return [Decoration.widget(settled(state.doc, pos), () => placeholder(job), { key: id, side: 1 + order / 1e15, stopEvent: () => true, ignoreSelection: true })]
        })
        return DecorationSet.create(state.doc, widgets)
      },
    },
  })

/** Queue files for a place in the story; it shows them at once. */
function begin(editor, files, pos, transaction = editor.state.tr) {
  const jobs = enqueue(files, { kind: "body" })
  transaction.setMeta(key, { add: jobs.map((job) => ({ id: job.id, pos, order: job.time })) })
  editor.view.dispatch(transaction)
}

/** Queue files for where the cursor is, and let the author write on below. */
export function uploadHere(editor, files) {
  const { tr, selection, doc } = editor.state
  if (selection.$from.depth && selection.$from.node(1).type.name === "pictureGallery") {
    begin(editor, files, settled(doc, selection.to))
    return
  }
  const { from, to } = placeFor(selection)
  // An empty paragraph stays below the pictures, to be written in.
  if (to === from) writeAfter(tr, from)
  begin(editor, files, from, tr.scrollIntoView())
  editor.view.focus()
}

function arrived(editor, job, image) {
  const { state } = editor
  const spot = key.getState(state).find(({ id }) => id === job.id)
  const pos = settled(state.doc, spot?.pos ?? state.doc.content.size)
  const transaction = state.tr.insert(pos, figureNode(state.schema, newUse(image)))
  transaction.setMeta(key, { drop: job.id, arrived: { pos: spot?.pos ?? pos, order: spot?.order ?? 0 } })
  editor.view.dispatch(transaction)
}

/** Put what another page of this article left where it stood, as far as that is known. */
function adopt(editor, job) {
  const { doc, tr } = editor.state
  let pos = doc.content.size
  if (Number.isInteger(job.place.index) && job.place.index < doc.childCount) {
    pos = 0
    for (let at = 0; at < job.place.index; at++) pos += doc.child(at).nodeSize
  }
  editor.view.dispatch(tr.setMeta(key, { add: [{ id: job.id, pos, order: job.time }] }))
}

/** The plugins of an editor. */
export function uploadPlugins(editor) {
  takes("body", (job, image) => arrived(editor, job, image))
  onUploads((job) => {
    if (job.place.kind !== "body" || editor.isDestroyed) return
    const spot = key.getState(editor.state)?.find(({ id }) => id === job.id)
    if (job.state === "cancelled" && spot) editor.view.dispatch(editor.state.tr.setMeta(key, { drop: job.id }))
    // One that this editor did not queue itself: it is told of before its place is known.
    else if (!spot) queueMicrotask(() => {
      if (pending().includes(job) && !key.getState(editor.state).some(({ id }) => id === job.id)) adopt(editor, job)
    })
  })
  let timer
  const remember = () => {
    for (const { id, pos } of key.getState(editor.state)) {
      const job = upload(id)
      if (job) standsAt(job, editor.state.doc.resolve(settled(editor.state.doc, pos)).index(0))
    }
  }
  return [
    spotsPlugin(),
    new Plugin({
      view: () => ({
        update() {
          clearTimeout(timer)
          if (pending().length) timer = setTimeout(remember, 1000)
        },
        destroy: () => clearTimeout(timer),
      }),
      props: {
        handlePaste(view, event) {
          const files = filesOf(event.clipboardData, { pasted: true })
          if (files.length) uploadHere(editor, files)
          return Boolean(files.length)
        },
        handleDrop(view, event, slice, moved) {
          const files = moved ? [] : filesOf(event.dataTransfer)
          if (!files.length) return false
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
          begin(editor, files, settled(view.state.doc, at?.pos ?? view.state.doc.content.size))
          return true
        },
      },
    }),
  ]
}

