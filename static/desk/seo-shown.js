/** An article as search engines and social networks show it. */

import { el } from "desk/dom"
import { word } from "desk/words"

// What is known of what they show; they cut by width or by lines and tell nobody how.
export const SEARCH = { pixels: 580, description: 155 }
export const SOCIAL = { title: 70, description: 200 }

const pencil = document.createElement("canvas").getContext("2d")

/** How wide a title is in a list of results, in pixels. */
export function titleWidth(text) {
  pencil.font = "20px Arial, 'Liberation Sans', sans-serif"
  return pencil.measureText(text).width
}

function cutToWidth(text, pixels) {
  if (titleWidth(text) <= pixels) return text
  const words = text.split(" ")
  while (words.length > 1 && titleWidth(`${words.join(" ")} …`) > pixels) words.pop()
  return `${words.join(" ")} …`
}

/** Cut at a word, within so many letters. */
export function cut(text, letters) {
  if ([...text].length <= letters) return text
  const short = [...text].slice(0, letters - 2).join("")
  return `${short.slice(0, Math.max(short.lastIndexOf(" "), letters / 2)).trimEnd()} …`
}

const place = (address) => {
  const { host, pathname, origin } = new URL(address, location.href)
  return { host, origin, steps: pathname.split("/").filter(Boolean) }
}

/** One result: site and path, title, description. */
export function searchResult(meta) {
  const { origin, steps } = place(meta.address)
  return el(
    "div",
    { class: "result" },
    el(
      "div",
      { class: "result__site" },
      el("span", { class: "result__mark", "aria-hidden": "true" }, meta.site.slice(0, 1)),
      el("div", {}, el("p", { class: "result__name" }, meta.site), el("p", { class: "result__path" }, [origin, ...steps].join(" › "))),
    ),
    el("p", { class: "result__title" }, cutToWidth(meta.title, SEARCH.pixels) || word("shown-no-title")),
    el("p", { class: "result__description" }, cut(meta.description, SEARCH.description)),
  )
}

/** One shared link: picture, domain, title, description. */
export function socialCard(meta) {
  return el(
    "div",
    { class: `shared${meta.picture ? "" : " shared--small"}` },
    meta.picture ? el("img", { class: "shared__picture", src: meta.picture, alt: "" }) : null,
    el(
      "div",
      { class: "shared__words" },
      el("p", { class: "shared__domain" }, place(meta.address).host),
      el("p", { class: "shared__title" }, cut(meta.social_title, SOCIAL.title) || word("shown-no-title")),
      el("p", { class: "shared__description" }, cut(meta.social_description, SOCIAL.description)),
    ),
  )
}
