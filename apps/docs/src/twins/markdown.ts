import { gfm } from '@joplin/turndown-plugin-gfm'
import Turndown from 'turndown'

const turndown = new Turndown({ headingStyle: 'atx', codeBlockStyle: 'fenced', bulletListMarker: '-' })
turndown.use(gfm)
turndown.remove(['button', 'select', 'textarea', 'nav'])
turndown.addRule('no link to the heading itself', {
  filter: (node) => node.nodeName === 'A' && node.classList.contains('hash-link'),
  replacement: () => '',
})

export const titleOf = (html: string): string =>
  turndown.turndown(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '')

/** The article of a built page as Markdown, with a first line that says where it came from. */
export const articleToMarkdown = (html: string, address: string): string => {
  const article =
    /<div class="theme-doc-markdown[^"]*">([\s\S]*?)<footer class="page-end"/.exec(html)?.[1] ?? ''
  return `<!-- ${address} · all pages: /llms.txt -->\n\n${turndown.turndown(article)}\n`
}
