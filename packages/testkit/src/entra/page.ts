import type { Locale } from '@saatja/core'
import { choices, type SignInChoice } from './authorize.ts'
import { type PageMessages, words } from './messages.ts'
import type { TokenError } from './token-error.ts'

export interface SignInPage {
  readonly locale: Locale
  /** Id of the page that waits. */
  readonly page: string
  /** Address to begin with. */
  readonly hint: string
  /** For the style sheet. */
  readonly nonce: string
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

const button = (name: SignInChoice, { choices: labels }: PageMessages): string =>
  `<button name="choice" value="${name}">${escaped(labels[name])}</button>`

/** The page on which a person accepts, or makes one of the other things happen. */
export const signInPage = ({ locale, page, hint, nonce }: SignInPage): string => {
  const said = words[locale]
  const others = choices.filter((choice) => choice !== 'accept' && choice !== 'decline')
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

/** The page on which an administrator approves for everybody. */
export const approvalPage = (locale: Locale, nonce: string): string => {
  const said = words[locale]
  return frame(
    locale,
    nonce,
    said,
    `<form method="post"><p>${escaped(said.approve)}</p>
${button('accept', said)}
${button('decline', said)}
</form>`,
  )
}

export const failurePage = (locale: Locale, nonce: string, refused: TokenError | undefined): string => {
  const said = words[locale]
  const reason =
    refused === undefined ? said.closed : `${said.failed}: AADSTS${refused.aadsts}. ${refused.words}`
  return frame(locale, nonce, said, `<p role="alert">${escaped(reason)}</p>`)
}
