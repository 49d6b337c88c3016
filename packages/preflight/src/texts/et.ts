import { placeTexts } from './et/place.ts'
import { signatureTexts } from './et/signature.ts'
import { spfTexts } from './et/spf.ts'
import type { PreflightTable } from './table.ts'

export const et: PreflightTable = { ...spfTexts, ...signatureTexts, ...placeTexts }
