/** What links of stories and of policy pages share: which addresses they take, and when they can be made. */

import { Link } from "django-prose-editor/editor"
import { address } from "desk/link-address"

export const LinkBase = Link.extend({
  addOptions() {
    return {
      ...this.parent?.(),
      openOnClick: false,
      enableTarget: false,
      HTMLAttributes: { target: null, rel: null, class: null },
      isAllowedUri: (href, { protocols }) => address(href, protocols) !== null,
    }
  },
})

/**
 * Something to link is selected, or a link stands there already: ask where it leads.
 *
 * @param {(editor: object, protocols: string[]) => void} ask
 */
export const linkWith = (ask, protocols) => () => ({ editor, dispatch }) => {
  if (editor.state.selection.empty && !editor.isActive("link")) return false
  if (dispatch) ask(editor, protocols)
  return true
}
