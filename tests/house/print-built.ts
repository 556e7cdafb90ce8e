/** Prints source and flags of each regular expression with Chinese words that is built while the corpus is compiled. */
const built = new Map<string, RegExp>()
globalThis.RegExp = new Proxy(RegExp, {
  construct(target, [source, flags]: [string | RegExp, string?]) {
    const pattern = new target(source, flags)
    built.set(String(pattern), pattern)
    return pattern
  },
})
// loaded here, so that what modules build when they are loaded is seen too
const { compileProject } = await import('../support.ts')
compileProject()
const ours = [...built.values()].filter(({ source }) => /[\u4e00-\u9fff]/.test(source))
console.log(JSON.stringify(ours.map(({ source, flags }) => [source, flags])))
