import type { RunReport } from './report.ts'

const style = `body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.5 system-ui, sans-serif; }
pre { padding: 1rem; overflow: auto; background: #f4f3ee; } td { padding: 0.15rem 1.5rem 0.15rem 0; }
@media (prefers-color-scheme: dark) { body { color: #ddd; background: #1a2023; } pre { background: #0f1416; } }`

/** A page that opens anywhere without a network. Built as a document, so that nothing in it can become markup. */
export const pageReport = (
  { title, about, explained, tables, transcript }: RunReport,
  locale: string,
): string => {
  const page = document.implementation.createHTMLDocument(title)
  const add = (parent: Element, name: string, text?: string): Element => {
    const element = parent.appendChild(page.createElement(name))
    if (text !== undefined) element.textContent = text
    return element
  }
  page.documentElement.lang = locale
  const policy = page.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = "default-src 'none'; style-src 'unsafe-inline'"
  const charset = page.createElement('meta')
  charset.setAttribute('charset', 'utf-8')
  page.head.prepend(charset, policy)
  add(page.head, 'style', style)
  add(page.body, 'h1', title)
  add(page.body, 'p', about)
  for (const paragraph of explained) add(page.body, 'p', paragraph)
  for (const { name, rows } of tables) {
    add(page.body, 'h2', name)
    const table = add(page.body, 'table')
    for (const row of rows) {
      const line = add(table, 'tr')
      for (const cell of row) add(line, 'td', cell)
    }
  }
  add(page.body, 'h2', transcript.name)
  add(page.body, 'pre', transcript.text).setAttribute('lang', 'en')
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`
}
