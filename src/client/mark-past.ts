/** Deadlines that have passed today are said to have: pages are made once and do not know the day they are read on. */
const list = document.querySelector<HTMLElement>('.timeline')
const today = new Date().toISOString()

// a year, a month or a day is past when the one that we have is later
for (const time of list?.querySelectorAll<HTMLTimeElement>('h2 time') ?? [])
  if (time.dateTime < today.slice(0, time.dateTime.length)) time.dataset['past'] = list?.dataset['past'] ?? ''

export {}
