import { personas } from '@database/seed/personas'
import { journey, shot } from '../support/journey'

journey('coming home', (on) => {
  it.each(personas.map(({ key, name, about }) => [name, about, key]))(
    '%s (%s) finds a page that works',
    async (name, _, key) => {
      const page = await on.open(key)
      const troubles: string[] = []
      page.on('pageerror', (error) => troubles.push(error.message))

      await page
        .getByText(new RegExp(`^${name}，(夜深了|.+好)`))
        .filter({ visible: true })
        .first()
        .waitFor()
      await page
        .getByText('正在加载')
        .filter({ visible: true })
        .first()
        .waitFor({ state: 'hidden' })

      await shot(page, `home-${key}`)
      expect(await page.getByText('再试一次').filter({ visible: true }).count()).toBe(0)
      expect(troubles).toEqual([])
      await page.context().close()
    },
  )
})
