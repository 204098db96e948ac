/** Typographic quotes, dashes and ellipses while typing. Undo gives back what was typed. */

import { Extension, textInputRule } from "django-prose-editor/editor"

export const TypographicQuotes = Extension.create({
  name: "typographicQuotes",

  addOptions() {
    return { double: "“”", single: "‘’" }
  },

  addInputRules() {
    const [openDouble, closeDouble] = this.options.double
    const [openSingle, closeSingle] = this.options.single
    const before = `(?:^|[\\s{[(<—–'"${openDouble}${openSingle}])`
    return [
      textInputRule({ find: new RegExp(`${before}(")$`), replace: openDouble }),
      textInputRule({ find: /"$/, replace: closeDouble }),
      textInputRule({ find: new RegExp(`${before}(')$`), replace: openSingle }),
      textInputRule({ find: /'$/, replace: closeSingle }),
      textInputRule({ find: /–-$/, replace: "—" }),
      textInputRule({ find: /--$/, replace: "–" }),
      textInputRule({ find: /\.\.\.$/, replace: "…" }),
    ]
  },
})
