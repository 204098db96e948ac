/** What is known about library pictures, authors, tags and articles, by id. */

import { getOne } from "desk/endpoints"
import { json } from "desk/dom"
import { word } from "desk/words"

let known = null

function all() {
  known ??= { authors: {}, images: {}, tags: {}, related: {}, ...json("desk-lookups", {}) }
  return known
}

/** Return everything known, to be kept with a draft. */
export const everything = () => all()

/** Add what a kept draft knew; what the server just said goes first. */
export function learn(others) {
  for (const [kind, records] of Object.entries(others ?? {})) {
    all()[kind] = { ...records, ...all()[kind] }
  }
}

export const find = (kind, id) => all()[kind]?.[id] ?? null

export function remember(kind, id, record) {
  all()[kind][id] = record
  return record
}

/** Return a picture, asked of the server when unknown, or null when it is not in the library. */
export async function picture(id) {
  const image = find("images", id)
  if (image) return image
  try {
    return remember("images", id, (await getOne("picker_one", id)).image)
  } catch {
    return null
  }
}

/** A short name for a picture. */
export const pictureName = (image, use = null) =>
  use?.title || image?.title || image?.caption || word("picture", { id: image?.id ?? use?.image })

/** Files that this page uploaded, by the picture's id: seen until the library's own are ready. */
export const inHand = new Map()
