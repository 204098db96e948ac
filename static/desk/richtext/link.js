/** Links: one line asks for the address; nothing but what the sanitiser keeps. */

import { Link as LibraryLink } from "django-prose-editor/editor"
import { show } from "desk/dialogs"
import { word } from "desk/words"

/** Return the address as it is stored, or null when it is none. */
export function address(typed, protocols) {
  const text = typed.trim()
  if (!text || /\s/.test(text)) return null
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)
  if (scheme) return protocols.includes(scheme[1].toLowerCase()) ? text : null
  if (/^[/#?]/.test(text)) return text
  if (/^[^@/]+@[^@/]+\.[a-z]{2,}$/i.test(text)) return `mailto:${text}`
  return /^[^/]+\.[a-z]{2,}(?:[:/?#]|$)/i.test(text) ? `https://${text}` : null
}

async function ask(editor, protocols) {
  const dialog = document.getElementById("link-dialog")
  const input = dialog.querySelector("[name=href]")
  const wrong = dialog.querySelector("#link-wrong")
  const unlink = dialog.querySelector("[data-unlink]")
  const present = editor.getAttributes("link").href ?? ""
  input.value = present
  wrong.textContent = ""
  unlink.hidden = !present
  unlink.onclick = () => dialog.close("unlink")
  const check = () => {
    const good = address(input.value, protocols) !== null
    wrong.textContent = good ? "" : word("link-wrong")
    if (!good) input.focus()
    return good
  }
  const answer = await show(dialog, { check, focus: input })
  const chain = editor.chain().focus().extendMarkRange("link")
  if (answer === "unlink") chain.unsetLink().run()
  else if (answer) chain.setMark("link", { href: address(input.value, protocols) }).run()
  else editor.commands.focus()
}

export const Link = LibraryLink.extend({
  addOptions() {
    return {
      ...this.parent?.(),
      openOnClick: false,
      enableTarget: false,
      HTMLAttributes: { target: null, rel: null, class: null },
      isAllowedUri: (href, { protocols }) => address(href, protocols) !== null,
    }
  },

  addAttributes() {
    return { href: { default: null }, rel: { default: null } }
  },

  addCommands() {
    return {
      ...this.parent?.(),
      addLink:
        () =>
        ({ editor }) => {
          if (editor.state.selection.empty && !editor.isActive("link")) return false
          ask(editor, this.options.protocols)
          return true
        },
    }
  },

  addKeyboardShortcuts() {
    return {
      "Mod-k": ({ editor }) => {
        editor.commands.addLink()
        return true
      },
    }
  },
})
