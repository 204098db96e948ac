/** A bare address pasted on an empty line stays a link; what can be embedded is offered as one. */

import { Plugin, pm } from "django-prose-editor/editor"
import { announce, el } from "desk/dom"
import { get } from "desk/endpoints"
import { floatAt } from "desk/floating"
import { putIn } from "desk/richtext/apart"
import { word } from "desk/words"

const { PluginKey } = pm.state
const ADDRESS = /^https?:\/\/\S+$/i

/** The empty line at the top of the story that the cursor is in: where it begins, or null. */
function emptyLine({ selection: { $from, empty } }) {
  const line = $from.depth === 1 ? $from.parent : null
  return empty && line?.type.name === "paragraph" && !line.content.size ? $from.before(1) : null
}

class Offer {
  constructor(editor) {
    this.editor = editor
    this.open = null
    const button = (name, work) => el("button", { type: "button", class: "b", onmousedown: (event) => event.preventDefault(), onclick: work }, word(name))
    this.text = el("p")
    this.box = el(
      "div",
      { class: "embed-offer", role: "group", "aria-label": word("embed-show"), hidden: true },
      this.text,
      button("embed-show", () => this.take()),
      button("embed-keep", () => this.close()),
    )
    editor.view.dom.closest(".writing").append(this.box)
    this.place = floatAt(this.box, () => editor.view.coordsAtPos(this.open?.at ?? 0))
  }

  /** Ask the server about what was pasted into the line at a position. */
  async ask(typed, at) {
    const line = this.editor.state.doc.nodeAt(at)
    // The line holds the address and nothing more: otherwise something else was pasted.
    if (line?.type.name !== "paragraph" || !ADDRESS.test(line.textContent)) return
    let found
    try {
      found = await get("embed", { q: typed })
    } catch {
      return // no provider's, or the server is out of reach: it is a link
    }
    if (this.editor.isDestroyed || this.editor.state.doc.nodeAt(at) !== line) return
    this.open = { at, line, url: found.url }
    this.text.textContent = word("embed-offer", { provider: found.provider })
    this.box.hidden = false
    this.place()
    announce(`${this.text.textContent} ${word("embed-offer-keys")}`)
  }

  take() {
    const { at, line, url } = this.open
    this.close()
    const embed = this.editor.schema.nodes.embed.create({ url })
    putIn(this.editor, embed, { from: at, to: at + line.nodeSize })
  }

  close() {
    this.open = null
    this.box.hidden = true
    this.editor.view.focus()
  }

  /** Whoever goes on writing has answered. */
  update(view, before) {
    if (this.open && !view.state.doc.eq(before.doc)) {
      this.open = null
      this.box.hidden = true
    }
  }

  destroy() {
    this.box.remove()
  }
}

export function embedOffer(editor) {
  let offer = null
  return new Plugin({
    key: new PluginKey("embedOffer"),
    view: () => (offer = new Offer(editor)),
    props: {
      handleDOMEvents: {
        // Heard before anybody handles it, asked about when it stands in the story.
        paste(view, event) {
          const typed = event.clipboardData?.getData("text/plain").trim() ?? ""
          const at = emptyLine(view.state)
          if (at !== null && ADDRESS.test(typed)) setTimeout(() => offer.ask(typed, at))
          return false
        },
        // Before the keymaps, in which Enter parts the line.
        keydown(view, event) {
          if (!offer?.open || !["Enter", "Escape"].includes(event.key)) return false
          event.preventDefault()
          event.stopPropagation()
          if (event.key === "Enter") offer.take()
          else offer.close()
          return true
        },
      },
    },
  })
}
