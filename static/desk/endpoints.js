/** Talking to the server. A refusal is an Error whose message can be shown. */

import { json } from "desk/dom"
import { word } from "desk/words"

let addresses = null

export function endpoint(name) {
  addresses ??= json("desk-endpoints", {})
  return addresses[name]
}

export class Refusal extends Error {
  constructor(message, answer, status) {
    super(message)
    this.answer = answer
    this.status = status
  }
}

/** Whose page this is: nothing is written for a colleague who logged in in another tab. */
export const typist = () => document.getElementById("writing")?.elements.typed_by.value

async function ask(address, options) {
  let response, answer
  const who = typist()
  try {
    response = await fetch(address, {
      credentials: "same-origin",
      ...options,
      headers: { Accept: "application/json", ...(who && { "X-Typed-By": who }), ...options.headers },
    })
    answer = await response.json()
  } catch (error) {
    if (error.name === "AbortError") throw error
    throw new Refusal(word("no-answer"), {}, response?.status ?? 0)
  }
  if (!response.ok) {
    throw new Refusal(answer.error ?? word("no-answer"), answer, response.status)
  }
  return answer
}

/** GET JSON from a named endpoint. */
export function get(name, parameters = {}, signal = undefined) {
  const address = new URL(endpoint(name), location.href)
  for (const [key, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined) address.searchParams.set(key, value)
  }
  return ask(address, { signal })
}

/** GET JSON of one record; the endpoint's address has 0 in the place of its id. */
export function getOne(name, id) {
  return ask(endpoint(name).replace(/\/0(?=\/|$)/, `/${id}`), {})
}

/** POST form data to a named endpoint. The token is in the form: the cookie may be unreadable. */
export function post(name, data, signal = undefined) {
  const token = document.querySelector("#writing [name=csrfmiddlewaretoken]").value
  return ask(endpoint(name), { method: "POST", body: data, headers: { "X-CSRFToken": token }, signal })
}

/** POST form data about one record, as `getOne`. */
export function postOne(name, id, data) {
  const token = document.querySelector("#writing [name=csrfmiddlewaretoken]").value
  return ask(endpoint(name).replace(/\/0(?=\/|$)/, `/${id}`), { method: "POST", body: data, headers: { "X-CSRFToken": token } })
}
