/** Strangers' HTML as a document in which nothing loads or runs. */

import { STYLE } from "desk/richtext/pasted-styles"

/**
 * Return the body of a document made of a string. Styles and handlers are set aside under other
 * names first: the page's policy forbids them, and its refusals would fill the log.
 */
export function inertBody(html) {
  const inert = html
    .replace(/<style\b[\s\S]*?(?:<\/style\s*>|$)/gi, "")
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/([\s"'])style\s*=/gi, `$1${STYLE}=`).replace(/([\s"'/])on[a-z]+\s*=/gi, "$1data-off="))
  return new DOMParser().parseFromString(inert, "text/html").body
}
