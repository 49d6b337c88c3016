import { connectionTexts } from './en/connection.ts'
import { deliveryTexts } from './en/delivery.ts'
import { faultTexts } from './en/faults.ts'
import { settingsTexts } from './en/settings.ts'
import { words } from './en/words.ts'
import type { CoreTexts } from './words.ts'

export const en: CoreTexts = {
  words,
  table: { ...settingsTexts, ...faultTexts, ...connectionTexts, ...deliveryTexts },
}
