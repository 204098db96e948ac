/** Files that are not uploaded yet, kept in this browser (IndexedDB) so that a crash costs none. */

const NAME = "newsroom-uploads"
const FILES = "files"
let opening = null

function open() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(FILES, { keyPath: "id" })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  return opening
}

async function ask(mode, work) {
  const store = (await open()).transaction(FILES, mode).objectStore(FILES)
  return new Promise((resolve, reject) => {
    const request = work(store)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** Keep a record; false when the browser cannot (private window, full disk). */
export async function keep(record) {
  try {
    await ask("readwrite", (store) => store.put(record))
    return true
  } catch {
    return false
  }
}

export async function drop(id) {
  try {
    await ask("readwrite", (store) => store.delete(id))
  } catch {
    // Nothing was kept then.
  }
}

const lockName = (id) => `newsroom-upload-${id}`

/** Say that this page looks after an upload; the lock goes with the page. */
export function lookAfter(id) {
  let release = () => {}
  // A plain-http address has no locks: two pages may then offer the same file.
  navigator.locks?.request(lockName(id), () => new Promise((resolve) => (release = resolve)))
  return () => release()
}

/** Return what one person left in one article and no open page looks after, oldest first. */
export async function left(user, article) {
  try {
    const records = await ask("readonly", (store) => store.getAll())
    const held = new Set(((await navigator.locks?.query())?.held ?? []).map(({ name }) => name))
    return records
      .filter((each) => each.user === user && each.article === article && !held.has(lockName(each.id)))
      .sort((a, b) => a.time - b.time)
  } catch {
    return []
  }
}
