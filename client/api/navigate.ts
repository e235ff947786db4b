import Taro from '@tarojs/taro'

/** A place on the map (GCJ-02), by the name people know it by. */
export type Destination = { latitude: number; longitude: number; name: string }

/** WeChat's map, from where any navigation on the phone can be opened. */
export async function navigateTo({ latitude, longitude, name }: Destination): Promise<void> {
  await Taro.openLocation({ latitude, longitude, name, scale: 16 })
}
