/** Choosing pictures for a story: from the library or by upload, each with the words of its use. */

import { choosePictures } from "desk/picker"
import { describe, newUse } from "desk/picture-use"

/**
 * Choose pictures. The words of a single one are asked for at once; several
 * inherit theirs. `onFiles(files)` takes files that are to be
 * uploaded; without it only the library is shown.
 * Resolves with uses, none when cancelled; their `asGallery` says whether they
 * belong together.
 */
export async function pickUses({ most = 0, gallery = false, asGallery = false, onFiles = null } = {}) {
  for (;;) {
    const images = await choosePictures({ many: most !== 1, gallery: gallery && !asGallery, onFiles })
    const uses = images.map(newUse)
    uses.asGallery = asGallery || images.asGallery
    if (images.length !== 1) return uses
    const use = await describe(images[0], uses[0])
    if (use !== "again") return use ? [use] : []
  }
}

/** Choose one picture and write its words. Resolves with the use or null. */
export const pickUse = async (options = {}) => (await pickUses({ ...options, most: 1 }))[0] ?? null

/** Edit the words of a use; another picture may be chosen. Resolves with the use or null. */
export async function editUse(image, use) {
  const answer = await describe(image, use)
  if (answer !== "again") return answer
  const other = await pickUse()
  return other && { ...(use.width ? { width: use.width } : {}), ...other }
}
