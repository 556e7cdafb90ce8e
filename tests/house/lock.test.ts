import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { completePackages, readPlatform, type Packages } from './lock.ts'

const FILE = 'package-lock.json'

function readLock() {
  return JSON.parse(readFileSync(FILE, 'utf8')) as { packages: Packages }
}

describe('the lock', () => {
  test('names the optional packages of every platform (UPDATE=1 adds them)', () => {
    const lock = readLock()
    const packages = completePackages(lock.packages)
    if (process.env.UPDATE) writeFileSync(FILE, JSON.stringify({ ...lock, packages }, null, 2) + '\n')
    else assert.deepEqual(Object.keys(lock.packages).sort(), Object.keys(packages).sort())
  })

  test('names no registry', () => {
    const named = Object.entries(readLock().packages).filter(([, locked]) => 'resolved' in locked)
    assert.deepEqual(named, [])
  })
})

test('the platform of a package is read from its name', () => {
  assert.deepEqual(readPlatform('@pagefind/windows-x64'), { os: ['win32'], cpu: ['x64'] })
  assert.deepEqual(readPlatform('@node-rs/jieba-linux-arm-gnueabihf'), { os: ['linux'], cpu: ['arm'], libc: ['glibc'] })
  assert.deepEqual(readPlatform('@node-rs/jieba-win32-ia32-msvc'), { os: ['win32'], cpu: ['ia32'] })
  assert.deepEqual(readPlatform('@astrojs/compiler-binding-wasm32-wasi'), { cpu: ['wasm32'] })
})

test('a missing package is added beside its owner, and one of a wrong version makes room', () => {
  const packages = completePackages({
    'node_modules/a': { version: '2.0.0', optionalDependencies: { 'a-darwin-x64': '2.0.0' } },
    'node_modules/a-darwin-x64': { version: '1.0.0', integrity: 'sha512-1' },
    'node_modules/b/node_modules/a': { version: '1.0.0', optionalDependencies: { 'a-darwin-x64': '1.0.0' } },
  })
  assert.deepEqual(packages['node_modules/a-darwin-x64'], {
    version: '2.0.0',
    optional: true,
    os: ['darwin'],
    cpu: ['x64'],
  })
  assert.deepEqual(packages['node_modules/b/node_modules/a-darwin-x64'], { version: '1.0.0', integrity: 'sha512-1' })
})
