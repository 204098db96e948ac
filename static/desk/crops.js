/** Crops as numbers: ten-thousandths of a picture's sides, written "x y width height" (media/crops.py). */

import { el } from "desk/dom"

export const WHOLE = 10000
export const LEAST = 500

export const all = () => ({ x: 0, y: 0, width: WHOLE, height: WHOLE })

export function parse(written) {
  const [x, y, width, height] = (written || "").split(" ").map(Number)
  return height ? { x, y, width, height } : all()
}

/** Write a crop; "" is the whole picture. */
export function write({ x, y, width, height }) {
  return width === WHOLE && height === WHOLE ? "" : [x, y, width, height].join(" ")
}

const within = (value, least, most) => Math.round(Math.min(Math.max(value, least), Math.max(least, most)))

/** Bring a crop back into the picture, as large as it was where that goes. */
export function inside(crop) {
  const width = within(crop.width, LEAST, WHOLE)
  const height = within(crop.height, LEAST, WHOLE)
  return { x: within(crop.x, 0, WHOLE - width), y: within(crop.y, 0, WHOLE - height), width, height }
}

/** Return the largest crop of a shape around the middle of another. `shape` is width / height in pixels, 0 free. */
export function shaped(crop, shape, image) {
  if (!shape) return inside(crop)
  const units = (shape * image.height) / image.width // width / height in units
  let { width, height } = crop
  if (width / height > units) width = height * units
  else height = width / units
  const grow = Math.max(LEAST / width, LEAST / height, 1)
  const fit = Math.min(grow, WHOLE / width, WHOLE / height)
  width *= fit
  height *= fit
  return inside({ x: crop.x + (crop.width - width) / 2, y: crop.y + (crop.height - height) / 2, width, height })
}

/** Move an edge or corner ("n", "se" …) by so many units; the opposite one stays where it is. */
export function resized(crop, handle, dx, dy, shape, image) {
  let { x, y } = crop
  let right = crop.x + crop.width
  let bottom = crop.y + crop.height
  if (handle.includes("w")) x = Math.min(Math.max(x + dx, 0), right - LEAST)
  if (handle.includes("e")) right = Math.max(Math.min(right + dx, WHOLE), x + LEAST)
  if (handle.includes("n")) y = Math.min(Math.max(y + dy, 0), bottom - LEAST)
  if (handle.includes("s")) bottom = Math.max(Math.min(bottom + dy, WHOLE), y + LEAST)
  let width = right - x
  let height = bottom - y
  if (shape) {
    const units = (shape * image.height) / image.width
    const wide = handle.includes("e") || handle.includes("w")
    if (wide) height = width / units
    else width = height * units
    const most = { width: handle.includes("w") ? right : WHOLE - x, height: handle.includes("n") ? bottom : WHOLE - y }
    const fit = Math.min(1, most.width / width, most.height / height)
    width *= fit
    height *= fit
    if (handle.includes("w")) x = right - width
    if (handle.includes("n")) y = bottom - height
  }
  return inside({ x, y, width, height })
}

/** Show an <img> through the window of a crop. */
export function cut(img, written, image) {
  if (!written) return img
  const { x, y, width, height } = parse(written)
  img.classList.add("cut__picture")
  img.style.width = `${(WHOLE / width) * 100}%`
  img.style.height = `${(WHOLE / height) * 100}%`
  img.style.insetInlineStart = `${(-x / width) * 100}%`
  img.style.top = `${(-y / height) * 100}%`
  const frame = el("span", { class: `cut ${img.className}` }, img)
  img.className = "cut__picture"
  frame.classList.remove("cut__picture")
  frame.style.setProperty("--shape", (width * image.width) / (height * image.height))
  return frame
}
