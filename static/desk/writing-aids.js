/** What helps while writing: language, quotes, undoing, finding, counting. */

import { findBar } from "desk/find-bar"
import { language } from "desk/language"
import { plainQuotes } from "desk/plain-quotes"
import { toolbarPlace } from "desk/richtext/toolbar-place"
import { undoing } from "desk/undoing"
import { undoKeys } from "desk/undo-keys"
import { wordCount } from "desk/word-count"

export function writingAids(form) {
  const spelling = language(form)
  plainQuotes(form)
  undoing(form)
  undoKeys(form)
  findBar(form)
  wordCount(form)
  toolbarPlace(form)
  return spelling
}
