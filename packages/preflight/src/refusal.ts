import { checkArgument, optionRules } from '@saatja/core/options'

const about = /(?:^|-)(?:spf|dkim|dmarc|recipient-authentication)(?:-failed|-refused)?$/

/**
 * Whether a diagnosis, of a refusal or of a returned mail, is about what this package checks, so that the preflight of
 * that sender should be shown next. Takes the id of any provider's diagnosis.
 */
export const leadsToPreflight = (diagnosis: string): boolean => {
  checkArgument(
    'leadsToPreflight',
    'diagnosis',
    { ...optionRules.string, must: 'the id of a diagnosis' },
    diagnosis,
  )
  return about.test(diagnosis)
}
