import { connectionTexts } from './lv/connection.ts'
import { deliveryTexts } from './lv/delivery.ts'
import { faultTexts } from './lv/faults.ts'
import { settingsTexts } from './lv/settings.ts'
import { words } from './lv/labels.ts'
import type { CoreTexts } from './labels.ts'

export const lv: CoreTexts = {
  words,
  table: { ...settingsTexts, ...faultTexts, ...connectionTexts, ...deliveryTexts },
}
