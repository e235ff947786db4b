import type { SimilarArticle } from './similarity.model'

/** To whoever reviews it. */
export function similarInWords({ percent, article }: SimilarArticle): string {
  const share = `有 ${percent.toFixed(1)}% 的文字`
  if (!article) return `这篇${share}和另一篇稿件相同，那一篇不归您看，要核对请问上级关工办`
  const day = article.submittedOn.replaceAll('-', '.')
  return `这篇${share}和《${article.title}》相同（${article.unitName}，${day} 交稿）`
}

/** To its author, before it is handed in. */
export function similarToAuthor({ percent, article }: SimilarArticle): string {
  const share = `您这篇有 ${percent.toFixed(1)}% 的文字`
  const other = article
    ? `和《${article.title}》（${article.unitName}，${article.submittedOn.replaceAll('-', '.')}）一样`
    : '和已经收到的一篇一样'
  return `${share}${other}。如果是同一件事，不用再交；如果是新写的，照样可以交，审稿的同志也会看到这个提示。`
}
