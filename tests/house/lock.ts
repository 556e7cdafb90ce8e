/**
 * The lock names every optional package of every platform, so that `npm ci` works where the lock was not written.
 *
 * A registry that lacks a package for some other platform makes npm leave it out of the lock, or set it to a
 * version that another package wants; `npm ci` then refuses the lock elsewhere.
 */

/** What a lock says about one installed package. */
export interface LockedPackage {
  version?: string
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
  [field: string]: unknown
}

/** Packages by their folder: `node_modules/esbuild/node_modules/@esbuild/linux-x64`. */
export type Packages = Record<string, LockedPackage>

/** A version without a range: `1.6.0`, `2.0.0-rc.1`. */
const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/

const OS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const CPU = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

/** Names of platforms that are not Node's: `windows-x64`, `linux-arm-gnueabihf`. */
const ALIASES: Record<string, string> = { windows: 'win32', gnueabihf: 'gnu', musleabihf: 'musl' }
const LIBC: Record<string, string> = { gnu: 'glibc', musl: 'musl' }

/** Reads the platform from a package's name: `@pagefind/windows-x64` is `win32` and `x64`. */
export function readPlatform(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[/-]/).map((word) => ALIASES[word] ?? word)
  const os = words.filter((word) => OS.includes(word))
  const cpu = words.filter((word) => CPU.includes(word))
  const libc = os.includes('linux') ? words.flatMap((word) => LIBC[word] ?? []) : []
  return { ...(os.length && { os }), ...(cpu.length && { cpu }), ...(libc.length && { libc }) }
}

/** The folder a package is found in from another package's folder, as Node looks for it; null if nowhere. */
function resolvePackage(packages: Packages, from: string, name: string): string | null {
  const folder = `${from}/node_modules/${name}`
  if (packages[folder]) return folder
  const up = from.lastIndexOf('/node_modules/')
  if (up >= 0) return resolvePackage(packages, from.slice(0, up), name)
  const top = `node_modules/${name}`
  return packages[top] ? top : null
}

/** The folder beside a package's own: `node_modules/@a/b` and `c` give `node_modules/c`. */
function besides(owner: string, name: string): string {
  return `${owner.slice(0, owner.lastIndexOf('node_modules/'))}node_modules/${name}`
}

/**
 * Adds to a lock's packages each optional package with an exact version that its owner would not find,
 * beside its owner; an entry of a wrong version in that place moves beside the owner it is right for.
 */
export function completePackages(given: Packages): Packages {
  const packages = { ...given }
  const wanted = Object.entries(given).flatMap(([owner, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([, version]) => owner !== '' && EXACT.test(version))
      .map(([name, version]) => ({ owner, name, version })),
  )
  const isFound = ({ owner, name, version }: (typeof wanted)[number]) => {
    const folder = resolvePackage(packages, owner, name)
    return folder !== null && packages[folder]?.version === version
  }
  // Adding an entry beside one owner may hide what another owner found there, which then gets its own.
  for (
    let missing = wanted.filter((want) => !isFound(want));
    missing.length > 0;
    missing = wanted.filter((want) => !isFound(want))
  ) {
    for (const { owner, name, version } of missing) {
      const known = Object.entries(given).find(
        ([folder, { version: at }]) => at === version && folder.endsWith(`node_modules/${name}`),
      )
      packages[besides(owner, name)] = known?.[1] ?? { version, optional: true, ...readPlatform(name) }
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
  return Object.fromEntries(sorted)
}
