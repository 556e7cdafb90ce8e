import type { Script } from '../policy/tree.ts'

/** Words on the search's module. Pairs are Simplified, Traditional, both written by hand. */
const table = {
  title: ['在别处使用检索', '在別處使用搜尋'],
  lead: [
    '本站的检索也是一个模块，不需要服务器和密钥，别的网页可以直接引用。结果是符合的全部条文，最相关的在前；查询的写法同检索页。',
    '本站的搜尋也是一個模組，不需要伺服器和金鑰，別的網頁可以直接引用。結果是符合的全部條文，最相關的在前；查詢的寫法同搜尋頁。',
  ],
  query: ['数据要素 -试点', '數據要素 -試點'],
  types: ['其余函数和结果各栏的含义见类型声明', '其餘函式和結果各欄的含義見型別宣告'],
  other: [
    '别的网站引用时，本站的主机要允许跨域访问（Access-Control-Allow-Origin）；引用的网页如有内容安全策略，其 script-src 须含 wasm-unsafe-eval。',
    '別的網站引用時，本站的主機要允許跨域存取（Access-Control-Allow-Origin）；引用的網頁如有內容安全策略，其 script-src 須含 wasm-unsafe-eval。',
  ],
} as const satisfies Record<string, readonly [string, string]>

/** The words of a script. */
export const moduleWordsIn =
  (script: Script) =>
  (word: keyof typeof table): string =>
    table[word][script === 'Hans' ? 0 : 1]
