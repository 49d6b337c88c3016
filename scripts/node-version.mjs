/**
 * Answers one line for a Node that is older than the repository needs, undefined for one that will do.
 * `version` such as `18.19.1`, `wanted` such as `>=20.19`.
 */
export const nodeTooOld = (version, wanted) => {
  const [needed] = wanted.match(/\d+(\.\d+)*/) ?? ['0']
  const [major, minor = 0] = version.split('.').map(Number)
  const [neededMajor, neededMinor = 0] = needed.split('.').map(Number)
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return undefined
  return `Saatja needs Node ${needed} or newer, and this is Node ${version}: install a newer one from https://nodejs.org and run the command again.`
}
