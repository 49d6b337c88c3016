import { existsSync, readFileSync } from 'node:fs'

/**
 * Counts what a run of the tests came to. A step that failed counts as one failure, and so does a test file that
 * could not be loaded, so that "0 failed" is never said of a red run.
 */
export const summarize = (report, failedSteps, testStep) => {
  const files = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).testResults : []
  const tests = files.flatMap((file) => file.assertionResults)
  const count = (status) => tests.filter((test) => test.status === status).length
  const brokenFiles = files.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  )
  const skipped = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed')
  const redTests = count('failed') + brokenFiles.length
  // A red run without a red test: an unhandled error, or the runner itself did not come up.
  const others = failedSteps.filter((step) => step !== testStep || redTests === 0)
  return {
    passed: count('passed'),
    failed: redTests + others.length,
    skipped: skipped.length,
    notes: [
      ...brokenFiles.map((file) => `Could not be loaded: ${file.name}`),
      ...others.map((step) => `Failed step: ${step}`),
      ...new Set(skipped.map((test) => `Skipped: ${test.ancestorTitles[0] || test.title}`)),
    ],
  }
}

export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
