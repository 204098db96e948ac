/** Posting the form's text, and what can come of it. Never throws. */

const form = () => document.getElementById("writing")

/** Put a fresh token into the form: the old one went with the login it belonged to. */
export function takeToken(token) {
  if (token) form().elements.csrfmiddlewaretoken.value = token
}

async function once(address, data, options) {
  data.set("csrfmiddlewaretoken", form().elements.csrfmiddlewaretoken.value)
  try {
    const response = await fetch(address, {
      method: "POST",
      body: data,
      credentials: "same-origin",
      headers: { Accept: "application/json", "X-Typed-By": form().elements.typed_by.value },
      // A connection that hangs is none. A save that arrived all the same is put together with itself.
      signal: AbortSignal.timeout(30_000),
      ...options,
    })
    const answer = await response.json().catch(() => null)
    return { status: response.status, answer }
  } catch {
    return { status: 0, answer: null }
  }
}

/**
 * POST form data. Resolves with {state, status, answer}, where state is
 * "done" (the server took it or said why not), "out" (nobody is signed in), "other" (somebody
 * else is), or "lost" (no answer, or none that the server meant to give).
 */
export async function send(address, data, options = {}) {
  let { status, answer } = await once(address, data, options)
  if (status === 403 && answer?.token) {
    // Signed in again in another tab: the same login, a new token.
    takeToken(answer.token)
    ;({ status, answer } = await once(address, data, options))
  }
  if (!answer || status >= 500) return { state: "lost", status, answer: {} }
  if (status === 401) return { state: answer.other ? "other" : "out", status, answer }
  return { state: "done", status, answer }
}
