/** The HTML of what stands in a component; empty where nothing does, for which Astro has no value. */
export const slotHtml = async (slots: { render: (name: string) => Promise<string | undefined> }): Promise<string> =>
  (await slots.render('default')) ?? ''
