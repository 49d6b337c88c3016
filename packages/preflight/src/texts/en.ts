import { placeTexts } from './en/place.ts'
import { signatureTexts } from './en/signature.ts'
import { spfTexts } from './en/spf.ts'
import type { PreflightTable } from './table.ts'

export const en: PreflightTable = { ...spfTexts, ...signatureTexts, ...placeTexts }
