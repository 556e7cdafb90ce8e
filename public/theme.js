// Runs before the first paint: what the reader has chosen, and the view the address asks for.
;(function () {
  var root = document.documentElement
  root.classList.add('js')
  var choices = {
    theme: /^(light|dark)$/,
    size: /^(small|large|huge)$/,
    face: /^sans$/,
    width: /^(narrow|wide)$/,
    keys: /^off$/,
    signs: /^(known|wanted)$/,
  }
  for (var name in choices) {
    try {
      var value = localStorage.getItem(name)
      if (value && choices[name].test(value)) root.setAttribute('data-' + name, value)
    } catch {
      // Storage may be blocked; what is usual stands.
    }
  }
  // Who comes from elsewhere reads the script that they turned to here before.
  var other = document.currentScript.dataset.other
  var visit = performance.getEntriesByType('navigation')[0]
  var isFromHere = document.referrer.indexOf(location.origin + '/') === 0
  try {
    var script = localStorage.getItem('script')
    if (other && script && script !== root.lang && visit && visit.type === 'navigate' && !isFromHere) {
      location.replace(other + location.search + location.hash)
    }
  } catch {
    // Storage may be blocked; the address then decides.
  }
  var notes = /[?&]notes=(off|marked|side)(?:&|$)/.exec(location.search)
  if (notes) root.dataset.notes = notes[1]
})()
