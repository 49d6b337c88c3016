import { gfm } from '@joplin/turndown-plugin-gfm'
import Turndown from 'turndown'
import { articleOf, headingOf } from './article.ts'

const turndown = new Turndown({ headingStyle: 'atx', codeBlockStyle: 'fenced', bulletListMarker: '-' })
turndown.use(gfm)
turndown.remove(['button', 'select', 'textarea', 'nav'])
turndown.addRule('no link to the heading itself', {
  filter: (node) => node.nodeName === 'A' && node.classList.contains('hash-link'),
  replacement: () => '',
})

export const titleOf = (html: string): string => turndown.turndown(headingOf(html))

/** The article of a built page as Markdown, with a first line that says where it came from. */
export const articleToMarkdown = (html: string, address: string): string => {
  return `<!-- ${address} · all pages: /llms.txt -->\n\n${turndown.turndown(articleOf(html) ?? '')}\n`
}
