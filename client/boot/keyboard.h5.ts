/** Our controls are custom elements: Enter and Space press the one that has the focus. */
export function pressWithKeyboard() {
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement
    if (!target.matches('[tabindex="0"][role]')) return
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    target.click()
  })
}
