import { checkArgument, checkOptions, optionRules, type RulesFor } from '@saatja/core/options'
import type { SignInChoice } from '../entra/authorize.ts'
import type { GoogleChoice } from '../google/choice.ts'

/** What the person does on the page, and as whom. */
export interface SignInAction {
  readonly choice: SignInChoice | GoogleChoice
  /** Default: the address that the page suggests. */
  readonly address?: string
}

const rules: RulesFor<SignInAction> = {
  choice: { ...optionRules.text, must: 'what the person chooses, such as accept', required: true },
  address: optionRules.string,
}

/**
 * Does on the simulated page what a person would: opens it, presses a button, and returns the parameters that the
 * application's return address gets.
 * @throws Error with the text of a page that has no button
 */
export const completeSignIn = async (
  url: string,
  action: SignInAction,
): Promise<Readonly<Record<string, string>>> => {
  checkArgument('completeSignIn', 'url', optionRules.text, url)
  checkOptions('completeSignIn', action, rules)
  const { choice, address } = action
  const page = await fetch(url)
  const html = await page.text()
  const waiting = /name="page" value="([^"]*)"/.exec(html)?.[1]
  if (waiting === undefined) throw new Error(html.replace(/<style.*<\/style>|<[^>]+>/gs, ' ').trim())
  const suggested = new URL(url).searchParams.get('login_hint') ?? ''
  const form = new URLSearchParams({ page: waiting, address: address ?? suggested, choice })
  const answer = await fetch(url, { method: 'POST', body: form, redirect: 'manual' })
  const back = answer.headers.get('location')
  if (back === null) throw new Error(`The page answered ${answer.status} in place of going back`)
  return Object.fromEntries(new URL(back).searchParams)
}
