/** After a press whose answer was lost: what do readers have now? */

const AGAIN = 2_000
const PATIENCE = 5_000

const pause = (milliseconds, signal) =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      removeEventListener("online", done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    addEventListener("online", done, { once: true })
    signal.addEventListener("abort", done, { once: true })
  })

/**
 * Ask until the server answers. Resolves with {publication, version, newest, url, same}, or
 * null when given up; `same` tells whether readers have exactly what the form holds.
 */
export async function settled(dialog, form, signal) {
  while (!signal.aborted) {
    try {
      const response = await fetch(dialog.dataset.liveUrl, { method: "POST", body: new FormData(form), credentials: "same-origin", headers: { Accept: "application/json" }, signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]) })
      if (response.ok && !response.redirected) return await response.json()
    } catch {
      // No connection yet.
    }
    await pause(AGAIN, signal)
  }
  return null
}
