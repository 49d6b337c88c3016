import type { CoreTexts } from './labels.ts'
import { agreementTexts } from './lv/agreement.ts'
import { apiTexts } from './lv/api.ts'
import { connectionTexts } from './lv/connection.ts'
import { deliveryTexts } from './lv/delivery.ts'
import { faultTexts } from './lv/faults.ts'
import { words } from './lv/labels.ts'
import { recipientTexts } from './lv/recipient.ts'
import { serviceTexts } from './lv/service.ts'
import { settingsTexts } from './lv/settings.ts'

export const lv: CoreTexts = {
  words,
  table: {
    ...settingsTexts,
    ...faultTexts,
    ...connectionTexts,
    ...agreementTexts,
    ...apiTexts,
    ...deliveryTexts,
    ...serviceTexts,
    ...recipientTexts,
  },
}
