import type { Section } from '../search/section.ts'
import { articleOf, attribute, headingOf, metaOf } from './article.ts'

const text = (html: string): string =>
  html
    .replace(/<(script|style|svg|button)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(
      /&(amp|lt|gt|quot|#x27|#39|nbsp);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? ' ',
    )
    .replace(/[\s\u200b]+/g, ' ')
    .trim()

/** The short name under which the sidebar and the breadcrumbs show a page. */
const labelOf = (html: string): string =>
  text(/<span class="?breadcrumbs__link"?>([\s\S]*?)<\/span>/.exec(html)?.[1] ?? '')

/** Cuts the article of a built page at its second and third level headings and at the terms that it explains. */
export const sectionsOf = (html: string, path: string): Omit<Section, 'id'>[] => {
  const article = articleOf(html)
  if (article === undefined) return []
  const page = text(headingOf(article))
  const label = labelOf(html)
  const about = text(metaOf(html, 'description'))
  const keywords = text(metaOf(html, 'keywords'))
  const [lead = '', ...parts] = article.split(/(?=<(?:h[23]|dt)[^>]*\bid=)/)
  const rest = parts.map((part) => ({
    path: `${path}#${attribute(part, 'id') ?? ''}`,
    page,
    heading: text(/<(h[23]|dt)[^>]*>([\s\S]*?)(?:<\/\1>|<dd)/.exec(part)?.[2] ?? ''),
    label,
    about: '',
    text: text(part),
    // The codes of an error stand under its heading.
    keywords: text(/<p class="?meta"?>([\s\S]*?)<\/p>/.exec(part)?.[1] ?? ''),
  }))
  return [{ path, page, heading: '', label, about, text: text(lead), keywords }, ...rest]
}
