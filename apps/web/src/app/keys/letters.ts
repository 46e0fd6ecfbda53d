const STORE = 'tongtu.letter-keys'

/** Whether single letters act as shortcuts on this computer; on unless switched off. */
export function lettersEnabled(): boolean {
  return localStorage.getItem(STORE) !== 'off'
}

export function enableLetters(on: boolean): void {
  localStorage.setItem(STORE, on ? 'on' : 'off')
}
