// Runs before the first paint: the reader's choice of light or dark, and the view the address asks for.
;(function () {
  var root = document.documentElement
  root.classList.add('js')
  try {
    var theme = localStorage.getItem('theme')
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  } catch {
    // Storage may be blocked; the system's choice stands.
  }
  var notes = /[?&]notes=(off|marked|side)(?:&|$)/.exec(location.search)
  if (notes) root.dataset.notes = notes[1]
})()
