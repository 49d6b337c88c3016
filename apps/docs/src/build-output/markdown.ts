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
turndown.addRule('a term', { filter: 'dt', replacement: (content) => `\n- **${content.trim()}**` })
turndown.addRule('what is said of the term', {
  filter: 'dd',
  replacement: (content) => `: ${content.trim().replace(/\s*\n\s*/g, '; ')}\n`,
})
turndown.addRule('a callout', {
  filter: (node) => node.classList.contains('theme-admonition'),
  replacement: (content) => {
    const [kind = '', ...rest] = content.trim().split(/\n+/)
    return `\n\n> **${kind.trim()}**\n>\n${rest.map((line) => `> ${line}`).join('\n>\n')}\n\n`
  },
})
turndown.addRule('a question', {
  filter: 'summary',
  replacement: (content) => `\n\n**${content.trim()}**\n\n`,
})

const spoken = (line: Element): string => {
  const who = line.querySelector('.said-by')?.textContent ?? ''
  return `${who}: ${(line.querySelector('code')?.textContent ?? '').replace(/\n/g, '\n   ')}`
}
turndown.addRule('a conversation with a server', {
  filter: (node) => node.classList.contains('transcript'),
  replacement: (_, node) => {
    const lines = Array.from((node as Element).querySelectorAll('.said'), spoken)
    return `\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\`\n\n`
  },
})

export const titleOf = (html: string): string => turndown.turndown(headingOf(html))

/** The article of a built page as Markdown, with a first line that says where it and all others are. */
export const articleToMarkdown = (html: string, address: string, list: string): string =>
  `<!-- ${address} · ${list} -->\n\n${turndown.turndown(articleOf(html) ?? '')}\n`
