import type { Locale } from '@saatja/core'

/** Texts of a simulated page. Its buttons name the outcome, since that is their only purpose. */
export interface PageMessages<C extends string = string> {
  readonly title: string
  readonly simulated: string
  readonly account: string
  readonly ask: string
  readonly others: string
  /** Label of the button for each outcome, `accept` and `decline` first. */
  readonly choices: Readonly<Record<C, string>>
  readonly failed: string
  readonly closed: string
}

export interface SignInPage {
  readonly locale: Locale
  /** Id of the page that waits. */
  readonly page: string
  /** Address to begin with. */
  readonly hint: string
  /** For the style sheet. */
  readonly nonce: string
  readonly said: PageMessages
}

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 26rem; margin: 0 auto; padding: 1.5rem }
.note { border: 2px dashed currentColor; padding: .5rem .75rem }
label, input, button { display: block; width: 100%; box-sizing: border-box; font: inherit }
input, button { padding: .5rem .75rem; margin: .25rem 0 .75rem }
button { text-align: start; cursor: pointer }
h1 { font-size: 1.25rem } h2 { font-size: 1rem }
`

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

const frame = (locale: Locale, nonce: string, { title, simulated }: PageMessages, body: string): string =>
  `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title><style nonce="${nonce}">${style}</style></head>
<body><main><h1>${escaped(title)}</h1><p class="note">${escaped(simulated)}</p>
${body}
</main></body></html>`

const button = (name: string, { choices: labels }: PageMessages): string =>
  `<button name="choice" value="${name}">${escaped(labels[name] ?? name)}</button>`

/** Writes the page on which a person accepts, or chooses another outcome. */
export const signInPage = ({ locale, page, hint, nonce, said }: SignInPage): string => {
  const others = Object.keys(said.choices).filter((choice) => choice !== 'accept' && choice !== 'decline')
  return frame(
    locale,
    nonce,
    said,
    `<form method="post"><input type="hidden" name="page" value="${page}">
<p>${escaped(said.ask)}</p>
<label for="address">${escaped(said.account)}</label>
<input id="address" name="address" type="email" required autocomplete="off" value="${escaped(hint)}">
${button('accept', said)}
${button('decline', said)}
<h2>${escaped(said.others)}</h2>
${others.map((choice) => button(choice, said)).join('\n')}
</form>`,
  )
}

/** Writes a page with these buttons and no fields. */
export const decisionPage = (
  { locale, nonce, said }: Pick<SignInPage, 'locale' | 'nonce' | 'said'>,
  question: string,
): string =>
  frame(
    locale,
    nonce,
    said,
    `<form method="post"><p>${escaped(question)}</p>
${button('accept', said)}
${button('decline', said)}
</form>`,
  )

/** Writes a page that says why it does not continue. Without a reason it has expired. */
export const failurePage = (
  { locale, nonce, said }: Pick<SignInPage, 'locale' | 'nonce' | 'said'>,
  reason: string | undefined,
): string => {
  const words = reason === undefined ? said.closed : `${said.failed}: ${reason}`
  return frame(locale, nonce, said, `<p role="alert">${escaped(words)}</p>`)
}
