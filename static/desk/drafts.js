/** Typed text, kept in this browser until the server has it. */

/** Kept per person, article and the version that was edited. */
export function drafts(form) {
  const { article, user, version } = form.dataset
  const prefix = `newsroom.writing.${user}.${article}.`
  const key = `${prefix}${form.elements.base_version.value || version}`

  const keys = () => {
    try {
      return Object.keys(localStorage).filter((each) => each.startsWith(prefix))
    } catch {
      return []
    }
  }
  const read = (each) => {
    try {
      return { key: each, ...JSON.parse(localStorage.getItem(each)) }
    } catch {
      return null
    }
  }
  return {
    /** Keep it; false when the browser cannot. */
    keep(values, lookups) {
      try {
        localStorage.setItem(key, JSON.stringify({ values, lookups, time: Date.now(), version: form.elements.base_version.value }))
        return true
      } catch {
        return false
      }
    },
    /** Forget what the server has taken: text typed upon that version or an older one. */
    taken(base) {
      for (const each of keys()) {
        if (!each.includes(".aside.") && Number(read(each)?.version) <= base) this.drop(each)
      }
    },
    /** What was kept, newest first. */
    kept: () => keys().map(read).filter((draft) => draft?.values).sort((a, b) => b.time - a.time),
    /** Put a draft out of the way of what is kept next; returns it. */
    setAside(draft) {
      if (!draft || draft.key !== key) return draft
      const aside = `${prefix}aside.${draft.time}`
      const { key: _, ...held } = draft
      try {
        localStorage.setItem(aside, JSON.stringify(held))
        localStorage.removeItem(key)
      } catch {
        return draft
      }
      return { ...draft, key: aside }
    },
    drop(each = key) {
      try {
        localStorage.removeItem(each)
      } catch {
        // Nothing was kept then.
      }
    },
  }
}
