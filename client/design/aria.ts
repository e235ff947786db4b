type Aria = {
  role?: string
  label?: string
  checked?: boolean
  disabled?: boolean
  /** Changes are read aloud when they happen. */
  live?: boolean
  /** This link leads to the page one is on. */
  current?: boolean
  /** The level of a heading. */
  level?: number
}

/**
 * What a screen reader is told. WeChat takes `ariaRole`, `ariaLabel`…, browsers take `role`,
 * `aria-label`… and need a place in the tab order.
 */
export function aria({
  role,
  label,
  checked,
  disabled,
  live,
  current,
  level,
}: Aria): Record<string, unknown> {
  if (process.env.TARO_ENV === 'weapp') {
    return {
      ...(role && { ariaRole: role }),
      ...(label && { ariaLabel: label }),
      ...(checked !== undefined && { ariaChecked: checked }),
      ...(disabled && { ariaDisabled: true }),
    }
  }
  const isControl =
    role === 'button' ||
    role === 'checkbox' ||
    role === 'radio' ||
    role === 'switch' ||
    role === 'tab' ||
    role === 'link'
  return {
    ...(role && { role }),
    ...(label && { 'aria-label': label }),
    ...(checked !== undefined && { 'aria-checked': String(checked) }),
    ...(disabled && { 'aria-disabled': 'true' }),
    ...(live && { 'aria-live': 'polite' }),
    ...(current && { 'aria-current': 'page' }),
    ...(level && { 'aria-level': String(level) }),
    ...(isControl && { tabIndex: '0' }),
  }
}

/** The name of a field one types in: a browser's real input lies inside Taro's element. */
export function named(label: string): Record<string, unknown> {
  if (process.env.TARO_ENV === 'weapp') return aria({ label })
  return { nativeProps: { 'aria-label': label } }
}
