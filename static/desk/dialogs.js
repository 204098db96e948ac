/** Native dialogs as promises. */

/**
 * Show a modal dialog. Resolves with its return value when a submit button of its
 * form closed it, and with null when it was cancelled.
 *
 * `check` may return false to keep the dialog open.
 */
export function show(dialog, { check = () => true, focus = null } = {}) {
  return new Promise((resolve) => {
    const form = dialog.querySelector("form[method=dialog]")
    const leave = new AbortController()
    const on = (node, type, work) => node?.addEventListener(type, work, { signal: leave.signal })
    dialog.returnValue = ""
    on(form, "submit", (event) => {
      if (check(event.submitter)) return
      event.preventDefault()
    })
    on(dialog, "click", (event) => {
      if (event.target.closest("[data-close]")) dialog.close("")
    })
    on(dialog, "close", () => {
      leave.abort()
      resolve(dialog.returnValue || null)
    })
    dialog.showModal()
    focus?.focus()
  })
}
