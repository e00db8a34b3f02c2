/** Brings the focus to where a file's card begins: its title, or what it is proposed for. */
export function toFirstField(card: Element | null | undefined): void {
  const first = ['[data-test="unfiled-title"]', 'input:checked'].map((one) => card?.querySelector<HTMLElement>(one))
  first.find((one) => one)?.focus()
}
