/** Typed text, kept in this browser, one copy for each open form. */

/** A name for this open form, also on pages without TLS, where crypto.randomUUID is missing. */
export const formName = () => [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("")

export function drafts(form) {
  const { article, user } = form.dataset
  const prefix = `newsroom.writing.${user}.${article}.`
  const key = (tab) => `${prefix}${tab}`
  const own = form.elements.tab.value

  function write(tab, record) {
    try {
      localStorage.setItem(key(tab), JSON.stringify(record))
      return true
    } catch {
      return false
    }
  }
  function read(name) {
    try {
      return JSON.parse(localStorage.getItem(name))
    } catch {
      return null
    }
  }
  function drop(tab = own) {
    try {
      localStorage.removeItem(key(tab))
    } catch {
      // Nothing was kept then.
    }
  }
  function all() {
    try {
      return Object.keys(localStorage).filter((name) => name.startsWith(prefix)).map(read).filter((record) => record?.values && record.tab)
    } catch {
      return []
    }
  }
  const record = (values, lookups, tab, onServer = false) => ({ values, lookups, tab, onServer, time: Date.now(), version: form.elements.base_version.value })
  return {
    /** Keep what this form holds, and whether the server has it too (frame/left-behind); false when the browser cannot. */
    keep: (values, lookups, onServer) => write(own, record(values, lookups, own, onServer)),
    /** Keep it as what some other form held: offered back when the page is opened again. */
    keepApart: (values, lookups) => {
      const tab = formName()
      write(tab, record(values, lookups, tab))
    },
    /** What other forms held, newest first. */
    kept: () => all().filter((each) => each.tab !== own && !each.aside).sort((a, b) => b.time - a.time),
    /** Discard, or bring back; what is discarded stays until the next save. */
    setAside(tab, aside) {
      const held = read(key(tab))
      if (held) write(tab, { ...held, aside })
    },
    forgetAside() {
      for (const each of all()) if (each.aside) drop(each.tab)
    },
    drop,
  }
}
