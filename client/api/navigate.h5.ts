import type { Destination } from './navigate'

/** 高德's map in the browser: it needs no key and reads the same coordinates. */
export async function navigateTo({ latitude, longitude, name }: Destination): Promise<void> {
  const place = new URLSearchParams({ position: `${longitude},${latitude}`, name })
  window.open(`https://uri.amap.com/marker?${place}`, '_blank', 'noopener')
}
