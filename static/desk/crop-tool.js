/** Cropping one use of a picture: by mouse, touch, keys and numbers. */

import { all, inside, parse, resized, shaped, write } from "desk/crops"
import { announce, el } from "desk/dom"
import { word } from "desk/words"

const HANDLES = ["nw", "n", "ne", "e", "se", "s", "sw", "w"]
const STEP = 100 // a hundredth of the side a key
const SHAPES = { free: 0, "16:9": 16 / 9, "3:2": 3 / 2, "4:3": 4 / 3, "1:1": 1, "4:5": 4 / 5 }
const FIELDS = ["x", "y", "width", "height"]

/** Make the tool in `holder` work; `changed()` is called with every change. */
export function cropTool(holder, changed) {
  const stage = holder.querySelector("[data-crop-stage]")
  const picture = stage.querySelector("img")
  const shapes = holder.querySelector("[data-crop-shapes]")
  const reset = holder.querySelector("[data-crop-reset]")
  const frame = el(
    "div",
    { class: "crop__frame", tabindex: "0", role: "group", "aria-roledescription": word("crop-frame"), "aria-describedby": "crop-keys" },
    ...HANDLES.map((name) => el("span", { class: `crop__handle crop__handle--${name}`, "data-handle": name })),
  )
  stage.append(frame)
  let crop = all()
  let shape = 0
  let image = null

  function draw() {
    frame.style.left = `${crop.x / 100}%`
    frame.style.top = `${crop.y / 100}%`
    frame.style.width = `${crop.width / 100}%`
    frame.style.height = `${crop.height / 100}%`
    const size = { width: Math.round((crop.width * image.width) / 10000), height: Math.round((crop.height * image.height) / 10000) }
    frame.setAttribute("aria-label", word("crop-is", size))
    holder.querySelector("[data-crop-size]").textContent = word("crop-is", size)
    for (const name of FIELDS) {
      const input = holder.querySelector(`[data-crop-${name}]`)
      if (input !== document.activeElement) input.value = (crop[name] / 100).toFixed(1)
    }
    for (const button of shapes.children) button.setAttribute("aria-pressed", String(SHAPES[button.dataset.shape] === shape))
    reset.classList.toggle("crop__reset--off", !write(crop))
  }
  const put = (newer) => {
    crop = newer
    draw()
    changed()
  }

  shapes.append(
    ...Object.entries(SHAPES).map(([name, value]) =>
      el("button", { type: "button", class: "segment", "data-shape": name, "aria-pressed": "false", onclick: () => {
        shape = value
        put(shaped(crop, shape, image))
      } }, name === "free" ? word("crop-free") : name),
    ),
  )
  reset.addEventListener("click", () => {
    shape = 0
    put(all())
    frame.focus()
  })
  for (const name of FIELDS) {
    holder.querySelector(`[data-crop-${name}]`).addEventListener("change", (event) => {
      const typed = Number(event.target.value.replace(",", ".")) * 100
      event.target.blur()
      if (Number.isFinite(typed)) put(inside({ ...crop, [name]: typed }))
      else draw()
    })
  }

  // Pointer events serve mouse, pen and finger alike; capture keeps a fast drag.
  frame.addEventListener("pointerdown", (event) => {
    event.preventDefault()
    frame.focus()
    frame.setPointerCapture(event.pointerId)
    const handle = event.target.dataset.handle
    const from = { ...crop }
    const box = stage.getBoundingClientRect()
    const units = (end, start, side) => Math.round(((end - start) / side) * 10000)
    const move = (next) => {
      const dx = units(next.clientX, event.clientX, box.width)
      const dy = units(next.clientY, event.clientY, box.height)
      put(handle ? resized(from, handle, dx, dy, shape, image) : inside({ ...from, x: from.x + dx, y: from.y + dy }))
    }
    const stop = () => {
      frame.removeEventListener("pointermove", move)
      announce(frame.getAttribute("aria-label"))
    }
    frame.addEventListener("pointermove", move)
    frame.addEventListener("lostpointercapture", stop, { once: true })
  })
  frame.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[event.key]
    if (!by) return
    event.preventDefault()
    if (event.shiftKey) put(resized(crop, by[0] ? "e" : "s", ...by, shape, image))
    else put(inside({ ...crop, x: crop.x + by[0], y: crop.y + by[1] }))
  })

  return {
    open(shown, written) {
      image = shown
      shape = 0
      crop = parse(written)
      picture.src = image.preview?.src ?? image.thumb?.src ?? ""
      picture.srcset = image.preview?.srcset ?? ""
      stage.style.aspectRatio = `${image.width} / ${image.height}`
      // No wider than leaves the frame within 50 % of the window's height.
      stage.style.maxWidth = `min(100%, ${(50 * image.width) / image.height}vh)`
      draw()
    },
    get: () => write(crop),
  }
}
