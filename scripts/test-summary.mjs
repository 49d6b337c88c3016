import { existsSync, readFileSync } from 'node:fs'

/** What one step's tests came to; a step without tests has none. */
const countsOf = ({ title, report, ok }) => {
  const files =
    report !== undefined && existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).testResults : []
  const tests = files.flatMap((file) => file.assertionResults)
  const failed = tests.filter((test) => test.status === 'failed').length
  const broken = files.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  )
  const redTests = failed + broken.length
  // A red run without a red test: an unhandled error, or the runner itself did not come up.
  const redStep = !ok && redTests === 0
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: redTests + (redStep ? 1 : 0),
    skipped: tests.filter((test) => test.status !== 'passed' && test.status !== 'failed'),
    notes: [
      ...broken.map((file) => `Could not be loaded: ${file.name}`),
      ...(redStep ? [`Failed step: ${title}`] : []),
    ],
  }
}

/**
 * Counts what the steps of a run came to, those with a `report` by their tests. A step that failed counts as one
 * failure, and so does a test file that could not be loaded, so that "0 failed" is never said of a red run.
 */
export const summarize = (steps) => {
  const counts = steps.map(countsOf)
  const sum = (of) => counts.reduce((total, one) => total + of(one), 0)
  const skipped = counts.flatMap((one) => one.skipped)
  return {
    passed: sum((one) => one.passed),
    failed: sum((one) => one.failed),
    skipped: skipped.length,
    notes: [
      ...counts.flatMap((one) => one.notes),
      ...new Set(skipped.map((test) => `Skipped: ${test.ancestorTitles[0] || test.title}`)),
    ],
  }
}

export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
