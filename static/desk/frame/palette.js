/**
 * The palette (Ctrl-K): every action of a page, the pages of the desk, and what the
 * server finds, from one line of typing.
 *
 * It stands alone, without the import map, because it is on every page of the desk. A page
 * offers actions by listening to "palette:actions" on the document and calling
 * `event.detail.add({label, group, keys, run})`.
 */

const dialog = document.getElementById("palette")
const input = dialog.querySelector("input")
const list = dialog.querySelector("[role=listbox]")
const status = dialog.querySelector("[role=status]")
let options = []
let at = 0
let actions = []
let asking = null
let timer = 0
let before = null
let chosen = null

const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()

/** Whether every word typed begins a word of the label. */
function fits(label, typed) {
  const words = folded(label).split(/[^\p{L}\p{N}]+/u)
  return folded(typed).split(/\s+/).filter(Boolean).every((part) => words.some((word) => word.startsWith(part)))
}

function own() {
  const found = []
  document.dispatchEvent(new CustomEvent("palette:actions", { detail: { add: (action) => found.push(action) } }))
  for (const link of document.querySelectorAll("#nav-sidebar a[href]")) {
    const label = [...link.querySelectorAll("span")].filter((part) => !part.matches(".material-symbols-outlined")).map((part) => part.textContent.trim()).find(Boolean)
    if (label) found.push({ label, group: dialog.dataset.pages, url: link.href })
  }
  return found
}

function option(item, place) {
  const node = document.createElement("div")
  node.className = "palette__option"
  node.id = `palette-option-${place}`
  node.setAttribute("role", "option")
  const label = document.createElement("span")
  label.textContent = item.label
  node.append(label)
  if (item.detail) {
    const detail = document.createElement("span")
    detail.className = "palette__detail"
    detail.textContent = item.detail
    node.append(detail)
  }
  if (item.keys) {
    const keys = document.createElement("kbd")
    keys.textContent = item.keys
    node.append(keys)
  }
  node.addEventListener("click", (event) => take(place, event.ctrlKey || event.metaKey))
  return node
}

function point(to) {
  at = options.length ? (to + options.length) % options.length : 0
  list.querySelectorAll("[role=option]").forEach((node, place) => {
    node.setAttribute("aria-selected", String(place === at))
    if (place !== at) return
    input.setAttribute("aria-activedescendant", node.id)
    node.scrollIntoView({ block: "nearest" })
  })
  if (!options.length) input.removeAttribute("aria-activedescendant")
}

/** Draw groups of {name, items}. */
function draw(groups) {
  options = groups.flatMap(({ items }) => items)
  let place = 0
  list.replaceChildren(
    ...groups.map(({ name, items }, number) => {
      const group = document.createElement("div")
      const title = document.createElement("p")
      title.className = "palette__group"
      title.id = `palette-group-${number}`
      title.textContent = name
      group.setAttribute("role", "group")
      group.setAttribute("aria-labelledby", title.id)
      group.append(title, ...items.map((item) => option(item, place++)))
      return group
    }),
  )
  point(0)
}

function grouped(items) {
  const groups = new Map()
  for (const item of items) {
    const name = item.group ?? dialog.dataset.actions
    groups.set(name, [...(groups.get(name) ?? []), item])
  }
  return [...groups].map(([name, those]) => ({ name, items: those }))
}

function look() {
  clearTimeout(timer)
  asking?.abort()
  const typed = input.value.trim()
  // What begins with what was typed comes first: Enter takes it.
  const later = ({ label }) => Number(!folded(label).startsWith(folded(typed)))
  const mine = grouped(actions.filter(({ label }) => fits(label, typed)).sort((one, other) => later(one) - later(other)))
  draw(mine)
  const tell = () => {
    status.textContent = options.length ? dialog.dataset.count.replace("{count}", options.length) : dialog.dataset.none
  }
  if (typed.length < 2) {
    status.textContent = ""
    return
  }
  asking = new AbortController()
  const { signal } = asking
  timer = setTimeout(async () => {
    try {
      const address = new URL(dialog.dataset.address, location.href)
      address.searchParams.set("q", typed)
      const answer = await fetch(address, { signal, headers: { Accept: "application/json" } })
      const { groups } = await answer.json()
      const present = at
      draw([...mine, ...groups])
      if (present < options.length) point(present)
      tell()
    } catch (error) {
      if (error.name !== "AbortError") status.textContent = dialog.dataset.unreachable
    }
  }, 150)
}

function take(place, elsewhere = false) {
  const item = options[place]
  if (!item) return
  chosen = () => {
    if (item.run) item.run()
    else if (elsewhere) open(item.url, "_blank", "noopener")
    else location.assign(item.url)
  }
  dialog.close()
}

function toggle() {
  if (dialog.open) {
    dialog.close()
    return
  }
  before = document.activeElement
  actions = own()
  input.value = ""
  look()
  dialog.showModal()
  input.focus()
}

input.addEventListener("input", look)
dialog.addEventListener("keydown", (event) => {
  const moves = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: Math.min(at + 8, options.length - 1), PageUp: Math.max(at - 8, 0) }
  if (event.key in moves) point(moves[event.key])
  else if (event.key === "Enter") take(at, event.ctrlKey || event.metaKey)
  else return
  event.preventDefault()
})
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close()
})
// Back where one was, before what was chosen runs: it may act upon the cursor's place.
dialog.addEventListener("close", () => {
  before?.focus?.({ preventScroll: true })
  const run = chosen
  chosen = null
  run?.()
})
document.addEventListener("palette:open", toggle)

/** Words are selected in the story, or the cursor is in a link: Ctrl-K is the link's. */
function linking() {
  const selection = getSelection()
  const place = selection.anchorNode?.parentElement
  return Boolean(document.activeElement?.closest(".ProseMirror") && (!selection.isCollapsed || place?.closest(".ProseMirror a")))
}

document.addEventListener(
  "keydown",
  (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k") return
    if (!dialog.open && (linking() || document.querySelector("dialog:modal"))) return
    event.preventDefault()
    event.stopPropagation()
    toggle()
  },
  { capture: true },
)
