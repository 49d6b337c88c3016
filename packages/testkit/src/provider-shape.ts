import { checkOptions, type OptionRule, optionError, optionRules, type Provider } from '@saatja/core'
import { needed } from '@saatja/core/options'

const text: OptionRule = needed(optionRules.string)
const list: OptionRule = needed(optionRules.list)
const object: OptionRule = needed(optionRules.object)

/** What no provider can be without. What the members contain is for the conformance suite to judge. */
const members = {
  id: text,
  name: text,
  hosts: list,
  foreignFrom: text,
  limits: object,
  replies: list,
  texts: object,
  behaviour: object,
} satisfies Partial<Record<keyof Provider, OptionRule>>

/** @throws TypeError that names the member which a provider written without types does not have. */
export const checkProvider = (call: string, option: string, provider: Provider): void => {
  if (typeof provider !== 'object' || provider === null)
    throw optionError(call, option, 'what a provider function answers, such as gmail()', provider)
  const known = Object.keys(members) as (keyof typeof members)[]
  checkOptions(call, Object.fromEntries(known.map((name) => [name, provider[name]])), members, option)
}
