/** The queue of pictures on their way to the library, wherever in the article they will stand. */

import { inHand, remember } from "desk/images"
import { Broken, Refused, forget, send } from "desk/upload-send"
import { drop, keep, lookAfter } from "desk/upload-store"
import { word } from "desk/words"

const AT_ONCE = 2
const SHOWN = /^image\/(jpeg|png|webp|avif|gif)$/
const LONGEST_WAIT = 30_000 // ms between two tries

const jobs = new Map()
const takers = new Map()
const listeners = new Set()
let running = 0
let count = 0

const tell = (job) => {
  for (const listener of listeners) listener(job)
  job.changed?.()
}
const set = (job, values) => {
  Object.assign(job, values)
  tell(job)
}
const owner = () => {
  const { user, article } = document.getElementById("writing").dataset
  return { user, article }
}
const record = ({ id, file, remote, place, time }) => ({ id, file, remote, place, time, ...owner() })

/** Call `listener(job)` with every change of any. */
export const onUploads = (listener) => listeners.add(listener)

/** Those not in the library yet, in the order they were given. */
export const pending = () => [...jobs.values()]

export const upload = (id) => jobs.get(id) ?? null

/** `take(job, image)` puts a picture that arrived where it belongs: "body", "lead", "gallery" … */
export const takes = (kind, take) => takers.set(kind, take)

/** Queue files; `place.kind` names who takes them. Returns the jobs. */
export function enqueue(files, place) {
  return [...files].map((file) => enter({ id: crypto.randomUUID?.() ?? `${Date.now()}-${++count}`, file, remote: null, place, time: Date.now() + ++count / 1000 }))
}

/** Go on with what an earlier page left. */
export const resume = (record) => enter(record)

function enter({ id, file, remote, place, time }) {
  const job = { id, file, remote, place, time, name: file.name || word("upload-pasted"), url: URL.createObjectURL(file), state: "waiting", progress: 0, message: "", existing: null, tries: 0, kept: true, stop: new AbortController(), release: lookAfter(id) }
  jobs.set(id, job)
  keep(record(job)).then((kept) => set(job, { kept }))
  tell(job)
  next()
  return job
}

/** Remember where a placeholder stands, should this page not live to see it arrive. */
export function standsAt(job, index) {
  if (job.place.index === index) return
  job.place = { ...job.place, index }
  keep(record(job))
}

function next() {
  while (running < AT_ONCE) {
    const job = pending().find(({ state }) => state === "waiting")
    if (!job) return
    run(job)
  }
}

async function run(job) {
  running++
  set(job, { state: "sending", message: "" })
  try {
    const image = await send(job.file, {
      remote: job.remote,
      begun(remote) {
        job.remote = remote
        keep(record(job))
      },
      progress(bytes) {
        const progress = Math.floor((bytes / job.file.size) * 100)
        if (progress > job.progress) job.tries = 0
        set(job, { progress })
      },
      signal: job.stop.signal,
    })
    arrive(job, image)
  } catch (error) {
    if (error instanceof Refused) refused(job, error)
    else if (error.name !== "AbortError") wait(job, error)
  } finally {
    running--
    next()
  }
}

function refused(job, { message, existing }) {
  drop(job.id)
  set(job, { state: "refused", message, existing })
}

function wait(job, error) {
  const pause = Math.min(1000 * 2 ** job.tries++, LONGEST_WAIT)
  clearTimeout(job.timer)
  job.timer = setTimeout(() => retry(job), pause)
  set(job, { state: "broken", message: error instanceof Broken ? error.message : word("upload-no-server") })
}

/** Try again now. */
export function retry(job) {
  clearTimeout(job.timer)
  if (job.state !== "broken") return
  set(job, { state: "waiting", message: "" })
  next()
}

function end(job, state) {
  clearTimeout(job.timer)
  jobs.delete(job.id)
  drop(job.id)
  job.release()
  set(job, { state })
}

/** Put a picture in the place of its upload. */
export function arrive(job, image) {
  // Until the renditions are ready, the file in hand is what there is to see.
  if (SHOWN.test(job.file.type)) inHand.set(image.id, job.url)
  remember("images", image.id, image)
  end(job, "done")
  takers.get(job.place.kind)?.(job, image)
}

/** Stop, and forget the file. */
export function cancel(job) {
  job.stop.abort()
  if (job.remote && job.state !== "refused") forget(job.remote)
  end(job, "cancelled")
}

addEventListener("online", () => pending().forEach(retry))
// What this browser cannot keep would be lost with the page.
addEventListener("beforeunload", (event) => {
  if (pending().some(({ kept, state }) => !kept && state !== "refused")) event.preventDefault()
})
