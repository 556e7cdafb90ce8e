/** The dictionaries of opencc-js are modules without types: `source target|source target|…`. */
declare module 'opencc-js/dict/*' {
  const entries: string
  export = entries
}
