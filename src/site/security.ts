/**
 * The Content-Security-Policy of every page: everything from the site itself, no inline script or style, WebAssembly
 * for the search. Pages have no inline code, so that there is nothing to hash.
 */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')

/**
 * The policy of the page that reads a reader's own text: nothing goes anywhere, forms neither. Its workers are started from
 * an address of their own kind (`blob:`), so that this policy holds for them too.
 */
export const draftSecurityPolicy = [
  ...contentSecurityPolicy.split('; ').filter((rule) => !rule.startsWith('form-action')),
  "form-action 'none'",
  "worker-src 'self' blob:",
].join('; ')
