/** What the surface itself offers to keys and palette: places, views, buttons, blocks. */

import { listen, offer, printed, written } from "desk/actions"
import { goTo, showTab, togglePanel } from "desk/side-panel"
import { makeLeadSelected } from "desk/richtext/lead-taking"
import { toggleFullScreen } from "desk/full-screen"
import { word } from "desk/words"

// Chords of the buttons in the bar, by the name of what they do. "bound": the button's
// own module listens to the key.
const BUTTONS = {
  save: { keys: "Ctrl+S", bound: true },
  submit: { keys: "Ctrl+Alt+M" },
  approve: { keys: "Ctrl+Alt+A" },
  return: { keys: "Ctrl+Alt+R" },
  unpublish: { keys: "Ctrl+Alt+X" },
  preview: { keys: "Ctrl+Alt+P" },
}

const TABS = ["story", "images", "byline", "search", "publish"]

// Inserted at the cursor; which of them there are, the editor's extensions say.
const BLOCKS = [
  ["insertPicture", "insert-picture", "Ctrl+Alt+I"],
  ["insertGallery", "insert-gallery", "Ctrl+Alt+G"],
  ["insertEmbed", "insert-embed", "Ctrl+Alt+E"],
  ["linkToArticle", "link-article", "Ctrl+Alt+L"],
]

// Fields of the side panel, by the name of their holder; those that are not there are not offered.
const FIELDS = [
  ["lead", "Ctrl+Alt+Shift+L"],
  ["gallery", "Ctrl+Alt+Shift+G"],
  ["bylines", "Ctrl+Alt+Shift+B"],
  ["tags", "Ctrl+Alt+Shift+T"],
  ["related", "Ctrl+Alt+Shift+E"],
  ["slug", "Ctrl+Alt+Shift+S"],
  ["legal_note", "Ctrl+Alt+Shift+Y"],
  ["embargo", "Ctrl+Alt+Shift+U"],
]

/** Offer everything; `editor()` returns the editor, or null while it is not made. */
export function shortcuts(form, editor) {
  for (const [name, { keys, bound = false }] of Object.entries(BUTTONS)) {
    const button = () => [...form.querySelectorAll(`[name=action][value=${name}], [data-action=${name}]`)].find((each) => !each.disabled)
    offer(`button-${name}`, {
      get label() {
        return button()?.dataset.label ?? button()?.firstChild.textContent.trim()
      },
      keys,
      bound,
      run: () => button().click(),
      when: () => Boolean(button()),
    })
  }
  for (const [place, name] of TABS.entries()) {
    const title = form.querySelector(`[data-tab=${name}] .tab__name`).textContent
    offer(`tab-${name}`, { label: word("open-tab", { name: title }), keys: `Ctrl+Shift+${place + 1}`, group: word("places"), run: () => showTab(name, true) })
  }
  offer("go-headline", { label: word("go-headline"), keys: "Ctrl+Alt+H", group: word("places"), run: () => goTo(form, "headline") })
  offer("go-standfirst", { label: word("go-standfirst"), keys: "Ctrl+Alt+U", group: word("places"), run: () => goTo(form, "standfirst") })
  offer("go-story", { label: word("go-story"), keys: "Ctrl+Alt+T", group: word("places"), run: () => goTo(form, "body", editor()) })
  for (const [name, keys] of FIELDS) {
    const holder = () => form.querySelector(`#id_${name}`)
    const label = () => (holder().labels?.[0] ?? holder().querySelector("summary, legend, .writing__label"))?.textContent.trim()
    offer(`go-${name}`, { get label() { return label() }, keys, group: word("places"), run: () => goTo(form, name), when: () => Boolean(holder() && label()) })
  }
  const selected = () => editor()?.state.selection.node?.attrs.image
  offer("make-lead", { label: word("make-lead"), keys: "Ctrl+Alt+D", run: () => makeLeadSelected(editor()), when: () => Boolean(selected()) })
  const taking = form.querySelector("[data-take-over] button")
  offer("take-over", { get label() { return taking.textContent }, keys: "Ctrl+Alt+W", run: () => taking.click(), when: () => taking.checkVisibility() && !taking.disabled })
  offer("panel", { label: word("toggle-panel"), keys: "Ctrl+Alt+B", run: togglePanel })
  offer("full-screen", { label: word("toggle-full-screen"), keys: "Ctrl+Alt+F", run: toggleFullScreen })
  offer("keys", { label: word("show-keys"), keys: "Ctrl+/", run: () => document.dispatchEvent(new Event("palette:open")) })
  for (const [command, name, keys] of BLOCKS) {
    offer(command, { label: word("insert", { what: word(name) }), keys, group: word("insert-group"), run: () => editor().chain().focus()[command]().run(), when: () => Boolean(editor()?.commands[command]) })
  }
  for (const button of form.querySelectorAll("[data-keys]")) {
    button.title = `${button.title || button.textContent.trim()} (${printed(button.dataset.keys)})`
    button.setAttribute("aria-keyshortcuts", written(button.dataset.keys))
  }
  listen()
}
