/** Sending one file in parts, from where the server says that it has it. */

import { endpoint, typist } from "desk/endpoints"
import { takeToken } from "desk/sending"
import { word } from "desk/words"

/** The connection or the login failed: it can go on later. */
export class Broken extends Error {}

/** The server takes this file never; `existing` is the picture it has already. */
export class Refused extends Error {
  constructor(message, existing = null) {
    super(message)
    this.existing = existing
  }
}

const token = () => document.querySelector("#writing [name=csrfmiddlewaretoken]").value
const SILENCE = 120_000 // ms without an answer to one part

/** XMLHttpRequest, because fetch tells nothing of how much has gone out. */
function ask(method, address, { body = null, sent = () => {}, signal }) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, address)
    request.timeout = SILENCE
    request.setRequestHeader("Accept", "application/json")
    request.setRequestHeader("X-Typed-By", typist())
    if (method !== "GET") request.setRequestHeader("X-CSRFToken", token())
    if (body instanceof Blob) request.setRequestHeader("Content-Type", "application/octet-stream")
    request.upload.onprogress = (event) => sent(event.loaded)
    request.onload = () => {
      let answer = null
      try {
        answer = JSON.parse(request.responseText)
      } catch {
        // A login page, or a proxy's own words.
      }
      if (answer) resolve({ status: request.status, answer })
      else if (request.status === 404) resolve({ status: 404, answer: {} })
      else reject(new Broken(word(/\/login\//.test(request.responseURL) || request.status === 403 ? "upload-login" : "upload-no-server")))
    }
    request.onerror = request.ontimeout = () => reject(new Broken(word(navigator.onLine ? "upload-no-server" : "upload-offline")))
    request.onabort = () => reject(new DOMException("cancelled", "AbortError"))
    signal.addEventListener("abort", () => request.abort())
    signal.throwIfAborted()
    request.send(body)
  })
}

// What is wrong with the file itself; everything else may be right the next time.
const FINAL = new Set([413, 422])

function judged({ status, answer }) {
  if (status < 300 || status === 404 || status === 409) return { status, answer }
  if (FINAL.has(status) && answer.error) throw new Refused(answer.error, answer.existing)
  // Signed in again in another tab: a new token, good for the next try.
  if (status === 403) takeToken(answer.token)
  throw new Broken(status === 401 ? (answer.error ?? word("upload-login")) : status < 500 && answer.error ? answer.error : word("upload-no-server"))
}

async function begin(file, signal) {
  const body = new FormData()
  body.set("name", file.name)
  body.set("size", file.size)
  body.set("type", file.type)
  return judged(await ask("POST", endpoint("picker_parts"), { body, signal })).answer
}

const partOf = (id) => `${endpoint("picker_parts")}${id}/`

/**
 * Send a file and return the library's picture. `remote` is the id of an upload
 * begun before, or null; `begun(id)` tells a new one, `progress(bytes)` how far it is.
 */
export async function send(file, { remote, begun, progress, signal }) {
  for (let attempt = 0; attempt < 3; attempt++) {
    let offset = 0
    let size = 1024 * 1024
    let there = remote && judged(await ask("GET", partOf(remote), { signal }))
    if (!there || there.status === 404) {
      const fresh = await begin(file, signal)
      remote = fresh.id
      size = fresh.part
      begun(remote)
      there = { status: 200, answer: fresh }
    }
    while (there.status !== 404) {
      if (there.answer.image) return there.answer.image
      offset = there.answer.offset
      progress(offset)
      const from = offset
      there = judged(
        await ask("POST", `${partOf(remote)}?offset=${from}`, {
          body: file.slice(from, from + size),
          sent: (bytes) => progress(Math.min(file.size, from + bytes)),
          signal,
        }),
      )
    }
    // Swept, or begun on a server that is gone: from the start.
    remote = null
  }
  throw new Broken(word("upload-no-server"))
}

/** Tell the server that a file is not wanted any more; nothing waits for it. */
export function forget(remote) {
  const quiet = new AbortController()
  ask("DELETE", partOf(remote), { signal: quiet.signal }).catch(() => {})
}
