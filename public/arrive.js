// Runs before the first paint of a document: how much of it has to be laid out at once, and when it may be shown.
;(function () {
  var root = document.documentElement
  // Who begins at the top needs what is in the window; any other place needs the height of all that is above it.
  var visit = performance.getEntriesByType('navigation')[0]
  if (!location.hash && visit && visit.type === 'navigate') root.dataset.fromTop = ''

  // What the address asks for, else what the reader has clicked before; the text as issued is for once.
  function choice(name) {
    var asked = new URLSearchParams(location.search).get(name)
    if (asked !== null) return asked
    try {
      var kept = localStorage.getItem(name)
      return kept === 'issued' ? null : kept
    } catch {
      return null
    }
  }
  // A view that is made of more than this page is shown when it has arrived, so that no line moves under the reader.
  var view = /^(parallel|issued)$/.exec(choice('view') || '')
  var words = choice('words') === 'regional'
  if (view) root.dataset.view = view[0]
  if (words) root.dataset.words = 'regional'
  if (view || words) root.dataset.arriving = ''
})()
