import { checkOptions, oneOf, optionError, optionRules, type RulesFor, stages } from '@saatja/core'
import { needed } from '@saatja/core/options'
import type { InjectedFault } from './fault.ts'
import type { FaultTarget, ServerOverrides } from './server-overrides.ts'

/** A server takes no part in what comes before its greeting. */
const served = stages.filter((stage) => !['settings', 'lookup', 'connect'].includes(stage))

const isNames = (value: unknown): boolean => [value].flat().every((name) => typeof name === 'string')

const ofOverrides: RulesFor<ServerOverrides> = {
  faults: { ...optionRules.list, must: 'a list of faults' },
  certificate: oneOf('self-signed', 'expired', 'wrong-name', 'unknown-authority'),
  starttls: oneOf('missing', 'stripped'),
  auth: oneOf('missing'),
  port: oneOf('refused', 'speaks-plain', 'speaks-tls'),
  newestTls: oneOf('TLSv1', 'TLSv1.1'),
}

const ofFault: RulesFor<InjectedFault> = {
  stage: needed(oneOf(...served)),
  at: oneOf('challenge', 'body', 'range'),
  reply: optionRules.string,
  quoted: optionRules.flag,
  disconnect: oneOf('close', 'reset', 'silence', 'trickle'),
  stored: optionRules.flag,
}

const ofTarget: RulesFor<FaultTarget> = {
  host: { must: 'a server name, or a list of them', test: isNames },
  user: optionRules.text,
  recipient: optionRules.text,
  times: optionRules.count,
}

/** @throws TypeError that names what could never happen: a test would pass although the fault did not occur. */
export const checkOverrides = (overrides: ServerOverrides): void => {
  if (typeof overrides !== 'object' || overrides === null)
    throw optionError(
      'inject',
      'what',
      'the id of a scenario, or an object such as { faults: [] }',
      overrides,
    )
  checkOptions('inject', overrides, ofOverrides)
  for (const [index, fault] of (overrides.faults ?? []).entries()) {
    const place = `faults[${index}]`
    checkOptions('inject', fault, ofFault, place)
    if (fault.reply === undefined && fault.disconnect === undefined)
      throw new TypeError(`inject: ${place} needs a reply or a disconnect`)
  }
}

/** @throws TypeError that names what no target has. */
export const checkTarget = (target: FaultTarget): void => checkOptions('inject', target, ofTarget, 'target')
