import type { CoreTexts } from './labels.ts'
import { connectionTexts } from './lv/connection.ts'
import { deliveryTexts } from './lv/delivery.ts'
import { faultTexts } from './lv/faults.ts'
import { words } from './lv/labels.ts'
import { settingsTexts } from './lv/settings.ts'

export const lv: CoreTexts = {
  words,
  table: { ...settingsTexts, ...faultTexts, ...connectionTexts, ...deliveryTexts },
}
