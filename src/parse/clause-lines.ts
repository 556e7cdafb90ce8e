/** Responsibility clauses on lines of their own, and behind the sentence they belong to. Matched on folded keys. */

// 责任单位:…; 牵头部门:…; 完成时限:… on a line of its own
const OWN_LINE_CLAUSE =
  /^[(〔[【]?(?:(?:主要|第一)?(?:责任|牵头|配合|参与|参加|协办|主办|承办|落实|实施|支持|组织|协同)(?:单位|部门|机构|领导|处室|人)|完成(?:时限|时间)|时限要求)\s?:/u

/** Example: (责任单位:市工信局) or (市工信局牵头,市财政局配合)。 and nothing else. */
const ONLY_CLAUSES =
  /^\s?(?:[(〔[【][^()〔〕[\]【】]{0,200}(?:责任|牵头|配合|负责|落实|主办|时限)[^()〔〕[\]【】]{0,200}[)〕\]】]\s?。?\s?){1,3}$/u

/** True for a line that only says who is responsible or until when. */
export const isClauseLine = (key: string): boolean => OWN_LINE_CLAUSE.test(key)

/** True for the rest of a line that holds nothing but bracketed responsibility clauses. */
export const isOnlyClauses = (key: string): boolean => ONLY_CLAUSES.test(key)
