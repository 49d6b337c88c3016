import type { Limits } from '@saatja/core'
import { limitsTable, restrictions } from './sources.ts'

/** Web hosting plan of the domain: its mailboxes may reach more people a day on the larger ones. */
export type ZonePlan = (typeof zonePlans)[number]

export const zonePlans = ['standard', 'premium', 'ultimate'] as const

const recipientsPerDay: Readonly<Record<ZonePlan, number>> = {
  standard: 2000,
  premium: 4000,
  ultimate: 4000,
}

/** Finds the limits of a plan. */
export const limitsOf = (plan: ZonePlan): Limits => ({
  spacing: { ...restrictions, value: 5000 },
  recipientsPerMessage: { ...limitsTable, value: 400 },
  recipientsPerDay: { ...limitsTable, value: recipientsPerDay[plan] },
  size: { ...restrictions, value: 26_214_400 },
})
