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
