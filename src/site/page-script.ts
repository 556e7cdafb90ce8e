import { shownSettings } from '../policy/shown.ts'
import type { Script } from '../policy/tree.ts'
import { keyOfProps } from './page-reads.ts'

/** The scripts every page exists in; the first has no prefix in its address. */
export const scripts: readonly Script[] = shownSettings().scripts

/** What a page is in: Chinese in one of its scripts, or English. */
export type PageLanguage = Script | 'en'

/** The language tag of a page, BCP 47. */
export const langOf = (language: PageLanguage): 'zh-Hans' | 'zh-Hant' | 'en' =>
  language === 'en' ? language : language === 'Hans' ? 'zh-Hans' : 'zh-Hant'

/** The language tag of words on a page in English: of Chinese ones in it; none where they are English. */
export const chineseIn = (text: string, language: PageLanguage): 'zh-Hans' | undefined =>
  language === 'en' && /\p{Script=Han}/u.test(text) ? 'zh-Hans' : undefined

/** The first part of a page's address in a script; none for Simplified. */
export const paramOf = (script: Script): 'zh-hant' | undefined => (script === 'Hans' ? undefined : 'zh-hant')

/** A route of a page in one script, as `getStaticPaths` wants it. */
export interface Route<Params, Props> {
  params: Params & { script: 'zh-hant' | undefined }
  props: Props & { script: Script }
  /** A digest of the props: see `page-reads.ts`. */
  cacheKey?: string
}

/** The route of a file that is the same in all scripts. */
export const inAnyScript = <Params, Props>(params: Params, props: Props) => ({
  params,
  props,
  cacheKey: keyOfProps(props),
})

/** Routes of one page in both scripts. */
export function inBothScripts<Params, Props>(params: Params, props: Props): Route<Params, Props>[] {
  const cacheKey = keyOfProps(props)
  return scripts.map((script) => ({
    params: { ...params, script: paramOf(script) },
    props: { ...props, script },
    cacheKey,
  }))
}
