/** Another picture for a story on this front: chosen from the library, in place of typing its number. */

import { choosePictures } from "desk/picker"

/**
 * @param {HTMLElement} holder what the board is put into
 * @param {(op: string, options: {focus: string}) => void} send keeps the form
 */
export function pictures(holder, send) {
  holder.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-pick]")
    if (!button) return
    const { pick, focus } = button.dataset
    const [image] = await choosePictures()
    // The board may have been shown anew meanwhile: the field is looked up by its name.
    const field = holder.querySelector(`[name="${CSS.escape(pick)}"]`)
    if (!image || !field) return
    field.value = image.id
    send("keep", { focus })
  })
}
