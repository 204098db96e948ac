/** Times as the newsroom's clock shows them. */

/** "10:42", with the day when it was another one. Takes milliseconds. */
export function clock(time) {
  const zone = document.getElementById("writing")?.dataset.zone
  const lang = document.documentElement.lang || undefined
  const shown = (options) => new Intl.DateTimeFormat(lang, { ...(zone ? { timeZone: zone } : {}), ...options })
  const day = shown({ dateStyle: "medium" })
  const hour = shown({ timeStyle: "short" }).format(time)
  return day.format(time) === day.format(Date.now()) ? hour : `${day.format(time)}, ${hour}`
}
