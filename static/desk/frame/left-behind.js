/**
 * The login page, where logging out leads as well: nobody is signed in here, so what this browser keeps of people's texts is looked through.
 *
 * A copy of what the server has as well goes: whoever comes back finds it there, and this may be
 * a machine that many use. Anything that was left for a month goes too. The rest stays: it is nowhere else.
 */

const MONTH = 30 * 24 * 60 * 60 * 1000
// A person and an article (static/desk/drafts.js); what the panel and the preview remember has a word there.
const TEXT = /^newsroom\.writing\.\d+\.\d+\./

function texts(now) {
  for (const name of Object.keys(localStorage).filter((each) => TEXT.test(each))) {
    let held = null
    try {
      held = JSON.parse(localStorage.getItem(name))
    } catch {
      // Nobody could read it.
    }
    if (!held?.values || held.onServer || now - held.time > MONTH) localStorage.removeItem(name)
  }
}

function files(now) {
  const opening = indexedDB.open("newsroom-uploads", 1)
  // The first visit of this browser: there is nothing, and nothing is made.
  opening.onupgradeneeded = () => opening.transaction.abort()
  opening.onsuccess = () => {
    const database = opening.result
    const store = database.transaction("files", "readwrite").objectStore("files")
    store.openCursor().onsuccess = ({ target }) => {
      const cursor = target.result
      if (!cursor) return database.close()
      if (now - cursor.value.time > MONTH) cursor.delete()
      return cursor.continue()
    }
  }
}

try {
  texts(Date.now())
  files(Date.now())
} catch {
  // A browser that keeps nothing has nothing to look through.
}
