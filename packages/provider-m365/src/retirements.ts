import type { Retirement } from '@saatja/core'
import { productPage, timeline } from './sources.ts'

/** The product's own rule: since this day its help pages ask for OAuth. Microsoft's plan is a separate matter. */
export const productRule = {
  ...productPage,
  id: 'm365-password-product',
  method: 'password',
  by: 'product',
  date: '2026-04-01',
  effect: 'refused',
} as const satisfies Retirement

/** Existing tenants lose the password method by default at the end of 2026; an administrator can allow it again. */
export const offByDefault = {
  ...timeline,
  id: 'm365-password-off-by-default',
  method: 'password',
  by: 'vendor',
  date: '2026-12-31',
  effect: 'off-by-default',
} as const satisfies Retirement

/** The final date is not known: Microsoft will name it in the second half of 2027. */
export const finalDate = {
  ...timeline,
  id: 'm365-password-final',
  method: 'password',
  by: 'vendor',
  effect: 'announcement',
} as const satisfies Retirement

export const retirements: readonly Retirement[] = [productRule, offByDefault, finalDate]
