/** The address under which others find what stands at an address here: at the site's own host where the build knows it. */
export function publicAddress(address: string): string {
  const { href, origin } = new URL(address, location.href)
  const { SITE } = import.meta.env
  return SITE ? new URL(SITE).origin + href.slice(origin.length) : href
}
