// Shows what needs passkeys where there are any, and says so when one could not be used.
document.addEventListener('DOMContentLoaded', () => {
  if (!window.PublicKeyCredential || !window.isSecureContext || /^[\d.]+$|:/.test(location.hostname)) return
  document.querySelectorAll('[data-needs-passkeys]').forEach((part) => { part.hidden = false })
  document.querySelectorAll('[data-without-passkeys]').forEach((part) => { part.hidden = true })
})

document.addEventListener('allauth.error', (event) => {
  event.preventDefault()
  document.querySelectorAll('[data-passkey-failure]').forEach((place) => {
    place.textContent = 'That did not work. Try again, or choose another way.'
    place.hidden = false
  })
})
