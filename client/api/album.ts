import Taro from '@tarojs/taro'
import { withLeave } from './leave'

/** Puts a picture into the phone's album; `false` when it was not put there. */
export const savePicture = (path: string, _fileName: string): Promise<boolean> =>
  withLeave(() => Taro.saveImageToPhotosAlbum({ filePath: path }), '把图片存到相册')
