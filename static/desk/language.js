/** The language an article is written in: what checks its spelling and sets its quotes. */

let form = null

/** Return the language tag of the article open in this page. */
export const articleLanguage = () => form?.elements.namedItem("language")?.value || form?.dataset.language || "en"

/** Keep the texts' `lang` that of the article, so that the browser checks spelling in it. */
export function language(writing) {
  form = writing
  const select = form.elements.namedItem("language")
  let editor = null
  const texts = () => [
    ...["kicker", "headline", "standfirst"].map((name) => form.elements.namedItem(name)),
    editor?.view.dom,
  ]
  const follow = () => {
    for (const text of texts()) {
      if (!text) continue
      text.setAttribute("lang", articleLanguage())
      text.setAttribute("spellcheck", "true")
    }
  }
  select?.addEventListener("change", follow)
  document.addEventListener("prose-editor:ready", ({ detail }) => {
    editor = detail.editor
    follow()
  })
  follow()
  return { read: follow }
}
