// Says, through the page's title, when somebody could first type: the field is there and two
// frames have been painted since. Only in builds for tests.
addEventListener('DOMContentLoaded', () => {
  const look = () => {
    if (document.querySelector('[data-test=quick-add]')) {
      requestAnimationFrame(() => requestAnimationFrame(() => (document.title = 'painted')))
    } else {
      requestAnimationFrame(look)
    }
  }
  look()
})
