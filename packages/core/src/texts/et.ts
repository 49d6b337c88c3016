import { connectionTexts } from './et/connection.ts'
import { deliveryTexts } from './et/delivery.ts'
import { faultTexts } from './et/faults.ts'
import { words } from './et/labels.ts'
import { settingsTexts } from './et/settings.ts'
import type { CoreTexts } from './labels.ts'

export const et: CoreTexts = {
  words,
  table: { ...settingsTexts, ...faultTexts, ...connectionTexts, ...deliveryTexts },
}
