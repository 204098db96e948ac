/** Puts the focus into the first field: Unfold hides the page while the browser itself looks for it. */

requestAnimationFrame(() => {
  if (document.activeElement === document.body) document.querySelector("[autofocus]")?.focus()
})
