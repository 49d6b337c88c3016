import {
  checkOptions,
  type OptionRule,
  oneOf,
  optionError,
  optionRules,
  type RulesFor,
} from '@saatja/core/options'
import type { Script, ScriptedResponse, ScriptStep } from './script.ts'

const call = 'startScriptedServer'

const certificate: OptionRule = {
  must: 'an object with key and cert',
  test: (value) => [Object(value).key, Object(value).cert].every(optionRules.text.test),
}

const rules: RulesFor<Script> = {
  responses: optionRules.object,
  offers: {
    must: 'a list of texts',
    test: (value) => Array.isArray(value) && value.every(optionRules.string.test),
  },
  certificate,
  security: oneOf('tls', 'starttls', 'none'),
}

const responses: OptionRule = {
  must: 'a reply, an object with bytes and ending, or a list of these',
  test: (value) => optionRules.string.test(value) || (typeof value === 'object' && value !== null),
}

const ofResponses: RulesFor<Record<ScriptStep, unknown>> = {
  greeting: responses,
  EHLO: responses,
  HELO: responses,
  STARTTLS: responses,
  AUTH: responses,
  line: responses,
  MAIL: responses,
  RCPT: responses,
  DATA: responses,
  body: responses,
  '.': responses,
  RSET: responses,
  NOOP: responses,
  QUIT: responses,
}

const ofResponse: RulesFor<ScriptedResponse> = {
  bytes: optionRules.string,
  ending: oneOf('close', 'reset', 'trickle', 'deaf'),
}

const checkResponse = (place: string, response: unknown): void => {
  if (typeof response === 'string') return
  if (!optionRules.object.test(response))
    throw optionError(call, place, 'a reply, or an object with bytes and ending', response)
  checkOptions(call, response, ofResponse, place)
}

/** What stands in an object, without asking its getters: a script may make a response only when it is played. */
const written = (object: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(Object.getOwnPropertyDescriptors(Object(object))).map(([name, { value }]) => [
      name,
      value,
    ]),
  )

/** @throws TypeError that names what would never happen: a test would pass although the server did not do it. */
export const checkScript = (script: unknown): void => {
  const needed = Object(script).security === 'tls' ? ({ required: true } as const) : {}
  checkOptions(call, script, { ...rules, certificate: { ...certificate, ...needed } })
  const given = written(Object(script).responses)
  checkOptions(call, given, ofResponses, 'responses')
  for (const [step, value] of Object.entries(given)) {
    if (Array.isArray(value))
      value.forEach((one: unknown, index) => {
        checkResponse(`responses.${step}[${index}]`, one)
      })
    else if (value !== undefined) checkResponse(`responses.${step}`, value)
  }
}
