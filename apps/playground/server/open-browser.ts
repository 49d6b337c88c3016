import { spawn } from 'node:child_process'

/** Finds the program that opens a URL in the reader's browser; undefined where there is no screen to open it on. */
export const browserCommand = (
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): readonly [command: string, ...args: string[]] | undefined => {
  if (environment.CI || environment.SSH_CONNECTION) return undefined
  if (platform === 'darwin') return ['open']
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  return environment.DISPLAY || environment.WAYLAND_DISPLAY ? ['xdg-open'] : undefined
}

/** Opens a URL in the browser of the computer, if it has one. A failure is ignored. */
export const openBrowser = (address: string): void => {
  const [command, ...args] = browserCommand(process.platform, process.env) ?? []
  if (command === undefined) return
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true })
  child.once('error', () => undefined)
  child.unref()
}
