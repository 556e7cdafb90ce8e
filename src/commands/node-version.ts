/** Whether the Node that runs is new enough. Nothing here, and nothing that is loaded before it, may need a new one. */
import { readFileSync } from 'node:fs'

/** Example: `"node": ">=22.18"` */
const LEAST = /"node":\s*">=(\d+\.\d+)"/

const numbersOf = (version: string): number[] => version.split('.').map(Number)

/**
 * What to say where the Node that runs is older than `engines` of the package asks for; undefined where it is not. Versions
 * are those of `process.versions.node`.
 */
export function tooOld(version: string, packageFile: URL): string | undefined {
  const [, least = '0.0'] = LEAST.exec(readFileSync(packageFile, 'utf8')) ?? []
  const [[major = 0, minor = 0], [wantedMajor = 0, wantedMinor = 0]] = [numbersOf(version), numbersOf(least)]
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return undefined
  return `Unexpected Node ${version}, expected ${least} or later: install it from https://nodejs.org/, or run npm install node@lts here. Node ${version}太旧，请安装${least}或更新的版本。`
}
