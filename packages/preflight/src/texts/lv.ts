import { placeTexts } from './lv/place.ts'
import { signatureTexts } from './lv/signature.ts'
import { spfTexts } from './lv/spf.ts'
import type { PreflightTable } from './table.ts'

export const lv: PreflightTable = { ...spfTexts, ...signatureTexts, ...placeTexts }
